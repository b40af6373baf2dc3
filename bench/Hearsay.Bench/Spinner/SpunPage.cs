using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Spinner;

/// <summary>Writes <c>docs/spun-scores.md</c> from what <c>hearsay-bench spun</c> measured.</summary>
internal static class SpunPage
{
    private static readonly int[] Coverages = [50, 20, 10, 5, 4]; // one in so many

    /// <summary>The page.</summary>
    /// <param name="human">Human texts, set by set.</param>
    /// <param name="all">All human texts that the F1 and the area are against.</param>
    /// <param name="spun">Families and rates in their order; the last may be all together, with the rate null.</param>
    public static string Write(IReadOnlyList<(string Name, SpunScore Score)> human, SpunScore all, IReadOnlyList<(string Family, double? Rate, SpunScore Score)> spun)
    {
        var page = new StringBuilder("# Spun texts: scores\n\nWritten by `./hearsay-bench spun --page docs/spun-scores.md`; do not edit. What the families are stands in [spinning.md](spinning.md). Intervals of 95 %: Wilson's for shares, ");
        page.Append("Hanley and McNeil's for the area under the curve, and for F1 (as many spun texts as human ones) from the bounds of both shares.\n\n");
        page.Append("| human texts | | called spun |\n| --- | ---: | --- |\n");
        foreach (var (name, score) in human)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {score.CalledSpun.Cases} | {score.CalledSpun} |\n");
        }

        page.Append("\n*Of the surest quarter*: of the originals named with most confidence, as many as a quarter of all swaps, those that are right.\n\n");
        page.Append("| family | rate | texts | called spun | F1 | AUC | swaps named | of them right | of the surest quarter | on a swap |\n| --- | --- | ---: | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var (family, rate, score) in spun)
        {
            var share = rate?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
            page.Append(CultureInfo.InvariantCulture, $"| {family} | {share} | {score.CalledSpun.Cases} | {score.CalledSpun} | ");
            page.Append(CultureInfo.InvariantCulture, $"{Figure(SpunScore.F1(score, all), SpunScore.F1Interval(score, all))} | {Figure(SpunScore.Area(score, all), SpunScore.AreaInterval(score, all))} | ");
            page.Append(CultureInfo.InvariantCulture, $"{score.Named} | {score.Right} | {score.RightOfQuarter} | {score.OnSwap} |\n");
        }

        page.Append("\nOriginals that are right, by how many of all swaps are named, the surest first, all rates together:\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| family | {string.Join(" | ", Coverages.Select(oneIn => $"{100.0 / oneIn:0} %"))} |\n| --- |{string.Concat(Coverages.Select(_ => " --- |"))}\n");
        foreach (var family in spun.GroupBy(row => row.Family, StringComparer.Ordinal))
        {
            var score = new SpunScore();
            foreach (var row in family)
            {
                score.Add(row.Score);
            }

            page.Append(CultureInfo.InvariantCulture, $"| {family.Key} | {string.Join(" | ", Coverages.Select(score.RightOf))} |\n");
        }

        return page.ToString();
    }

    private static string Figure(double value, (double Low, double High) interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:0.000} [{interval.Low:0.000}, {interval.High:0.000}]");
}
