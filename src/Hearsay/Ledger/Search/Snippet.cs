using Hearsay.Model;

namespace Hearsay.Ledger.Search;

/// <summary>The sentence or so of an article in which the words of a query stand.</summary>
public static class Snippet
{
    private const int Length = 200; // characters

    /// <summary>The stretch of a body block that holds most of the query's words; the beginning of the body when none does.</summary>
    public static string Of(ArticleRecord record, string query)
    {
        var (words, before, after) = Around(record.Article, query);
        return (before ? "… " : "") + words.TextIn(record.Text).Trim() + (after ? " …" : "");
    }

    /// <summary>The same as a span of the article's text.</summary>
    public static TextSpan SpanOf(Article article, string query) => Around(article, query).Words;

    private static (TextSpan Words, bool Before, bool After) Around(Article article, string query)
    {
        var phrases = SearchTerms.Phrases(query);
        var best = article.Blocks
            .Where(block => block.Kind is BlockKind.Body or BlockKind.Caption or BlockKind.Headline)
            .Select(block => (block.Span, Hits: HitsIn(" " + SearchTerms.Normalize(block.Span.TextIn(article.Text)) + " ", phrases), Rank: block.Kind == BlockKind.Body ? 0 : 1))
            .OrderByDescending(block => block.Hits).ThenBy(block => block.Rank).ThenBy(block => block.Span)
            .Select(block => block.Span)
            .FirstOrDefault();
        return Around(best, article.Text, phrases);
    }

    private static int HitsIn(string terms, IEnumerable<string> phrases) =>
        phrases.Count(phrase => terms.Contains($" {phrase} ", StringComparison.Ordinal));

    private static (TextSpan Words, bool Before, bool After) Around(TextSpan block, string whole, IReadOnlyList<string> phrases)
    {
        var text = block.TextIn(whole);
        if (text.Length <= Length)
        {
            return (block, false, false);
        }

        var first = phrases
            .Select(phrase => text.IndexOf(phrase.Split(' ')[0], StringComparison.OrdinalIgnoreCase))
            .Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var start = first <= Length / 2 ? 0 : text.IndexOf(' ', first - Length / 2) + 1;
        var end = Math.Min(text.Length, start + Length);

        // No word is cut, unless it is longer than all of the stretch.
        end = end < text.Length && text.LastIndexOf(' ', end, end - start) is var space && space > start ? space : end;
        start = char.IsLowSurrogate(text[start]) ? start + 1 : start;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return (new TextSpan(block.Start + start, block.Start + end), start > 0, end < text.Length);
    }
}
