using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class AdmissionsTests
{
    private const string Denial = "Flares over the lock\n\n“Our guards fired no flare at the barge,” said Osmund Varga, a spokesman for Delta Rail.";
    private const string Admission = "Delta Rail changes its account\n\nDelta Rail acknowledged on Saturday that its guards had fired a flare at the barge.";
    private const string Report = "Delta Rail changes its account\n\nDelta Rail said on Saturday that its guards had sold a crane to the harbour.";

    [Fact]
    public void What_is_granted_takes_back_what_was_denied_another_day() => Of(Denial, Admission).ShouldHaveSingleItem().Earlier.Text.ShouldContain("no flare");

    [Fact]
    public void What_is_said_of_something_else_takes_nothing_back() => Of(Denial, Report).ShouldBeEmpty();

    private static IReadOnlyList<(Proposition Admitted, Proposition Earlier)> Of(string before, string after)
    {
        Proposition[] propositions = [.. new StoryScene(before).Scene.Propositions, .. new StoryScene(after, day: 14).Scene.Propositions];
        return [.. Admissions.Of(propositions, PropositionWeights.Of(propositions))];
    }
}
