using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class PropositionReaderTests
{
    private const string Lead = "Trouble at the lock\n\n";

    [Fact]
    public void What_is_called_a_tale_as_a_whole_is_denied() =>
        Of("That the convoy had been turned back at the bridge was a fairy tale from start to finish, said Rosa Timmerl, a spokeswoman.").ShouldContain(proposition => proposition.Denies);

    [Theory]
    [InlineData("“The recount is planned for May,” said Rosa Timmerl, a spokeswoman.", true)]
    [InlineData("“The ballots were recounted on Sunday,” said Rosa Timmerl, a spokeswoman.", false)]
    public void What_is_planned_is_still_to_come(string sentence, bool isScheduled) => Of(sentence).ShouldContain(proposition => proposition.IsScheduled == isScheduled);

    private static IReadOnlyList<Proposition> Of(string sentence) => new StoryScene(Lead + sentence).Scene.Propositions;
}
