using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class BoostedTreesTests
{
    private static readonly string[] Lines = ["-100", "tree 1\t0 5 1\t-7\t1 2 3\t10\t20", "tree 2\t-1"];

    [Theory]
    [InlineData(5, 9, -108)]
    [InlineData(6, 2, -91)]
    [InlineData(6, 3, -81)]
    public void A_sum_begins_with_the_bias_and_adds_a_leaf_of_every_tree(int first, int second, int logit) =>
        BoostedTrees.Read(Lines).Logit([first, second]).ShouldBe(logit);

    [Fact]
    public void What_is_written_is_read_again() => BoostedTrees.Read(Lines).Lines().ShouldBe(Lines);

    [Fact]
    public void The_pack_has_trees_for_both_questions()
    {
        RelationTrees.Default.Same.Count.ShouldBeGreaterThan(0);
        RelationTrees.Default.Contrary.Count.ShouldBeGreaterThan(0);
    }
}
