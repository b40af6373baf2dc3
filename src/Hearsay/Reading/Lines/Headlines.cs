namespace Hearsay.Reading.Lines;

/// <summary>Finds the headline among the lines before the report.</summary>
internal static class Headlines
{
    private const int BodyLinesCompared = 6; // lines whose words a headline must share
    private const int StemLength = 5; // letters of a word that are compared
    private const int FewestStems = 4; // words of a line that count in full
    private const int LinesBelow = 8; // lines of body above which a headline may be found
    private const int MostWordsAbove = 80; // words of body above a headline

    /// <summary>
    /// Index of the headline; -1 when no line is one. Of the title-like lines the one is taken that is printed again, that shares its words with the first
    /// paragraphs, and that has a headline's length; a line that speaks to the reader hardly ever.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="furniture">What phrase and shape say of each.</param>
    /// <param name="body">Index of the first paragraph of the report.</param>
    public static int Find(string text, List<LineShape> lines, Furniture[] furniture, int body)
    {
        var bodyStems = StemsFrom(lines, body);
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

            // Two words shared by chance ("The Oster Lamp") weigh less than four.
            var weight = Math.Min(Stems(line).Count(), FewestStems);
            var score = 1 + (weight * Shared(line, bodyStems)) + (printed[line.Plain] > 1 ? 2 : 0) + (line.Words is >= 5 and <= 20 ? 1 : 0)
                - (line.EndsWithStop ? 1 : 0) - ReaderLines.Rate(text, line);
            if (score > bestScore)
            {
                best = i;
                bestScore = score;
            }
        }

        return best;
    }

    /// <summary>
    /// Index of a headline that stands below what was taken for the first paragraph (a long notice above it reads like one): a title most of whose words the next
    /// paragraphs repeat, while they repeat none of what stands above. -1 when there is none.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="furniture">What phrase and shape say of each.</param>
    /// <param name="body">Index of what was taken for the first paragraph.</param>
    public static int FindBelow(string text, List<LineShape> lines, Furniture[] furniture, int body)
    {
        var words = 0;
        for (var i = body; i + 1 < lines.Count && i < body + LinesBelow && words <= MostWordsAbove; i++)
        {
            var line = lines[i];
            if (i > body && furniture[i] == Furniture.None && LineKinds.IsTitleLike(line) && !line.EndsWithStop && line.Words is >= 4 and <= 20
                && !LineKinds.IsByline(text, line) && !LineKinds.IsReportLine(line))
            {
                var after = StemsFrom(lines, i + 1);
                if (Stems(line).Count(after.Contains) >= 3 && Shared(line, after) >= 0.6
                    && lines.Take(i).Skip(Math.Max(0, body - LinesBelow)).All(above => IsApart(text, above, after)))
                {
                    return i;
                }
            }

            words += line.IsSolid ? line.Words : 0;
        }

        return -1;
    }

    /// <summary>Share of the stems of a line that are among others, 0 to 1.</summary>
    public static double Shared(LineShape line, HashSet<string> stems)
    {
        var own = Stems(line).ToList();
        return own.Count == 0 ? 0 : (double)own.Count(stems.Contains) / own.Count;
    }

    /// <summary>The content words of a line, cut short: "Tarnians" is of "Tarn's", and the first letters are enough to compare by.</summary>
    public static IEnumerable<string> Stems(LineShape line) =>
        line.Plain.Split(' ').Select(word => word.Trim(',', ':', ';', '.', '\'', '"', '“', '”', '(', ')'))
            .Where(word => word.Length >= 4 && !LineWords.Instance.English.Contains(word)).Select(word => word[..Math.Min(word.Length, StemLength)]);

    // A paragraph of the report shares much with the next ones; one word that a label shares with them is chance.
    private static bool IsApart(string text, LineShape above, HashSet<string> after) =>
        Shared(above, after) <= (above.IsSolid && !ReaderLines.IsNotice(text, above) ? 0.15 : 0.4)
        || (!above.IsSentence && Stems(above).Count(after.Contains) <= 1);

    private static HashSet<string> StemsFrom(List<LineShape> lines, int first)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < lines.Count && i < first + BodyLinesCompared; i++)
        {
            stems.UnionWith(Stems(lines[i]));
        }

        return stems;
    }
}
