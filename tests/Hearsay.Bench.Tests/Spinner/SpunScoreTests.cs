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
    public void Of_the_surest_quarter_only_the_surest_count()
    {
        var spun = new SpunScore();
        spun.Add(
            new SpunAssessment(0.9, [new Swap(new TextSpan(0, 2), "an", 0.9), new Swap(new TextSpan(3, 5), "on", 0.4), new Swap(new TextSpan(6, 8), "in", 0.2)]),
            [.. Enumerable.Range(0, 8).Select(i => new TrueSwap(3 * i, (3 * i) + 2, i == 0 ? "an" : "in"))]);

        spun.RightOfQuarter.ShouldBe(new Proportion(1, 2));
        spun.Right.ShouldBe(new Proportion(2, 3));
    }

    [Fact]
    public void Intervals_of_F1_and_area_hold_the_figure_and_the_page_has_them()
    {
        var (spun, human) = (new SpunScore(), new SpunScore());
        for (var i = 0; i < 20; i++)
        {
            spun.Add(new SpunAssessment(i < 17 ? 0.9 : 0.3, []), []);
            human.Add(new SpunAssessment(i < 1 ? 0.6 : 0.1, []), []);
        }

        var f1 = SpunScore.F1Interval(spun, human);
        SpunScore.F1(spun, human).ShouldBeInRange(f1.Low, f1.High);
        f1.Low.ShouldBeLessThan(f1.High - 0.1);
        var area = SpunScore.AreaInterval(spun, human);
        SpunScore.Area(spun, human).ShouldBeInRange(area.Low, area.High);
        var page = SpunPage.Write([("texts", human)], human, [("moby", 0.3, spun), ("all", null, spun)]);
        page.ShouldContain("| texts | 20 | 0.050 [0.009, 0.236] |");
        page.ShouldContain("| moby | 0.30 | 20 | 0.850 [0.640, 0.948] |");
        page.ShouldContain("| all |  | 20 |");
    }

    [Fact]
    public void Intervals_are_wide_for_few_cases()
    {
        new Proportion(9, 10).Interval().Low.ShouldBe(0.596, 0.001);
        new Proportion(900, 1000).Interval().Low.ShouldBe(0.880, 0.001);
        new Proportion(0, 0).ToString().ShouldBe("0.000 [0.000, 1.000]");
    }
}
