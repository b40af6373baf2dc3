using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Lineage;

/// <summary>Draws the cost of an article against the number of articles, both as they are measured, the number on a logarithmic axis.</summary>
internal static class IndexPicture
{
    private const int Width = 640;
    private const int Height = 320;
    private const int Margin = 60;

    /// <summary>The picture as SVG.</summary>
    public static string Draw(IReadOnlyList<IndexPoint> points)
    {
        var top = points.Max(point => Math.Max(point.CostMs, point.Alone.Worst)) * 1.1;
        var (from, to) = (Math.Log10(points[0].Items), Math.Max(Math.Log10(points[^1].Items), Math.Log10(points[0].Items) + 1));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} {Margin / 2}V{Height - Margin}H{Width - Margin}\" fill=\"none\" stroke=\"#888\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"16\">milliseconds: an article (candidates, entry, merging; processor time), a look-up at the 99th percentile (undisturbed)</text>\n");
        Line(svg, points, "#1f5fa8", "article", point => point.CostMs);
        Line(svg, points, "#b5541c", "look-up", point => point.Alone.Worst);
        foreach (var point in points)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(point):F0}\" y=\"{Height - Margin + 18}\" text-anchor=\"middle\">{point.Items:N0}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();

        double X(IndexPoint point) => Margin + ((Math.Log10(point.Items) - from) / (to - from) * (Width - (2.5 * Margin)));

        double Y(double value) => Height - Margin - (value / top * (Height - (1.5 * Margin)));

        void Line(StringBuilder into, IReadOnlyList<IndexPoint> all, string colour, string name, Func<IndexPoint, double> value)
        {
            var path = string.Join(' ', all.Select(point => FormattableString.Invariant($"{X(point):F0},{Y(value(point)):F1}")));
            into.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
            into.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(all[^1]) + 6:F0}\" y=\"{Y(value(all[^1])):F1}\" fill=\"{colour}\">{name} {value(all[^1]):F2}</text>\n");
        }
    }
}
