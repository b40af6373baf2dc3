using Hearsay.Ledger.Claims.Joining;
using Hearsay.Ledger.Propositions;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Claims.Joining;

public class SameJoinerTests
{
    private static readonly Proposition[] Propositions =
    [
        .. new StoryScene(
            """
            Trouble at the lock

            Norway said that a barge had sunk in the lock. Portugal said that a crane had burned at the lock. Denmark said that a ferry had been stopped at the pier.
            Rosa Timmerl, a baker, said that a bell had rung at the church. Otto Lind, a miller, said that a mast had broken on the pier. Ada Brandt, a cook, said that a rope had torn at the church.
            """).Scene.Propositions.Where(proposition => !proposition.IsHeadline),
    ];

    [Fact]
    public void Two_that_are_the_same_join()
    {
        var groups = Joined((0, 1));

        groups.AreOne(Propositions[0].Node, Propositions[1].Node).ShouldBeTrue();
        groups.AreOne(Propositions[0].Node, Propositions[2].Node).ShouldBeFalse();
    }

    [Fact]
    public void A_third_joins_two_by_one_of_them()
    {
        var groups = Joined((0, 1), (1, 2));

        groups.AreOne(Propositions[0].Node, Propositions[2].Node).ShouldBeTrue();
    }

    [Fact]
    public void Two_groups_do_not_join_by_one_pair_of_nine()
    {
        var groups = Joined((0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3));

        groups.AreOne(Propositions[0].Node, Propositions[2].Node).ShouldBeTrue();
        groups.AreOne(Propositions[3].Node, Propositions[5].Node).ShouldBeTrue();
        groups.AreOne(Propositions[0].Node, Propositions[5].Node).ShouldBeFalse();
    }

    [Fact]
    public void They_join_by_more()
    {
        var groups = Joined((0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3), (1, 4));

        groups.AreOne(Propositions[0].Node, Propositions[5].Node).ShouldBeTrue();
    }

    // The pairs, strongest first.
    private static ClaimGrouping Joined(params (int First, int Second)[] pairs)
    {
        Propositions.Length.ShouldBeGreaterThanOrEqualTo(6);
        var groups = new ClaimGrouping(Propositions);
        SameJoiner.Join(groups, [.. pairs.Select((pair, at) => new PropositionPair(Propositions[pair.First], Propositions[pair.Second], PropositionRelation.Same, 100 - at, []))]);
        return groups;
    }
}
