using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Says of most fingerprints that a section does not have them, for one look at memory (Bloom 1970; in blocks of a cache line, Putze, Sanders and
/// Singler 2007). The block is told by the head of the fingerprint, so that fingerprints in ascending order fill the blocks one after the other: a
/// filter larger than memory is written as it is made. About one of 600 that are not there passes.
/// </summary>
internal static class KeyFilter
{
    /// <summary>64-bit words of a block.</summary>
    public const int BlockWords = 8;

    /// <summary>Bytes of a block.</summary>
    public const int BlockBytes = BlockWords * sizeof(ulong);

    private const int BitsPerKey = 16;
    private const int BlockBits = BlockBytes * 8;
    private const int Probes = 6;
    private const int ProbeBits = 9;

    /// <summary>Blocks for so many fingerprints.</summary>
    public static long BlocksFor(long keys) => Math.Max(1, ((keys * BitsPerKey) + BlockBits - 1) / BlockBits);

    /// <summary>The block of a fingerprint.</summary>
    public static long BlockOf(ulong key, long blocks) => (long)Math.BigMul(key, (ulong)blocks, out _);

    /// <summary>Enters a fingerprint into its block.</summary>
    public static void Set(Span<ulong> block, ulong key)
    {
        var bits = BitsOf(key);
        for (var probe = 0; probe < Probes; probe++, bits <<= ProbeBits)
        {
            var at = (int)(bits >> (64 - ProbeBits));
            block[at >> 6] |= 1UL << at;
        }
    }

    /// <summary>False when the fingerprint was not entered into its block.</summary>
    public static bool MayHold(ReadOnlySpan<ulong> block, ulong key)
    {
        // Three at once: one of thirty that are not there has them all, so that the processor guesses right.
        var bits = BitsOf(key);
        return Probe(block, bits) & Probe(block, bits << ProbeBits) & Probe(block, bits << (2 * ProbeBits))
            && Probe(block, bits << (3 * ProbeBits)) & Probe(block, bits << (4 * ProbeBits)) & Probe(block, bits << (5 * ProbeBits));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Probe(ReadOnlySpan<ulong> block, ulong bits)
    {
        var at = (int)(bits >> (64 - ProbeBits));
        return ((block[at >> 6] >> at) & 1) != 0;
    }

    private static ulong BitsOf(ulong key) => unchecked((key ^ (key >> 32)) * 0x9E3779B97F4A7C15);
}

/// <summary>Writes a filter for fingerprints that come in ascending order; needs memory for one block.</summary>
/// <param name="stream">Where to.</param>
/// <param name="keys">At most so many fingerprints.</param>
internal sealed class FilterWriter(Stream stream, long keys)
{
    private readonly ulong[] _block = new ulong[KeyFilter.BlockWords];
    private long _at;

    /// <summary>Blocks of the filter.</summary>
    public long Blocks { get; } = KeyFilter.BlocksFor(keys);

    /// <summary>Enters a fingerprint; not smaller than the one before.</summary>
    public void Add(ulong key)
    {
        for (var block = KeyFilter.BlockOf(key, Blocks); _at < block;)
        {
            Next();
        }

        KeyFilter.Set(_block, key);
    }

    /// <summary>Writes what is left.</summary>
    public void Finish()
    {
        while (_at < Blocks)
        {
            Next();
        }
    }

    private void Next()
    {
        stream.Write(MemoryMarshal.AsBytes(_block.AsSpan()));
        Array.Clear(_block);
        _at++;
    }
}
