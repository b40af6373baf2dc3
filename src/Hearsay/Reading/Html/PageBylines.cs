using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>
/// Finds who wrote a page's article where it is printed: between headline and text, else right below the text. A name elsewhere is that of somebody who wrote something
/// else.
/// </summary>
internal static class PageBylines
{
    private const int LinesAboveHeadline = 6; // lines in which a byline stands
    private const int LinesBelowBody = 4; // lines behind the first and the last of the body in which one stands
    private const int MostWords = 20; // words of a byline's line
    private const int MostAuthors = 8; // authors; more are a list of something else

    /// <summary>Marks the byline; lines that are already told stay.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="lines">All lines, judged.</param>
    /// <param name="headline">Index of the headline; -1 when there is none.</param>
    public static void Mark(string text, List<PageLine> lines, int headline)
    {
        var firstBody = lines.FindIndex(line => line.Kind == BlockKind.Body);
        if (firstBody < 0 || lines.Exists(line => line.Kind == BlockKind.Byline))
        {
            return;
        }

        var lastBody = lines.FindLastIndex(line => line.Kind == BlockKind.Body);
        var anchor = headline >= 0 ? headline : firstBody;
        foreach (var (from, to) in (ReadOnlySpan<(int, int)>)
            [(anchor, firstBody + LinesBelowBody), (anchor - LinesAboveHeadline, anchor), (lastBody + 1, lastBody + 1 + LinesBelowBody)])
        {
            for (var i = Math.Max(0, from); i < Math.Min(to, lines.Count); i++)
            {
                if (lines[i].Kind is BlockKind.Chrome or BlockKind.Dateline && IsByline(text, lines[i]))
                {
                    lines[i].Kind = BlockKind.Byline;
                    return;
                }
            }
        }
    }

    private static bool IsByline(string text, PageLine line)
    {
        if (line.IsCard || line.Shape.Words > MostWords || line.Shape.IsSolid || line.Node.TraitsBelow(null).HasAny(MarkupTrait.Comments))
        {
            return false;
        }

        var words = PlainSpaces.In(line.Span.In(text).ToString());
        var isMarked = line.Node.TraitsBelow(null).HasAny(MarkupTrait.Byline);
        var hasOpener = Bylines.OpenerLength(words) > 0;
        if (!hasOpener && !(isMarked && AuthorNotes.IsName(line.Shape)))
        {
            return false;
        }

        var authors = Bylines.Parse(words);
        return authors.Length is > 0 and <= MostAuthors && authors.All(author => IsName(author.Name, isMarked && hasOpener));
    }

    private static bool IsName(string name, bool mayBeOneWord)
    {
        var words = name.Split(' ');
        return (words.Length >= 2 || mayBeOneWord) && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0])
            && !Array.TrueForAll(words, word => LineWords.Instance.IsMenuWord(word.ToLowerInvariant()));
    }
}
