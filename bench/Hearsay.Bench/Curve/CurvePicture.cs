using System.Globalization;
using System.Net;
using System.Text;

namespace Hearsay.Bench.Curve;

/// <summary>
/// Draws LAS against words a second as SVG. A point that has one figure only is a line across; ours are joined by a line in the order of their speed. What lies
/// outside the picture stands at its edge with its figure.
/// </summary>
internal static class CurvePicture
{
    private const double Width = 860;
    private const double Height = 520;
    private const double Left = 70;
    private const double Right = 50;
    private const double Top = 56;
    private const double Bottom = 64;
    private const double LowSpeed = 1_000;
    private const double HighSpeed = 1_000_000;
    private const double LowLas = 0.70;
    private const double HighLas = 0.90;

    /// <summary>The picture.</summary>
    /// <param name="points">Ours and the published ones.</param>
    /// <param name="floor">LAS and words a second that the project wants at least.</param>
    /// <param name="aim">LAS and words a second that the project wants.</param>
    public static string Draw(IReadOnlyList<CurvePoint> points, (double Las, double Words) floor, (double Las, double Words) aim)
    {
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:0} {Height:0}\" width=\"{Width:0}\" height=\"{Height:0}\" font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#333\">");
        Line(svg, $"<rect width=\"{Width:0}\" height=\"{Height:0}\" fill=\"#fff\"/>");
        Text(svg, Left, 26, "Trees and their price: LAS on English EWT against words a second", "font-size=\"17\" font-weight=\"600\"");
        AppendTarget(svg, floor, aim);
        AppendAxes(svg);
        var used = new List<(double X, double Y)>();
        foreach (var point in points.Where(point => !point.IsOurs))
        {
            AppendPublished(svg, point, used);
        }

        AppendOurs(svg, [.. points.Where(point => point.IsOurs).OrderBy(point => point.WordsPerSecond)]);
        svg.Append("</svg>\n");
        return svg.ToString();
    }

    private static void AppendTarget(StringBuilder svg, (double Las, double Words) floor, (double Las, double Words) aim)
    {
        Line(svg, $"<rect x=\"{X(floor.Words):0.0}\" y=\"{Top:0.0}\" width=\"{X(HighSpeed) - X(floor.Words):0.0}\" height=\"{Y(floor.Las) - Top:0.0}\" fill=\"#e8f3ec\"/>");
        Line(svg, $"<rect x=\"{X(aim.Words):0.0}\" y=\"{Top:0.0}\" width=\"{X(HighSpeed) - X(aim.Words):0.0}\" height=\"{Y(aim.Las) - Top:0.0}\" fill=\"#cfe7d7\"/>");
        Text(svg, X(floor.Words) + 6, Y(floor.Las) - 7, "floor", "fill=\"#3b7a54\"");
        Text(svg, X(aim.Words) + 6, Y(aim.Las) - 7, "aim", "fill=\"#3b7a54\"");
    }

    private static void AppendAxes(StringBuilder svg)
    {
        for (var las = LowLas; las < HighLas + 0.001; las += 0.05)
        {
            Line(svg, $"<line x1=\"{Left:0}\" x2=\"{Width - Right:0}\" y1=\"{Y(las):0.0}\" y2=\"{Y(las):0.0}\" stroke=\"#ddd\"/>");
            Text(svg, Left - 8, Y(las) + 4, las.ToString("0.00", CultureInfo.InvariantCulture), "text-anchor=\"end\"");
        }

        for (var speed = LowSpeed; speed <= HighSpeed; speed *= 10)
        {
            Line(svg, $"<line x1=\"{X(speed):0.0}\" x2=\"{X(speed):0.0}\" y1=\"{Top:0}\" y2=\"{Height - Bottom:0}\" stroke=\"#ddd\"/>");
            Text(svg, X(speed), Height - Bottom + 20, speed.ToString("#,0", CultureInfo.InvariantCulture), "text-anchor=\"middle\"");
        }

        Text(svg, (Left + Width - Right) / 2, Height - 16, "words a second, tokens to names, logarithmic", "text-anchor=\"middle\"");
        Text(svg, 18, (Top + Height - Bottom) / 2, "LAS", string.Create(CultureInfo.InvariantCulture, $"text-anchor=\"middle\" transform=\"rotate(-90 18 {(Top + Height - Bottom) / 2:0})\""));
    }

    private static void AppendPublished(StringBuilder svg, CurvePoint point, List<(double X, double Y)> used)
    {
        const string Grey = "#777";
        if (point is { Las: { } las, WordsPerSecond: { } words })
        {
            Line(svg, $"<circle cx=\"{X(words):0.0}\" cy=\"{Y(las):0.0}\" r=\"5\" fill=\"{Grey}\"/>");
            Text(svg, X(words) + 9, Y(las) + 4, point.Label, "fill=\"#555\"");
        }
        else if (point.Las is { } alone)
        {
            Line(svg, $"<line x1=\"{Left:0}\" x2=\"{Width - Right:0}\" y1=\"{Y(alone):0.0}\" y2=\"{Y(alone):0.0}\" stroke=\"{Grey}\" stroke-dasharray=\"6 4\"/>");
            Text(svg, Left + 8, Free(used, Width, Y(alone) - 6, -15), $"{point.Label}: {alone.ToString("0.000", CultureInfo.InvariantCulture)}", "fill=\"#555\"");
        }
        else
        {
            var x = X(point.WordsPerSecond!.Value);
            Line(svg, $"<line x1=\"{x:0.0}\" x2=\"{x:0.0}\" y1=\"{Top:0}\" y2=\"{Height - Bottom:0}\" stroke=\"{Grey}\" stroke-dasharray=\"2 4\"/>");
            var toLeft = x > Width / 2;
            Text(svg, x + (toLeft ? -6 : 6), Free(used, 0, Height - Bottom - 34, -17), point.Label, $"fill=\"#555\"{(toLeft ? " text-anchor=\"end\"" : "")}");
        }
    }

    private static void AppendOurs(StringBuilder svg, CurvePoint[] ours)
    {
        const string Colour = "#b5432a";
        if (ours.Length > 1)
        {
            var path = string.Join(' ', ours.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.WordsPerSecond!.Value):0.0},{Y(point.Las!.Value):0.0}")));
            Line(svg, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{Colour}\" stroke-width=\"2\"/>");
        }

        var labels = new List<(double X, double Y)>();
        foreach (var point in ours)
        {
            var (x, y) = (X(point.WordsPerSecond!.Value), Y(point.Las!.Value));
            var outside = point.Las is < LowLas or > HighLas || point.WordsPerSecond is < LowSpeed or > HighSpeed;
            var label = outside
                ? string.Create(CultureInfo.InvariantCulture, $"{point.Label} (LAS {point.Las:0.000}, {point.WordsPerSecond:#,0} words/s: outside the picture)")
                : point.Label;
            Line(svg, $"<circle cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"6\" fill=\"{(outside ? "#fff" : Colour)}\" stroke=\"{Colour}\" stroke-width=\"2\"/>");
            var toLeft = x > Width / 2;
            Text(svg, x + (toLeft ? -10 : 10), Free(labels, x, y + (outside ? -12 : -9), -17), label, $"fill=\"{Colour}\" font-weight=\"600\"{(toLeft ? " text-anchor=\"end\"" : "")}");
        }
    }

    /// <summary>A height near the wished one at which no label of the same place stands yet.</summary>
    private static double Free(List<(double X, double Y)> used, double x, double y, double step)
    {
        while (used.Any(label => Math.Abs(label.X - x) < 260 && Math.Abs(label.Y - y) < Math.Abs(step)))
        {
            y += step;
        }

        used.Add((x, y));
        return y;
    }

    private static double X(double words) =>
        Left + ((Width - Left - Right) * Math.Log(Math.Clamp(words, LowSpeed, HighSpeed) / LowSpeed) / Math.Log(HighSpeed / LowSpeed));

    private static double Y(double las) => Height - Bottom - ((Height - Top - Bottom) * (Math.Clamp(las, LowLas, HighLas) - LowLas) / (HighLas - LowLas));

    private static void Text(StringBuilder svg, double x, double y, string text, string attributes) =>
        Line(svg, $"<text x=\"{x:0.0}\" y=\"{y:0.0}\" {attributes}>{WebUtility.HtmlEncode(text)}</text>");

    private static void Line(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
