using Hearsay.Bench.Accuracy;

namespace Hearsay.Bench.Curve;

/// <summary>A parser or tagger on the picture.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Las">Labelled attachment F1, 0 to 1; null when it builds no trees or nobody says.</param>
/// <param name="WordsPerSecond">Speed; null when nobody says.</param>
/// <param name="IsOurs">Whether it is one of ours.</param>
internal sealed record CurvePoint(string Label, double? Las, double? WordsPerSecond, bool IsOurs)
{
    /// <summary>Reads <c>bench/curve.tsv</c>: our points in the section "ours", published ones in "published".</summary>
    /// <exception cref="FormatException">It is not in order, or a point has neither figure, or one of ours lacks one; the message says where.</exception>
    public static IReadOnlyList<CurvePoint> Parse(string text)
    {
        var file = SectionedTsv.Parse(text.ReplaceLineEndings("\n").Split('\n'));
        CurvePoint[] points = [.. Of(file, "ours", isOurs: true), .. Of(file, "published", isOurs: false)];
        foreach (var point in points)
        {
            var figures = (point.Las is null ? 0 : 1) + (point.WordsPerSecond is null ? 0 : 1);
            if (figures < (point.IsOurs ? 2 : 1) || point.Las is < 0 or > 1 || point.WordsPerSecond <= 0)
            {
                throw new FormatException($"{point.Label}: needs its figures, LAS between 0 and 1, speed above 0");
            }
        }

        return points;
    }

    private static IEnumerable<CurvePoint> Of(SectionedTsv file, string section, bool isOurs) =>
        file.Section(section).Select(row => new CurvePoint(row.Text("label"), row.Number("las"), row.Number("words_per_second"), isOurs));
}
