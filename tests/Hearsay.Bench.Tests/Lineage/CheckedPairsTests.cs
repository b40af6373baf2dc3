using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public class CheckedPairsTests
{
    private static readonly CheckedPairs Pairs = new(
    [
        [Case(0.95, true, "verbatim"), Case(0.85, false, "shared-statement"), Case(0.15, false, "boilerplate"), Case(0, true, "missed")],
    ]);

    [Fact]
    public void Calibration_is_measured_over_the_pairs_that_the_judge_looked_at()
    {
        Pairs.Brier.ShouldBe(((0.05 * 0.05) + (0.85 * 0.85) + (0.15 * 0.15)) / 3, 1e-9);
        Pairs.Error.ShouldBe((0.05 + 0.85 + 0.15) / 3, 1e-9);
        Pairs.Bins(10).Select(bin => bin.Pairs).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Hard_negatives_that_are_linked_are_counted_for_one_round() =>
        (Pairs.Linked("shared-statement", "boilerplate") is { Hits: 1, Cases: 2 }).ShouldBeTrue();

    [Fact]
    public void The_shipped_pack_holds_every_round_of_every_pair()
    {
        var shipped = CheckedPairs.Read();
        shipped.Rounds.Count.ShouldBeGreaterThan(1);
        shipped.Rounds.Select(round => round.Count).Distinct().Count().ShouldBe(1);
        shipped.Brier.ShouldBeLessThan(0.05);
    }

    [Fact]
    public void The_picture_has_a_point_for_every_bin() =>
        CalibrationPicture.Draw(Pairs).Split("<circle").Length.ShouldBe(4);

    private static LineageCase Case(double probability, bool isTrue, string group) => new("s", group, probability, isTrue, IsDirected: false, IsTurnedRight: false);
}
