using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Scaling;

/// <summary>Writes what <c>hearsay-bench scale</c> measured as a section of <c>docs/performance.md</c>.</summary>
internal static class ScaleSection
{
    /// <summary>The section.</summary>
    /// <param name="points">What the pieces cost, all of one size.</param>
    /// <param name="machine">Processor and cores.</param>
    /// <param name="date">The day, yyyy-mm-dd.</param>
    public static string Write(IReadOnlyList<ScalePoint> points, string machine, string date)
    {
        var (first, last) = (points[0], points[^1]);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"## The ledger as it grows\n\nWritten by `./hearsay-bench scale --articles {last.Articles}` on {date}, on {machine}. Do not edit.\n\n");
        page.Append("Articles about an invented world (`hearsay-bench articles`) in order of time, taken in as records and folded into a new store piece by piece. Reading is checking and appending a record,\n");
        page.Append("folding is everything that follows from it; both are processor time of all threads, the mean of the piece, compiled beforehand. Annotation, which costs every article the same, is not in it.\n");
        page.Append("Peak memory is that of no file, during the fold of the piece.\n\n");
        page.Append("| articles | ms to read | ms to fold | seconds on the clock | peak memory MB | stories | pages of the largest |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var point in points)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {point.Articles:N0} | {point.ReadingMs:F2} | {point.FoldingMs:F2} | {point.Clock.TotalSeconds:F0} | {point.PeakMb:F0} | {point.Stories:N0} | {point.Largest:N0} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\nAn article of the last piece costs **{last.CostMs / first.CostMs:F2} times** one of the first; {last.Articles:N0} articles cost **{points.Sum(point => point.CostMs) / first.CostMs:F1} times** as much as {first.Articles:N0}.\n");
        return page.ToString();
    }
}
