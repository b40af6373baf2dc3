using Hearsay.Sketching;

namespace Hearsay.Ledger;

/// <summary>64-bit fingerprints of short strings, by the hash behind all fingerprints (<see cref="StableHash"/>).</summary>
internal static class Fingerprint
{
    // Stands behind each part, so that "ab", "c" and "a", "bc" differ.
    private const char Separator = '\u001F';

    /// <summary>The fingerprint of a sequence of strings.</summary>
    public static ulong Of(params ReadOnlySpan<string> parts)
    {
        var hash = StableHash.Start;
        foreach (var part in parts)
        {
            foreach (var unit in part)
            {
                hash = StableHash.Add(hash, unit);
            }

            hash = StableHash.Add(hash, Separator);
        }

        return StableHash.Finish(hash);
    }

    /// <summary>The fingerprint of a fingerprint within one of several places: as many as there are places, each as good as any.</summary>
    public static ulong Of(ulong fingerprint, int place) => StableHash.Finish(StableHash.Add(StableHash.Add(StableHash.Start, fingerprint), (ulong)place));
}
