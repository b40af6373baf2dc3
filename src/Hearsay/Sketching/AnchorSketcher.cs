namespace Hearsay.Sketching;

/// <summary>
/// Fingerprints of what spinning leaves alone: of every <see cref="Length"/> anchors that follow each other in an article (names and figures,
/// see <see cref="AnchorWords"/>), whatever stands between them. Only telling ones count: "President Barack Obama" is
/// in too many articles to say anything. A function of the article and frozen word weights; linear.
/// </summary>
internal static class AnchorSketcher
{
    /// <summary>Anchors in a fingerprint.</summary>
    public const int Length = 3;

    /// <summary>Least weight of the anchors together, in hundredths of a natural logarithm (see <see cref="WordRarity"/>).</summary>
    public const int LeastWeight = 1500;

    /// <summary>Anchors further apart than this, in words, do not belong together.</summary>
    public const int MaxDistance = 40;

    /// <summary>Most fingerprints of one article; the smallest are kept.</summary>
    public const int MaxFingerprints = 1024;

    /// <summary>The distinct fingerprints, in ascending order.</summary>
    public static ulong[] Fingerprints(WordSequence words, ReadOnlySpan<bool> anchors, ReadOnlySpan<int> weights)
    {
        var found = new SortedSet<ulong>();
        var window = new List<int>(Length);
        for (var index = 0; index < words.Count; index++)
        {
            // An anchor that comes twice in a row, or says nothing, would only dilute the rest.
            if (!anchors[index] || weights[index] < WordRarity.Telling || window.Exists(Repeats(words, index)))
            {
                continue;
            }

            if (window.Count > 0 && index - window[^1] > MaxDistance)
            {
                window.Clear();
            }

            if (window.Count == Length)
            {
                window.RemoveAt(0);
            }

            window.Add(index);
            if (window.Count == Length && WeightOf(window, weights) >= LeastWeight)
            {
                found.Add(Fingerprint(window, words));
            }
        }

        return [.. found.Take(MaxFingerprints)];
    }

    private static Predicate<int> Repeats(WordSequence words, int index)
    {
        var hash = words.Hashes[index];
        return earlier => words.Hashes[earlier] == hash;
    }

    private static int WeightOf(List<int> window, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var index in window)
        {
            sum += weights[index];
        }

        return sum;
    }

    private static ulong Fingerprint(List<int> window, WordSequence words)
    {
        var state = StableHash.Start;
        foreach (var index in window)
        {
            state = StableHash.Add(state, words.Hashes[index]);
        }

        return StableHash.Finish(state);
    }
}
