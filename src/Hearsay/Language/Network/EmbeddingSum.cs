using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Network;

/// <summary>Adds the rows of a word's embedding.</summary>
internal static class EmbeddingSum
{
    /// <summary>Sums of five rows of signed bytes of one length, a multiple of 16, times <see cref="NetworkModel.EmbeddingScale"/>.</summary>
    public static void Of(
        ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b, ReadOnlySpan<sbyte> c, ReadOnlySpan<sbyte> d, ReadOnlySpan<sbyte> e, Span<int> sums)
    {
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < sums.Length; i += 16)
        {
            var sum = Wide(a, i) + Wide(b, i) + Wide(c, i) + Wide(d, i) + Wide(e, i);
            var (low, high) = Vector256.Widen(sum);
            (low * NetworkModel.EmbeddingScale).StoreUnsafe(ref to, (nuint)i);
            (high * NetworkModel.EmbeddingScale).StoreUnsafe(ref to, (nuint)(i + 8));
        }
    }

    private static Vector256<short> Wide(ReadOnlySpan<sbyte> row, int at) =>
        Vector256.WidenLower(Vector128.Create(row.Slice(at, 16)).ToVector256Unsafe());
}
