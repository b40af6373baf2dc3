using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Claims.Joining;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Claims.Joining;

public class AdditionJoinerTests
{
    [Theory]
    [InlineData("Osmund Varga, a spokesman for Delta Rail, said that no barge had sunk in the lock. “Our guards were asleep,” Varga said.", true)]
    [InlineData("Osmund Varga, a spokesman for Delta Rail, said that no barge had sunk in the lock. “Our guards were asleep,” said Rosa Timmerl, a baker.", false)]
    public void A_quotation_behind_what_its_speaker_said_goes_where_that_is(string text, bool isJoined)
    {
        var groups = new ClaimGrouping(new StoryScene("Trouble at the lock\n\n" + text).Scene.Propositions);
        groups.Propositions.Count.ShouldBe(2);
        var (said, addition) = (groups.Propositions[0].Node, groups.Propositions[1].Node);

        AdditionJoiner.Join(groups);

        groups.AreOne(said, addition).ShouldBe(isJoined);
        groups.IsAgainst(addition).ShouldBe(isJoined);
        groups.ReasonOf(addition).ShouldBe(isJoined ? (ClaimBasis.Adds, said) : (ClaimBasis.Own, null));
    }

    [Theory]
    [InlineData("Delta Rail called the charge “a lie”. None of its guards had been on the quay, Delta Rail said.", true)]
    [InlineData("Delta Rail called the charge “a lie”. Its guards had been on the quay, Delta Rail said.", false)]
    [InlineData("Delta Rail called the charge “a lie”. None of its guards had been on the quay, said Rosa Timmerl, a baker.", false)]
    public void What_is_denied_behind_a_bare_denial_is_part_of_it(string text, bool isJoined)
    {
        var groups = new ClaimGrouping(new StoryScene("Trouble at the lock\n\n" + text).Scene.Propositions);
        groups.Propositions.Count.ShouldBe(2);

        AdditionJoiner.Join(groups);

        groups.AreOne(groups.Propositions[0].Node, groups.Propositions[1].Node).ShouldBe(isJoined);
    }

    [Fact]
    public void Who_took_back_their_words_stands_on_both_sides_though_the_first_stood_beside_other_words()
    {
        var groups = new ClaimGrouping(new StoryScene("Trouble at the lock\n\nOsmund Varga, a spokesman for Delta Rail, said that the lock had been shut. “It was a drill,” Varga said.\n\n"
            + "Later the story changed. “No drill was planned,” Varga said.").Scene.Propositions);
        var first = groups.Propositions.Single(proposition => proposition.Text.Contains("It was a drill", StringComparison.Ordinal)).Node;
        var later = groups.Propositions.Single(proposition => proposition.Text.Contains("No drill", StringComparison.Ordinal)).Node;
        groups.JoinTo(later, first, ClaimBasis.Denies);

        AdditionJoiner.Join(groups);

        groups.IsAgainst(first).ShouldBeFalse();
        groups.IsAgainst(later).ShouldBeTrue();
    }

    [Theory]
    [InlineData("The nurses contradicted the director. “It ran out at two,” said Rosa Timmerl.", false)]
    [InlineData("The director, Osmund Varga, spoke of a full tank. Nurses contradicted him. “It ran out at two,” said Rosa Timmerl.", true)]
    public void Who_speaks_right_behind_a_bare_denial_of_a_group_is_one_of_it(string text, bool isJoined)
    {
        var groups = new ClaimGrouping(new StoryScene("Trouble at the clinic\n\n" + text).Scene.Propositions);

        AdditionJoiner.Join(groups);

        groups.AreOne(groups.Propositions[^2].Node, groups.Propositions[^1].Node).ShouldBe(isJoined);
    }
}
