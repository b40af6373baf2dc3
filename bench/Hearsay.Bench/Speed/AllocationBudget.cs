using System.Globalization;
using System.Text;
using Hearsay.Bench.Accuracy;

namespace Hearsay.Bench.Speed;

/// <summary>
/// <c>bench/allocation.tsv</c>: what each stage may allocate for an article of 4 kB of the samples. Allocation, unlike time, is the same on every machine,
/// so it can be checked.
/// </summary>
internal static class AllocationBudget
{
    /// <summary>The file, from the root.</summary>
    public const string FilePath = "bench/allocation.tsv";

    private const double Tolerance = 0.1;

    /// <summary>A line of the budget.</summary>
    /// <param name="Stage">The stage.</param>
    /// <param name="Bytes">Bytes for an article of 4 kB.</param>
    /// <param name="Tolerance">By what share it may be exceeded.</param>
    internal sealed record Line(string Stage, double Bytes, double Tolerance);

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="FormatException">It is not in order; the message says where.</exception>
    public static IReadOnlyList<Line> Parse(string text) =>
    [
        .. SectionedTsv.Parse(text.ReplaceLineEndings("\n").Split('\n')).Section("allocation").Select(row => new Line(
            row.Text("stage"), row.Number("bytes") ?? 0, row.Number("tolerance") ?? 0)),
    ];

    /// <summary>What does not keep to the budget, a sentence each; none when all is well.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<Line> budget, IReadOnlyList<Cost> measured)
    {
        var problems = new List<string>();
        foreach (var cost in measured)
        {
            if (budget.SingleOrDefault(line => line.Stage == cost.Name) is not { } line)
            {
                problems.Add($"{cost.Name} has no budget in {FilePath}");
            }
            else if (cost.Bytes > line.Bytes * (1 + line.Tolerance))
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{cost.Name} allocates {cost.Bytes:0} bytes for 4 kB, {line.Bytes:0} and {line.Tolerance:0.##} more of it are allowed"));
            }
        }

        problems.AddRange(budget.Where(line => measured.All(cost => cost.Name != line.Stage)).Select(line => $"{FilePath} names {line.Stage}, which is no stage"));
        return problems;
    }

    /// <summary>The file's text for what was measured, rounded up to three figures.</summary>
    public static string Write(IReadOnlyList<Cost> measured)
    {
        var text = new StringBuilder("# Bytes that each stage may allocate for an article of 4 kB of samples/pages, and by what share it may be exceeded.\n");
        text.Append("# `./hearsay-bench speed` checks this; `./hearsay-bench speed --pin` writes it anew.\n\n[allocation]\nstage\tbytes\ttolerance\n");
        foreach (var cost in measured)
        {
            text.Append(CultureInfo.InvariantCulture, $"{cost.Name}\t{RoundUp(cost.Bytes):0}\t{Tolerance:0.##}\n");
        }

        return text.ToString();
    }

    private static double RoundUp(double bytes)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(bytes, 1))) - 2));
        return Math.Ceiling(bytes / unit) * unit;
    }
}
