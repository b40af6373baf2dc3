namespace Hearsay.Storage.Segments;

/// <summary>
/// Finds a number among ascending ones that are spread evenly, as hashes are, by interpolation (Peterson 1957; Perl, Itai and Avni 1978): of millions it looks at
/// a handful, each of which may be a way to memory. Numbers that are not spread evenly cost what halving costs, and a few looks more.
/// </summary>
internal static class EvenSearch
{
    private const int Guesses = 12;

    /// <summary>The first place with a number that is not smaller than the one sought; <paramref name="high"/> when there is none.</summary>
    /// <param name="at">The number at a place.</param>
    /// <param name="low">The first place.</param>
    /// <param name="high">The place behind the last.</param>
    /// <param name="sought">The number.</param>
    public static long First(Func<long, ulong> at, long low, long high, ulong sought)
    {
        var (below, above) = (0UL, ulong.MaxValue);
        for (var look = 0; low < high; look++)
        {
            var middle = look < Guesses ? Guess(low, high, below, above, sought) : low + ((high - low) / 2);
            var number = at(middle);
            if (number < sought)
            {
                (low, below) = (middle + 1, number);
            }
            else
            {
                (high, above) = (middle, number);
            }
        }

        return low;
    }

    // Where the number would be if those between were spread evenly.
    private static long Guess(long low, long high, ulong below, ulong above, ulong sought)
    {
        var share = (sought - below) / ((double)(above - below) + 1);
        return Math.Min(high - 1, low + (long)(share * (high - low)));
    }
}
