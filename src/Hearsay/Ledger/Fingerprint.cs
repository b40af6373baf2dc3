namespace Hearsay.Ledger;

/// <summary>64-bit fingerprints of short strings: FNV-1a (Fowler, Noll, Vo) over UTF-16 units, finished by SplitMix64's mixer.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of a sequence of strings.</summary>
    public static ulong Of(params ReadOnlySpan<string> parts)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in parts)
        {
            foreach (var unit in part)
            {
                hash = (hash ^ unit) * 1099511628211UL;
            }

            hash = (hash ^ 0x1F) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}
