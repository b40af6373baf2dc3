using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public class LineageCaseTests
{
    [Fact]
    public void Figures_are_those_of_the_scorer()
    {
        // As in the self-test of score/lineage.py: two of three found, one false link between them.
        LineageCase[] cases = [Case(0.9, true), Case(0.8, false), Case(0.7, true, turned: true), Case(0, true)];
        var figures = LineageFigures.Of(cases);

        figures.F1.ShouldBe(4.0 / 6);
        figures.Recall.ShouldBe(2.0 / 3);
        figures.Direction.ShouldBe(0.5);
        figures.Strict.ShouldBe(1.0 / 3);
    }

    [Fact]
    public void Equal_probabilities_are_not_taken_apart() =>
        LineageFigures.Of([Case(0.9, true), Case(0.9, false)]).Strict.ShouldBe(0);

    [Fact]
    public void The_best_threshold_leaves_out_what_is_mostly_false() =>
        LineageFigures.BestThreshold([Case(0.3, true), Case(0.2, true), Case(0.1, false), Case(0.1, false)]).ShouldBe(0.2);

    private static LineageCase Case(double probability, bool isTrue, bool turned = false) => new("base", "group", probability, isTrue, IsDirected: isTrue, IsTurnedRight: !turned);
}
