using System.Globalization;
using System.Text;
using Hearsay.Ledger.Folding;

namespace Hearsay.Bench.Lineage;

/// <summary>Writes what <c>hearsay-bench index</c> measured as a section of <c>docs/performance.md</c>.</summary>
internal static class IndexSection
{
    /// <summary>The section.</summary>
    /// <param name="points">What was measured.</param>
    /// <param name="machine">Processor and cores.</param>
    /// <param name="date">The day, yyyy-mm-dd.</param>
    public static string Write(IReadOnlyList<IndexPoint> points, string machine, string date)
    {
        var (first, last) = (points[0], points[^1]);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"## The candidate index as it grows\n\nWritten by `./hearsay-bench index --items {last.Items}` on {date}, on {machine}. Do not edit.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Sketches of real shape (`hearsay-bench sketches`: as many fingerprints as 3,834 news texts have, turns of phrase Zipf-distributed), boilerplate in one article of\n");
        page.Append(CultureInfo.InvariantCulture, $"{SketchLoad.WithBoilerplate}, one article of {SketchLoad.InFamily} in families of {SketchLoad.FamilySize:N0} copies. Articles are called by their day, as the ledger calls them, {SketchLoad.ADay:N0} come in a day, and of a hundred {SketchLoad.Later} are\n");
        page.Append(CultureInfo.InvariantCulture, $"found up to three days late, {SketchLoad.MuchLater} any time later, and {SketchLoad.Undated} has no date. Processor time: the candidates of an article ({Neighborhood.Hubs} of each fingerprint) and its\n");
        page.Append("entry, mean of the last articles (at most 10,000) before the row, up to 30,000 more having been folded before them, after merging had caught up with what was only entered; and all merging so far, divided by all articles. Look-ups ask for the candidates of articles\n");
        page.Append("that are not there, on the clock of a machine that others use too, while segments are merged; undisturbed are those during which no other process was given the processor. Memory is what is resident; the part that belongs to no file is given apart, the\n");
        page.Append("rest are pages of the index that the system may take away. Reads are calls to the system; most find their page in its memory.\n\n");
        page.Append("| articles | µs to find and enter | µs of merging | candidates | look-up ms: median | 99 % | 99 % undisturbed | reads a look-up | memory MB | of no file MB | disk MB |\n");
        page.Append("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var point in points)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {point.Items:N0} | {point.EntryMs * 1000:F0} | {point.MergingMs * 1000:F0} | {point.Candidates:F1} | {point.Clock.Median:F2} | {point.Clock.Worst:F2} | {point.Alone.Worst:F2} | {point.Reads:F1} | {point.MemoryMb:F0} | {point.OwnMb:F0} | {point.DiskMb:N0} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\nAt {last.Items:N0} articles one costs **{last.CostMs / first.CostMs:F2} times** what it costs at {first.Items:N0} (floor 2, aim 1.3), and takes {last.DiskMb / last.Items * 1e6:N0} bytes of disk.\n\n");
        page.Append("![Cost of an article](images/index-cost.svg)\n");
        return page.ToString();
    }
}
