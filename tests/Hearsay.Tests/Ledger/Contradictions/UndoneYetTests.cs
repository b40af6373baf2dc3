using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Propositions;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Contradictions;

public class UndoneYetTests
{
    private const string Done = "Sluice works again\n\nEngineers had repaired the sluice and its turbine on Friday, said Rosa Timmerl, the mayor.";

    [Fact]
    public void What_is_told_as_done_and_later_as_planned_differs_in_how_firmly_it_is_put() =>
        Among("Sluice still idle\n\n“Nobody has repaired the sluice. The repair of the turbine is planned for October,” said Piet Ansgar, the foreman.").ShouldHaveSingleItem().Plan.Text.ShouldContain("October");

    [Fact]
    public void A_plan_alone_goes_on_from_what_was_done() =>
        Among("More work on the sluice\n\n“A second repair of the turbine is planned for October,” said Piet Ansgar, the foreman.").ShouldBeEmpty();

    private static IReadOnlyList<(Proposition Done, Proposition Not, Proposition Plan)> Among(string later)
    {
        var (first, second) = (new StoryScene(Done).Scene, new StoryScene(later, day: 12).Scene);
        Proposition[] said = [.. first.Propositions, .. second.Propositions];
        return [.. UndoneYet.Among(said, [.. first.Told, .. second.Told], PropositionWeights.Of(said))];
    }
}
