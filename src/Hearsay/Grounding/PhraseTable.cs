using System.Collections.Immutable;

namespace Hearsay.Grounding;

/// <summary>Phrases of one or more words with a value each; finds the longest one at a place.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, Phrase[]> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrase[]> _byLast = new(StringComparer.Ordinal);

    /// <param name="rows">Rows that begin with a lower-case phrase, its words separated by single spaces.</param>
    /// <param name="valueOf">What the phrase of a row stands for.</param>
    public PhraseTable(IEnumerable<string[]> rows, Func<string[], T> valueOf)
    {
        foreach (var row in rows)
        {
            var words = row[0].Split(' ');
            var value = valueOf(row);
            Add(_byFirst, words[0], new Phrase(words[1..], value));
            Add(_byLast, words[^1], new Phrase(words[..^1], value));
        }
    }

    /// <summary>True when some phrase begins with a word.</summary>
    public bool Begins(string word) => _byFirst.ContainsKey(word);

    /// <summary>The longest phrase that begins at a word of a sentence.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="start">Index of the phrase's first word.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <returns>Index after its last word; -1 when there is none.</returns>
    public int MatchAt(ImmutableArray<Word> words, int start, out T value)
    {
        value = default!;
        if (start >= words.Length || !_byFirst.TryGetValue(words[start].Norm, out var candidates))
        {
            return -1;
        }

        foreach (var (rest, found) in candidates)
        {
            if (Follows(words, start + 1, words[start].Sentence, rest))
            {
                value = found;
                return start + 1 + rest.Length;
            }
        }

        return -1;
    }

    /// <summary>The longest phrase that ends before a word of a sentence.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="end">Index after the phrase's last word.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <returns>Index of its first word; -1 when there is none.</returns>
    public int MatchBefore(ImmutableArray<Word> words, int end, out T value)
    {
        value = default!;
        if (end <= 0 || end > words.Length || !_byLast.TryGetValue(words[end - 1].Norm, out var candidates))
        {
            return -1;
        }

        foreach (var (before, found) in candidates)
        {
            var start = end - 1 - before.Length;
            if (start >= 0 && Follows(words, start, words[end - 1].Sentence, before))
            {
                value = found;
                return start;
            }
        }

        return -1;
    }

    private static bool Follows(ImmutableArray<Word> words, int start, int sentence, string[] rest)
    {
        if (start + rest.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            if (words[start + i].Sentence != sentence || !string.Equals(words[start + i].Norm, rest[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps the longest first, and equally long ones in the order they came.</summary>
    private static void Add(Dictionary<string, Phrase[]> table, string key, Phrase phrase)
    {
        var others = table.GetValueOrDefault(key, []);
        var at = Array.FindIndex(others, other => other.Others.Length < phrase.Others.Length);
        at = at < 0 ? others.Length : at;
        table[key] = [.. others[..at], phrase, .. others[at..]];
    }

    /// <summary>A class, so that no code has to be compiled for tables of it.</summary>
    private sealed record Phrase(string[] Others, T Value);
}
