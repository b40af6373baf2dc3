using System.Collections.Immutable;
using Hearsay.Lineage;
using Hearsay.Reading.Lines;

namespace Hearsay.Briefing;

/// <summary>A stretch of a comparison of two texts.</summary>
/// <param name="Kind">What happened to the words.</param>
/// <param name="Source">The words before; for equal ones as the article has them.</param>
/// <param name="Article">The words now.</param>
internal readonly record struct DiffPart(WordChangeKind Kind, string Source, string Article);

/// <summary>Turns the changes of a passage into words to show: long equal stretches are cut in the middle, for the changes are what one looks for.</summary>
internal static class DiffWords
{
    private const int Context = 8; // unchanged words shown on each side of a change
    private const int FewestLeftOut = 10; // unchanged words that are worth an ellipsis

    /// <summary>The parts of a passage.</summary>
    /// <param name="changes">Its changes.</param>
    /// <param name="article">The article's text.</param>
    /// <param name="source">The source's text.</param>
    public static IEnumerable<DiffPart> Of(ImmutableArray<WordChange> changes, string article, string source)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            var change = changes[i];
            var words = PlainSpaces.In(change.Article.TextIn(article));
            yield return change.Kind == WordChangeKind.Equal
                ? new DiffPart(change.Kind, Shortened(words, isFirst: i == 0, isLast: i == changes.Length - 1), "")
                : new DiffPart(change.Kind, PlainSpaces.In(change.Source.TextIn(source)), words);
        }
    }

    /// <summary>The parts as one line, in the manner of <c>git diff --word-diff</c>.</summary>
    public static string Line(IEnumerable<DiffPart> parts) => string.Join(' ', parts.SelectMany(part => part.Kind == WordChangeKind.Equal
        ? [part.Source]
        : new[] { part.Source.Length > 0 ? $"[-{part.Source}-]" : "", part.Article.Length > 0 ? $"{{+{part.Article}+}}" : "" }).Where(words => words.Length > 0));

    private static string Shortened(string equal, bool isFirst, bool isLast)
    {
        var words = equal.Split(' ');
        if (words.Length < 2 * Context + FewestLeftOut)
        {
            return equal;
        }

        return (isFirst ? "" : string.Join(' ', words[..Context]) + " ") + "…" + (isLast ? "" : " " + string.Join(' ', words[^Context..]));
    }
}
