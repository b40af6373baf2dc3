using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>
/// Finds the sentences of a page that a later version turned into their contrary: most words stayed, and a negative came or went, what "remained" does no longer, or "both" became "only one".
/// </summary>
internal static class TurnedSentences
{
    /// <summary>Share of the lighter sentence's words that both have.</summary>
    private const double LeastCommon = 0.6;

    /// <summary>Weight of the words that both have.</summary>
    private const double LeastWeight = 9;

    /// <summary>The sentences of either version, in the order of the earlier one.</summary>
    public static IEnumerable<(TextSpan Before, TextSpan Now)> Between(ArticleRecord earlier, ArticleRecord current)
    {
        var (before, now) = (Sentences(earlier).ToArray(), Sentences(current).ToArray());
        var kept = before.Select(sentence => sentence.Text).Intersect(now.Select(sentence => sentence.Text), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var candidates = now.Where(sentence => !kept.Contains(sentence.Text)).ToArray();
        foreach (var old in before.Where(sentence => !kept.Contains(sentence.Text)))
        {
            var match = candidates.Select(sentence => (Sentence: sentence, Common: Common(old.Words, sentence.Words)))
                .Where(pair => pair.Common >= LeastWeight && pair.Common >= LeastCommon * Math.Min(old.Words.Values.Sum(), pair.Sentence.Words.Values.Sum()))
                .OrderByDescending(pair => pair.Common).ThenBy(pair => pair.Sentence.Span).FirstOrDefault();
            if (match.Common > 0 && (old.IsNegative != match.Sentence.IsNegative || old.GoesOn != match.Sentence.GoesOn
                || (old.Share != match.Sentence.Share && old.Share != Share.Unsaid && match.Sentence.Share != Share.Unsaid)))
            {
                yield return (old.Span, match.Sentence.Span);
            }
        }
    }

    private static IEnumerable<Sentence> Sentences(ArticleRecord record) => record.Article.Blocks
        .Where(block => block.Kind is BlockKind.Headline or BlockKind.Body)
        .SelectMany(block => PlainSentences.In(record.Text, block.Span))
        .Select(span => Sentence.Of(record.Text, span));

    private static double Common(SortedDictionary<string, double> a, SortedDictionary<string, double> b) =>
        a.Where(word => b.ContainsKey(word.Key)).Sum(word => word.Value);

    /// <summary>How much of what is spoken of is meant.</summary>
    private enum Share
    {
        Unsaid,
        Whole,
        Part,
    }

    private sealed record Sentence(TextSpan Span, string Text, SortedDictionary<string, double> Words, bool IsNegative, bool GoesOn, Share Share)
    {
        public static Sentence Of(string text, TextSpan span)
        {
            var words = new SortedDictionary<string, double>(StringComparer.Ordinal);
            ContentWords.Add(span.In(text), words);
            var plain = span.TextIn(text);
            var tokens = plain.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(token => token.Trim('"', '“', '”', ',', '.', ';', ':', '(', ')')).ToArray();
            return new Sentence(
                span, plain, words, tokens.Any(ConceptTable.Instance.IsNegator), tokens.Any(token => token is "remain" or "remains" or "remained" or "stays" or "stay" or "stayed"),
                tokens.Contains("only", StringComparer.Ordinal) ? Share.Part : tokens.Any(token => token is "both" or "all" or "every") ? Share.Whole : Share.Unsaid);
        }
    }
}
