using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public class BootstrapTests
{
    [Fact]
    public void The_interval_is_around_the_figure_and_the_same_every_time()
    {
        var cases = Cases(40, perBase: 1);
        var one = Recall(cases);

        one.Value.ShouldBe(0.75);
        one.Low.ShouldBeInRange(0.5, 0.74);
        one.High.ShouldBeInRange(0.76, 0.95);
        Recall(cases).ShouldBe(one);
    }

    [Fact]
    public void Pairs_of_one_base_are_drawn_together_so_that_fewer_bases_are_less_certain() =>
        (Recall(Cases(40, perBase: 8)) is var few && few.High - few.Low > Recall(Cases(40, perBase: 1)) switch { var many => many.High - many.Low }).ShouldBeTrue();

    private static Measured Recall(IReadOnlyCollection<LineageCase> cases) => Bootstrap.Of(cases, drawn => [LineageFigures.Of(drawn).Recall])[0];

    private static List<LineageCase> Cases(int count, int perBase) =>
        [.. Enumerable.Range(0, count).Select(index => new LineageCase($"b{index / perBase}", "g", index / perBase % 4 == 0 ? 0 : 1, IsTrue: true, IsDirected: false, IsTurnedRight: false))];
}
