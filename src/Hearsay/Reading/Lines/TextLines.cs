using System.Buffers;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>
/// Cuts text into paragraphs. A paragraph is a line, unless the text is wrapped at a column: then lines without a blank one between them belong
/// together.
/// </summary>
internal static class TextLines
{
    private const int NarrowestColumn = 40; // characters of a line that was broken at a column
    private const int WidestColumn = 100; // characters of a line that was broken at a column

    // The mandatory breaks of Unicode's line breaking (UAX 14).
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\v\u0085\u2028\u2029");

    /// <summary>The paragraphs in text order; every character that is not white space is in one of them.</summary>
    public static List<LineShape> Paragraphs(string text)
    {
        var lines = Lines(text);
        var paragraphs = new List<LineShape>(lines.Count);
        var wrapped = IsWrapped(text, lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var (span, blanks) = lines[i];
            while (wrapped && i + 1 < lines.Count && lines[i + 1].Blanks == 0)
            {
                span = new TextSpan(span.Start, lines[++i].Span.End);
            }

            paragraphs.Add(LineShape.Of(text, span, blanks));
        }

        return paragraphs;
    }

    private static List<(TextSpan Span, int Blanks)> Lines(string text)
    {
        var lines = new List<(TextSpan, int)>();
        var blanks = 0;
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            if (new TextSpan(start, end).TrimmedIn(text) is { IsEmpty: false } line)
            {
                lines.Add((line, blanks));
                blanks = 0;
            }
            else
            {
                blanks++;
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    // Wrapped text breaks lines in mid-sentence at much the same column, time and again.
    private static bool IsWrapped(string text, List<(TextSpan Span, int Blanks)> lines)
    {
        var (joints, open) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].Blanks > 0)
            {
                continue;
            }

            joints++;
            var (span, next) = (lines[i].Span, lines[i + 1].Span);
            var inColumn = span.Length is >= NarrowestColumn and <= WidestColumn;
            open += inColumn && text[span.End - 1] is not ('.' or '!' or '?' or '"' or '”' or ':') && text[next.Start] is not ('-' or '*' or '•') ? 1 : 0;
        }

        return joints >= 2 && open * 2 > joints && lines.All(line => line.Span.Length <= WidestColumn + 20);
    }
}
