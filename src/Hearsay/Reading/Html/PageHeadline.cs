using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>Finds the headline of a page among its lines.</summary>
internal static class PageHeadline
{
    private const double LowestScore = 1.5; // points below which a line is no headline
    private const int LongestHeadline = 300; // characters

    /// <summary>
    /// Index of the headline; -1 when no line is one. It is a heading, or has the words of the title that the page's head gives, or both; of equals the first.
    /// </summary>
    /// <param name="lines">All lines.</param>
    /// <param name="title">The title by the page's metadata; null when there is none.</param>
    /// <param name="limit">Index of the line that it must not stand below.</param>
    public static int Find(List<PageLine> lines, string? title, int limit)
    {
        var best = -1;
        var bestScore = LowestScore;
        var titleWords = Words(title);
        for (var i = 0; i < limit; i++)
        {
            var line = lines[i];
            if (line.Span.Length > LongestHeadline || line.Shape.Letters == 0)
            {
                continue;
            }

            var shared = Shared(line, titleWords);
            if ((!line.IsHeading && shared < 0.7) || (line.Furniture != Furniture.None && shared < 0.9))
            {
                continue;
            }

            var score = (line.Node.TraitsBelow(null).HasAny(MarkupTrait.Title) ? 2 : line.IsHeading ? 1 : 0) + (3 * shared)
                - (line.Node.Own.HasAny(MarkupTrait.Furniture) ? 1 : 0) - (line.IsCard || line.Links.Onward > 0.9 ? 0.5 : 0);
            if (score > bestScore || (best < 0 && score >= LowestScore))
            {
                best = i;
                bestScore = score;
            }
        }

        return best;
    }

    private static double Shared(PageLine line, HashSet<string> titleWords) =>
        titleWords.Count == 0 ? 0 : (double)Words(line.Shape.Plain).Count(titleWords.Contains) / Math.Max(titleWords.Count, line.Shape.Words);

    private static HashSet<string> Words(string? line) => line is null
        ? []
        : [.. LineShape.PlainOf(line).Split(' ').Select(word => word.Trim(',', ':', ';', '.', '\'', '"', '“', '”', '(', ')', '-', '|')).Where(word => word.Length > 0)];
}
