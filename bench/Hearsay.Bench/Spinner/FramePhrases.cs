using Hearsay.Language;

namespace Hearsay.Bench.Spinner;

/// <summary>
/// Phrases of one or two words that stand between the same two words somewhere else in the texts: a phrase table as a spinner learns it, with
/// all its mistakes.
/// </summary>
internal sealed class FramePhrases
{
    private const int MostInFrame = 60;
    private readonly Dictionary<string, SortedSet<string>> _inFrame = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _frames = new(StringComparer.Ordinal);

    /// <summary>Learns from a text.</summary>
    public void Learn(AnalyzedArticle article)
    {
        for (var i = 1; i + 2 < article.Tokens.Length; i++)
        {
            for (var length = 1; length <= 2 && i + length < article.Tokens.Length; length++)
            {
                if (PhraseAt(article, i, length) is not { } phrase)
                {
                    continue;
                }

                var frame = article.Tokens[i - 1].Norm + "\t" + article.Tokens[i + length].Norm;
                if (!_inFrame.TryGetValue(frame, out var phrases))
                {
                    _inFrame[frame] = phrases = new SortedSet<string>(StringComparer.Ordinal);
                }

                if (phrases.Count < MostInFrame && phrases.Add(phrase))
                {
                    if (!_frames.TryGetValue(phrase, out var frames))
                    {
                        _frames[phrase] = frames = [];
                    }

                    frames.Add(frame);
                }
            }
        }
    }

    /// <summary>Other phrases that stood in a frame of this one, those that share most frames first.</summary>
    public IReadOnlyList<string> Neighbours(string phrase)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var frame in _frames.GetValueOrDefault(phrase) ?? [])
        {
            foreach (var other in _inFrame[frame].Where(other => other != phrase))
            {
                counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }

        return [.. counts.OrderByDescending(count => count.Value).Take(12).Select(count => count.Key)];
    }

    /// <summary>The phrase at a token: lower-case words with a content word among them; null for anything else.</summary>
    public static string? PhraseAt(AnalyzedArticle article, int at, int length)
    {
        var hasContent = false;
        for (var i = at; i < at + length; i++)
        {
            var token = article.Tokens[i];
            if (!token.Norm.All(char.IsAsciiLetterLower) || !char.IsLower(article.Text[token.Span.Start]) || (i > at && article.Text[token.Span.Start - 1] != ' '))
            {
                return null;
            }

            hasContent |= token.Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv;
        }

        return hasContent ? article.Text[article.Tokens[at].Span.Start..article.Tokens[at + length - 1].Span.End] : null;
    }
}
