namespace Hearsay.Reading.Lines;

/// <summary>
/// Where running text stays: the stretch of lines with the greatest sum of scores, paragraphs counting for and labels against (maximal
/// subsequence, Pasternack and Roth 2009, "Extracting article text from the web"). One sentence among labels does not begin or end a report.
/// </summary>
internal static class BodySegment
{
    // A cookie notice may be as long as a paragraph; a few labels must outweigh it.
    private const int MostForLine = 40;
    private const int Label = -6; // points for a line that is no sentence
    private const int Known = -2; // points for a line that is known furniture
    private const int Apparatus = -1; // points for a credit or a caption

    /// <summary>The lines of the stretch; empty when no line is running text. Of equal stretches the first, in linear time.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="furniture">What phrase and shape say of each.</param>
    public static (int Start, int End) Find(string text, List<LineShape> lines, Furniture[] furniture)
    {
        var (start, sum) = (0, 0);
        var (bestStart, bestEnd, best) = (0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (sum <= 0)
            {
                (start, sum) = (i, 0);
            }

            sum += Score(text, lines[i], furniture[i]);
            if (sum > best)
            {
                (bestStart, bestEnd, best) = (start, i + 1, sum);
            }
        }

        return (bestStart, bestEnd);
    }

    // In words, about: what a line says for (positive) or against (negative) being within a report.
    private static int Score(string text, LineShape line, Furniture furniture) =>
        furniture is Furniture.Credit or Furniture.Caption ? Apparatus
        : furniture != Furniture.None ? Known
        : !line.IsSentence ? Label
        : ReaderLines.Rate(text, line) >= ReaderLines.Sure ? Known
        : line.EndsWithStop || line.Words >= 25 ? Math.Min(line.Words, MostForLine)
        : 0;
}
