using Hearsay.Bench.Spinner;
using Hearsay.Model;

namespace Hearsay.Bench.Tests.Spinner;

public class SpunScoreTests
{
    [Fact]
    public void Shares_are_counted_as_the_scorer_counts_them()
    {
        var spun = new SpunScore();
        spun.Add(new SpunAssessment(0.9, [new Swap(new TextSpan(4, 12), "minister", 0.8), new Swap(new TextSpan(20, 23), "aid", 0.6)]),
            [new TrueSwap(4, 12, "minister"), new TrueSwap(20, 23, "help"), new TrueSwap(30, 33, "war")]);
        spun.Add(null, [new TrueSwap(0, 3, "any")]);
        var human = new SpunScore();
        human.Add(new SpunAssessment(0.1, []), []);
        human.Add(new SpunAssessment(0.5, []), []);

        spun.CalledSpun.ShouldBe(new Proportion(1, 2));
        spun.Named.ShouldBe(new Proportion(2, 4));
        spun.Right.ShouldBe(new Proportion(1, 2));
        human.CalledSpun.ShouldBe(new Proportion(1, 2));
        SpunScore.F1(spun, human).ShouldBe(0.5, 1e-9);
        SpunScore.Area(spun, human).ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void Intervals_are_wide_for_few_cases()
    {
        new Proportion(9, 10).Interval().Low.ShouldBe(0.596, 0.001);
        new Proportion(900, 1000).Interval().Low.ShouldBe(0.880, 0.001);
        new Proportion(0, 0).ToString().ShouldBe("0.000 [0.000, 1.000]");
    }
}
