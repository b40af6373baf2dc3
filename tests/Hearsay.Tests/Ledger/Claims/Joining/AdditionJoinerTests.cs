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
}
