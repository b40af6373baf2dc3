namespace Hearsay.Sketching;

/// <summary>
/// Winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003): of every
/// window of neighbouring shingles the one with the smallest hash is kept, the rightmost of equals. Two texts that share a run of
/// <see cref="Guarantee"/> words share at least one fingerprint, wherever the run stands; on average 2 of
/// <see cref="WindowShingles"/> + 1 shingles are kept.
/// </summary>
internal static class Winnower
{
    /// <summary>Words in a shingle.</summary>
    public const int ShingleWords = 5;

    /// <summary>Shingles in a window.</summary>
    public const int WindowShingles = 8;

    /// <summary>Length, in words, from which a shared run is found with certainty.</summary>
    public const int Guarantee = ShingleWords + WindowShingles - 1;

    /// <summary>Hashes of the runs of <paramref name="length"/> words, by the index of their first word; empty for too few words.</summary>
    public static ulong[] Shingles(ReadOnlySpan<ulong> words, int length)
    {
        var shingles = new ulong[Math.Max(0, words.Length - length + 1)];
        for (var first = 0; first < shingles.Length; first++)
        {
            var state = StableHash.Start;
            for (var offset = 0; offset < length; offset++)
            {
                state = StableHash.Add(state, words[first + offset]);
            }

            shingles[first] = StableHash.Finish(state);
        }

        return shingles;
    }

    /// <summary>The kept hashes, in the order of their places in the text; the same hash may come again.</summary>
    public static List<ulong> Winnow(ReadOnlySpan<ulong> shingles)
    {
        var kept = new List<ulong>((shingles.Length * 2 / (WindowShingles + 1)) + 1);
        var smallest = -1;
        for (var end = Math.Min(WindowShingles, shingles.Length); end > 0 && end <= shingles.Length; end++)
        {
            var start = Math.Max(0, end - WindowShingles);
            if (smallest < start)
            {
                smallest = start;
                for (var index = start + 1; index < end; index++)
                {
                    smallest = shingles[index] <= shingles[smallest] ? index : smallest;
                }

                kept.Add(shingles[smallest]);
            }
            else if (shingles[end - 1] <= shingles[smallest])
            {
                smallest = end - 1;
                kept.Add(shingles[smallest]);
            }
        }

        return kept;
    }
}
