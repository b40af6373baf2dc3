using System.Collections.Immutable;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Ledger.Claims;

/// <summary>Finds some words of an article in a copy of it, however they were changed there.</summary>
internal static class CarriedWords
{
    /// <summary>Share of the words that the copy must have unchanged.</summary>
    private const double MinEqual = 0.5;

    /// <summary>The stretch of the copy that lies beside some words of its source; null when it has too few of them.</summary>
    /// <param name="source">The source.</param>
    /// <param name="content">The words in its text.</param>
    /// <param name="copy">The copy.</param>
    /// <param name="alignments">Have how the two are aligned.</param>
    public static string? Of(ArticleRecord source, ImmutableArray<TextSpan> content, ArticleRecord copy, Alignments alignments)
    {
        TextSpan? found = null;
        int equal = 0, sought = 0;
        foreach (var word in alignments.WordsOf(source).Words.Spans)
        {
            sought += content.Any(part => part.Contains(word)) ? 1 : 0;
        }

        foreach (var change in alignments.Of(copy, source).Passages.SelectMany(passage => passage.Changes))
        {
            if (!content.Any(part => part.Overlaps(change.Source)) || change.Article.IsEmpty)
            {
                continue;
            }

            var stretch = change.Article;
            if (change.Kind == WordChangeKind.Equal)
            {
                // Equal runs have as many words on both sides, one beside the other.
                var (ours, theirs) = (WordsOf(copy.Text, change.Article), WordsOf(source.Text, change.Source));
                var inside = Enumerable.Range(0, Math.Min(ours.Count, theirs.Count)).Where(i => content.Any(part => part.Contains(theirs[i]))).ToArray();
                if (inside.Length == 0)
                {
                    continue;
                }

                equal += inside.Length;
                stretch = new TextSpan(ours[inside[0]].Start, ours[inside[^1]].End);
            }

            found = found?.Union(stretch) ?? stretch;
        }

        return found is { } span && sought > 0 && equal >= MinEqual * sought && span.Length <= 3 * content.Sum(part => part.Length) ? span.TextIn(copy.Text) : null;
    }

    private static List<TextSpan> WordsOf(string text, TextSpan part)
    {
        var words = new WordSequence();
        WordScanner.Scan(text, part, 0, words);
        return [.. words.Spans];
    }
}
