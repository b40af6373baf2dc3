using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class PropositionReaderTests
{
    private const string Lead = "Trouble at the lock\n\n";

    [Fact]
    public void What_is_called_a_tale_as_a_whole_is_denied() =>
        Of("That the convoy had been turned back at the bridge was a fairy tale from start to finish, said Rosa Timmerl, a spokeswoman.").ShouldContain(proposition => proposition.Denies);

    private static IReadOnlyList<Proposition> Of(string sentence) => new StoryScene(Lead + sentence).Scene.Propositions;
}
