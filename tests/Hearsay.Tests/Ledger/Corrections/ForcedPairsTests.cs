using Hearsay.Ledger.Corrections;

namespace Hearsay.Tests.Ledger.Corrections;

public class ForcedPairsTests
{
    [Fact]
    public void Without_decisions_the_groups_are_those_that_were_found() =>
        Apply([], "a b", "c").ShouldBe(["a b", "c"]);

    [Fact]
    public void Groups_with_members_that_belong_together_become_one() =>
        Apply([Merge("b", "c")], "a b", "c d", "e").ShouldBe(["a b c d", "e"]);

    [Fact]
    public void A_split_parts_a_group_and_what_nobody_spoke_of_stays_with_the_first_part() =>
        Apply([Split("b d", "a c")], "a b c d e").ShouldBe(["a c e", "b d"]);

    [Fact]
    public void The_later_of_two_contrary_decisions_wins()
    {
        Apply([Split("a", "b"), Merge("a", "b")], "a b").ShouldBe(["a b"]);
        Apply([Merge("a", "b"), Split("a", "b")], "a b").ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Parts_of_a_split_are_not_joined_by_way_of_a_third() =>
        Apply([Split("a", "b")], "a c", "c d", "b d").Count.ShouldBe(2);

    [Fact]
    public void Decisions_about_what_is_not_there_change_nothing() =>
        Apply([Merge("x", "a"), Split("y", "b")], "a b").ShouldBe(["a b"]);

    [Fact]
    public void The_order_of_members_does_not_matter() =>
        Apply([Split("b d", "a c")], "e d c b a").ShouldBe(Apply([Split("b d", "a c")], "a b c d e"));

    private static ForcedPair Merge(string these, string those) => new(true, these.Split(' '), those.Split(' '));

    private static ForcedPair Split(string these, string those) => new(false, these.Split(' '), those.Split(' '));

    private static IReadOnlyList<string> Apply(ForcedPair[] decisions, params string[] groups) =>
        [.. new ForcedPairs(decisions).Apply([.. groups.Select(group => group.Split(' '))]).Select(group => string.Join(' ', group))];
}
