using System.Globalization;
using System.Text;
using Hearsay.Bench.Accuracy;

namespace Hearsay.Bench.Speed;

/// <summary>
/// <c>bench/release.tsv</c>: what the stages of the last release cost over the samples, so that a table can say what became of it. Times are in multiples of
/// <see cref="Yardstick"/>, for a plain time says as much of the machine as of the engine.
/// </summary>
/// <param name="Version">The release.</param>
/// <param name="Lines">Its stages.</param>
internal sealed record ReleaseFigures(string Version, IReadOnlyList<ReleaseFigures.Line> Lines)
{
    /// <summary>The file, from the root.</summary>
    public const string FilePath = "bench/release.tsv";

    /// <summary>A stage of the release.</summary>
    /// <param name="Stage">The stage.</param>
    /// <param name="Yardsticks">Processor time for an article of 4 kB as a share of the yardstick's.</param>
    /// <param name="Bytes">Bytes for an article of 4 kB.</param>
    internal sealed record Line(string Stage, double Yardsticks, double Bytes);

    /// <summary>The figures of what was measured.</summary>
    public static ReleaseFigures Of(string version, SpeedFigures figures) => new(
        version, [.. figures.Stages.Append(figures.Annotation).Select(cost => new Line(cost.Name, cost.Time / figures.Yardstick, cost.Bytes))]);

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="FormatException">It is not in order; the message says where.</exception>
    public static ReleaseFigures Parse(string text)
    {
        var file = SectionedTsv.Parse(text.ReplaceLineEndings("\n").Split('\n'));
        return new ReleaseFigures(
            file.Section("release").Single().Text("version"),
            [.. file.Section("stages").Select(row => new Line(row.Text("stage"), row.Number("yardsticks") ?? 0, row.Number("bytes") ?? 0))]);
    }

    /// <summary>The file's text.</summary>
    public string Write()
    {
        var text = new StringBuilder("# What the last release cost for an article of 4 kB of samples/pages; times are shares of a fixed piece of work timed in the same run.\n");
        text.Append("# `./hearsay-bench speed --pin-release VERSION` writes it anew.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"[release]\nversion\n{Version}\n\n[stages]\nstage\tyardsticks\tbytes\n");
        foreach (var line in Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Stage}\t{line.Yardsticks:0.0000}\t{line.Bytes:0}\n");
        }

        return text.ToString();
    }

    /// <summary>Time and allocation of a stage against the release: below 1 for less; null when the release has no such stage.</summary>
    public (double Time, double Bytes)? Against(Cost cost, TimeSpan yardstick) =>
        Lines.FirstOrDefault(line => line.Stage == cost.Name) is { Yardsticks: > 0, Bytes: > 0 } line
            ? (cost.Time / yardstick / line.Yardsticks, cost.Bytes / line.Bytes)
            : null;
}
