namespace Hearsay.Sketching;

/// <summary>
/// The hash behind every fingerprint, written out in full because fingerprints are stored: FNV-1a (Fowler, Noll, Vo) over 16-bit
/// units, finished by the mixer of SplitMix64 (Steele, Lea, Flood 2014). The same on every processor and in every version; a
/// change is a new scheme name in <see cref="Model.Sketch"/>. Not meant to withstand somebody who forges collisions: a forged
/// fingerprint costs one comparison, after which alignment decides.
/// </summary>
internal static class StableHash
{
    /// <summary>The state before the first unit.</summary>
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211; // of 64-bit FNV-1a

    /// <summary>The state after one more 16-bit unit.</summary>
    public static ulong Add(ulong state, char unit) => unchecked((state ^ unit) * Prime);

    /// <summary>The state after one more 64-bit value; the order of values counts.</summary>
    public static ulong Add(ulong state, ulong value) => unchecked((state * Prime) + value);

    /// <summary>The hash: every bit of the state has its say in every bit of it.</summary>
    public static ulong Finish(ulong state)
    {
        unchecked
        {
            state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
            return state ^ (state >> 31);
        }
    }
}
