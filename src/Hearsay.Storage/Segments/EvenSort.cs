namespace Hearsay.Storage.Segments;

/// <summary>
/// Sorts numbers that are spread evenly, as hashes are: each goes into the part of the room where it belongs by its head, and the few of a part are sorted among themselves
/// (bucket sort; Isaac and Singleton 1956). Numbers that are not spread evenly cost what sorting costs anyway.
/// </summary>
internal static class EvenSort
{
    // So few of a part are in one or two lines of the processor's cache.
    private const int OfPart = 8;

    /// <summary>The numbers in ascending order.</summary>
    public static ulong[] Ascending(IReadOnlyCollection<ulong> numbers)
    {
        ulong[] given = [.. numbers];
        var bits = int.Log2((given.Length / OfPart) + 1);
        if (bits == 0)
        {
            Array.Sort(given);
            return given;
        }

        var (shift, ends) = (64 - bits, new int[(1 << bits) + 1]);
        foreach (var number in given)
        {
            ends[(number >> shift) + 1]++;
        }

        for (var part = 1; part < ends.Length; part++)
        {
            ends[part] += ends[part - 1];
        }

        var sorted = GC.AllocateUninitializedArray<ulong>(given.Length);
        foreach (var number in given)
        {
            sorted[ends[number >> shift]++] = number;
        }

        for (var (part, start) = (0, 0); part < ends.Length - 1; start = ends[part++])
        {
            sorted.AsSpan(start, ends[part] - start).Sort();
        }

        return sorted;
    }
}
