using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>The distinct telling words of a text that are nobody's quotation, each with its weight: what the text is about in its reporter's own words.</summary>
internal sealed class WordBag
{
    private readonly ulong[] _words;
    private readonly int[] _weights;

    private WordBag(ulong[] words, int[] weights)
    {
        (_words, _weights) = (words, weights);
        foreach (var weight in weights)
        {
            Total += weight;
        }
    }

    /// <summary>Weight of all words, see <see cref="WordRarity"/>.</summary>
    public long Total { get; }

    /// <summary>Number of words.</summary>
    public int Count => _words.Length;

    /// <summary>The telling words that are chosen.</summary>
    /// <param name="words">The words of a text.</param>
    /// <param name="skipped">For each, whether it is left out.</param>
    /// <param name="only">When given, for each, whether it may be chosen at all.</param>
    public static WordBag Of(WeighedWords words, ReadOnlySpan<bool> skipped, bool[]? only = null)
    {
        var chosen = new SortedDictionary<ulong, int>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words.IsTelling(at) && !skipped[at] && only?[at] is not false)
            {
                chosen[words.Hashes[at]] = words.Weights[at];
            }
        }

        return new WordBag([.. chosen.Keys], [.. chosen.Values]);
    }

    /// <summary>The words that two bags have in common: how many, and their weight in the first.</summary>
    public static (int Count, long Weight) Common(WordBag first, WordBag second)
    {
        var (count, weight) = (0, 0L);
        for (int one = 0, other = 0; one < first._words.Length && other < second._words.Length;)
        {
            var order = first._words[one].CompareTo(second._words[other]);
            if (order == 0)
            {
                count++;
                weight += Math.Min(first._weights[one], second._weights[other]);
            }

            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return (count, weight);
    }
}
