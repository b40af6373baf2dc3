using Hearsay.Bench.Ledger;

namespace Hearsay.Tests.Ledger.World;

public class BCubedTests
{
    [Fact]
    public void A_perfect_grouping_scores_one() => BCubed.F1([("a", "1"), ("a", "1"), ("b", "2")]).ShouldBe(1);

    [Fact]
    public void Two_groups_thrown_together_lose_precision()
    {
        // Precision 1/2 for each of four, recall 1: 2 · 0.5 / 1.5.
        BCubed.F1([("a", "1"), ("a", "1"), ("b", "1"), ("b", "1")]).ShouldBe(2.0 / 3, 1e-9);
    }

    [Fact]
    public void A_group_torn_apart_loses_recall() => BCubed.F1([("a", "1"), ("a", "2")]).ShouldBe(2.0 / 3, 1e-9);
}
