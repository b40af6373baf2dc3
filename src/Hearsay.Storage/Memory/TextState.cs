using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;

namespace Hearsay.Storage.Memory;

/// <summary>Full-text search over term arrays: the plain reference that the index of SQLite must agree with.</summary>
internal sealed record TextState
{
    private static readonly ImmutableHashSet<string> NoKeys = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    public static TextState Empty { get; } = new();

    private ImmutableDictionary<string, (string[] Title, string[] Text)> Records { get; init; } =
        ImmutableDictionary.Create<string, (string[], string[])>(StringComparer.Ordinal);

    private ImmutableDictionary<string, ImmutableHashSet<string>> KeysByTerm { get; init; } =
        ImmutableDictionary.Create<string, ImmutableHashSet<string>>(StringComparer.Ordinal);

    private long Terms { get; init; }

    public TextState With(string key, string title, string text)
    {
        var cleared = Without(key);
        var record = (Title: Cut(title), Text: Cut(text));
        var byTerm = cleared.KeysByTerm.ToBuilder();
        foreach (var term in record.Title.Concat(record.Text).Distinct(StringComparer.Ordinal))
        {
            byTerm[term] = (byTerm.TryGetValue(term, out var keys) ? keys : NoKeys).Add(key);
        }

        return cleared with
        {
            Records = cleared.Records.Add(key, record),
            KeysByTerm = byTerm.ToImmutable(),
            Terms = cleared.Terms + record.Title.Length + record.Text.Length,
        };
    }

    public TextState Without(string key)
    {
        if (!Records.TryGetValue(key, out var record))
        {
            return this;
        }

        var byTerm = KeysByTerm.ToBuilder();
        foreach (var term in record.Title.Concat(record.Text).Distinct(StringComparer.Ordinal))
        {
            var keys = byTerm[term].Remove(key);
            if (keys.IsEmpty)
            {
                byTerm.Remove(term);
            }
            else
            {
                byTerm[term] = keys;
            }
        }

        return this with
        {
            Records = Records.Remove(key),
            KeysByTerm = byTerm.ToImmutable(),
            Terms = Terms - record.Title.Length - record.Text.Length,
        };
    }

    public IReadOnlyList<TextHit> Search(string query, int limit)
    {
        var scores = default(Dictionary<string, double>);
        foreach (var phrase in SearchTerms.Phrases(query))
        {
            var counts = Occurrences(phrase.Split(' '));
            var frequency = SearchRanking.InverseFrequency(Records.Count, counts.Count);
            var next = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (key, count) in counts)
            {
                var before = 0.0;
                if (scores is not null && !scores.TryGetValue(key, out before))
                {
                    continue;
                }

                var (title, text) = Records[key];
                next[key] = before + SearchRanking.Score(frequency, count, title.Length + text.Length, (double)Terms / Records.Count);
            }

            scores = next;
        }

        return SearchRanking.Best((scores ?? []).Select(score => new TextHit(score.Key, score.Value)), limit);
    }

    private static string[] Cut(string text) => SearchTerms.Normalize(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Dictionary<string, double> Occurrences(string[] phrase)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        if (!KeysByTerm.TryGetValue(phrase[0], out var candidates))
        {
            return counts;
        }

        foreach (var key in candidates)
        {
            var (title, text) = Records[key];
            var count = Count(title, phrase) * SearchRanking.TitleWeight + Count(text, phrase) * SearchRanking.TextWeight;
            if (count > 0)
            {
                counts.Add(key, count);
            }
        }

        return counts;
    }

    private static int Count(string[] terms, string[] phrase)
    {
        var count = 0;
        for (var start = 0; start + phrase.Length <= terms.Length; start++)
        {
            count += terms.AsSpan(start, phrase.Length).SequenceEqual(phrase) ? 1 : 0;
        }

        return count;
    }
}
