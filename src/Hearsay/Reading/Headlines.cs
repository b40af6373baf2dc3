namespace Hearsay.Reading;

/// <summary>Finds the headline among the lines before the report.</summary>
internal static class Headlines
{
    private const int BodyLinesCompared = 6;

    /// <summary>
    /// Index of the headline; -1 when no line is one. Of the title-like lines the one is taken that is printed again, that shares its words with the first
    /// paragraphs, that has a headline's length, and that stands near the report.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="furniture">What phrase and shape say of each.</param>
    /// <param name="body">Index of the first paragraph of the report.</param>
    public static int Find(string text, List<LineShape> lines, Furniture[] furniture, int body)
    {
        var bodyWords = new HashSet<string>(StringComparer.Ordinal);
        for (var i = body; i < lines.Count && i < body + BodyLinesCompared; i++)
        {
            bodyWords.UnionWith(ContentWords(lines[i]));
        }

        var printed = lines.Take(body).GroupBy(line => line.Plain, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var best = -1;
        var bestScore = 0.0;
        for (var i = 0; i < body; i++)
        {
            var line = lines[i];
            if (furniture[i] != Furniture.None || !LineKinds.IsTitleLike(line) || LineKinds.IsByline(text, line))
            {
                continue;
            }

            var content = ContentWords(line).ToList();
            var shared = content.Count == 0 ? 0 : (double)content.Count(bodyWords.Contains) / content.Count;
            var score = 1 + (2 * shared) + (printed[line.Plain] > 1 ? 2 : 0) + (line.Words is >= 5 and <= 20 ? 1 : 0)
                - (line.EndsWithStop ? 1 : 0);
            if (score > bestScore)
            {
                best = i;
                bestScore = score;
            }
        }

        return best;
    }

    private static IEnumerable<string> ContentWords(LineShape line) =>
        line.Plain.Split(' ').Select(word => word.Trim(',', ':', ';', '.', '\'', '"', '“', '”', '(', ')')).Where(word => word.Length >= 4);
}
