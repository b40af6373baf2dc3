using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Lineage;

/// <summary>Draws how often pairs are derivations against the probability that was given them; a bar for how many pairs there are.</summary>
internal static class CalibrationPicture
{
    private const int Size = 420;
    private const int Margin = 56;
    private const int Bins = 10;

    /// <summary>The picture as SVG.</summary>
    public static string Draw(CheckedPairs pairs)
    {
        var bins = pairs.Bins(Bins).ToList();
        var svg = new StringBuilder();
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size} {Size}\" width=\"{Size}\" height=\"{Size}\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"#333\">");
        Add($"<rect width=\"{Size}\" height=\"{Size}\" fill=\"#fff\"/>");
        Add($"<text x=\"{Margin}\" y=\"24\" font-size=\"15\" font-weight=\"600\">Probability given, and how often it was so</text>");
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            var value = tenth / 10.0;
            Add($"<path d=\"M{X(0):F0} {Y(value):F0}H{X(1):F0}M{X(value):F0} {Y(0):F0}V{Y(1):F0}\" stroke=\"#e2e2e2\"/>");
            Add($"<text x=\"{X(0) - 8:F0}\" y=\"{Y(value) + 4:F0}\" text-anchor=\"end\">{value:0.0}</text><text x=\"{X(value):F0}\" y=\"{Y(0) + 18:F0}\" text-anchor=\"middle\">{value:0.0}</text>");
        }

        Add($"<path d=\"M{X(0):F0} {Y(0):F0}L{X(1):F0} {Y(1):F0}\" stroke=\"#888\" stroke-dasharray=\"5 4\"/>");
        Add($"<polyline points=\"{string.Join(' ', bins.Select(bin => string.Create(CultureInfo.InvariantCulture, $"{X(bin.Mean):F1},{Y(bin.True):F1}")))}\" fill=\"none\" stroke=\"#b5432a\" stroke-width=\"2\"/>");
        foreach (var bin in bins)
        {
            Add($"<circle cx=\"{X(bin.Mean):F1}\" cy=\"{Y(bin.True):F1}\" r=\"{3 + Math.Log10(1 + (bin.Pairs / pairs.Rounds.Count)) * 2:F1}\" fill=\"#b5432a\"><title>{bin.Pairs / pairs.Rounds.Count} pairs</title></circle>");
        }

        Add($"<text x=\"{Size / 2}\" y=\"{Size - 12}\" text-anchor=\"middle\">probability given, stories held out</text>");
        Add($"<text x=\"16\" y=\"{Size / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 16 {Size / 2})\">share of derivations</text>");
        return svg.Append("</svg>\n").ToString();

        void Add(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static double X(double value) => Margin + (value * (Size - (1.5 * Margin)));

    private static double Y(double value) => Size - Margin - (value * (Size - (1.8 * Margin)));
}
