using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Spinning;

/// <summary>
/// Products of whole numbers for <see cref="WordGuess"/>: a matrix of 64 rows whose columns are packed by twos, so that eight rows are summed side by side. With and
/// without vector instructions the sums are the same.
/// </summary>
internal static class GuessMatrix
{
    private const int Rows = SpinWords.Dimensions; // of one matrix, a row for each dimension of a vector
    private const int Lanes = 8; // rows at once
    private const int Block = Rows * SpinWords.Dimensions; // weights of one matrix

    /// <summary>Packs a matrix given row by row: for each source, each pair of its columns, and each row the two weights.</summary>
    /// <param name="rows">The matrix.</param>
    /// <param name="columns">Its columns, a multiple of <see cref="SpinWords.Dimensions"/>.</param>
    public static short[] Pack(ReadOnlySpan<short> rows, int columns)
    {
        var packed = new short[rows.Length];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var source = column / SpinWords.Dimensions;
                var own = column % SpinWords.Dimensions;
                packed[(source * Block) + (own / 2 * 2 * Rows) + (row * 2) + (own % 2)] = rows[(row * columns) + column];
            }
        }

        return packed;
    }

    /// <summary>sums += M·x for one source; nothing for a vector of zeros.</summary>
    /// <param name="packed">All sources' matrices.</param>
    /// <param name="source">Which.</param>
    /// <param name="vector">x.</param>
    /// <param name="sums">One sum a row.</param>
    public static void Add(ReadOnlySpan<short> packed, int source, ReadOnlySpan<short> vector, Span<int> sums)
    {
        if (vector.IndexOfAnyExcept((short)0) < 0)
        {
            return;
        }

        var block = packed.Slice(source * Block, Block);
        if (!Avx2.IsSupported)
        {
            AddPlain(block, vector, sums);
            return;
        }

        ref var m = ref MemoryMarshal.GetReference(block);
        ref var x = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(vector));
        Check(vector.Length, sums.Length);
        for (var row = 0; row < Rows; row += 4 * Lanes)
        {
            ref var s = ref sums[row];
            Vector256<int> s0 = Vector256.LoadUnsafe(ref s), s1 = Vector256.LoadUnsafe(ref s, 8), s2 = Vector256.LoadUnsafe(ref s, 16), s3 = Vector256.LoadUnsafe(ref s, 24);
            for (var pair = 0; pair < SpinWords.Dimensions / 2; pair++)
            {
                var two = Vector256.Create(Unsafe.Add(ref x, pair)).AsInt16();
                var at = (nuint)((pair * 2 * Rows) + (row * 2));
                s0 += Avx2.MultiplyAddAdjacent(two, Vector256.LoadUnsafe(ref m, at));
                s1 += Avx2.MultiplyAddAdjacent(two, Vector256.LoadUnsafe(ref m, at + 16));
                s2 += Avx2.MultiplyAddAdjacent(two, Vector256.LoadUnsafe(ref m, at + 32));
                s3 += Avx2.MultiplyAddAdjacent(two, Vector256.LoadUnsafe(ref m, at + 48));
            }

            s0.StoreUnsafe(ref s);
            s1.StoreUnsafe(ref s, 8);
            s2.StoreUnsafe(ref s, 16);
            s3.StoreUnsafe(ref s, 24);
        }
    }

    /// <summary>The product of two vectors.</summary>
    public static int Product(ReadOnlySpan<short> one, ReadOnlySpan<sbyte> other)
    {
        Check(one.Length, other.Length);
        if (!Avx2.IsSupported)
        {
            return ProductPlain(one, other);
        }

        ref var a = ref MemoryMarshal.GetReference(one);
        ref var b = ref MemoryMarshal.GetReference(other);
        var sums = Vector256<int>.Zero;
        for (nuint i = 0; i < SpinWords.Dimensions; i += 16)
        {
            sums += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref a, i), Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref b, i)));
        }

        return Vector256.Sum(sums);
    }

    /// <summary>The products of one vector with many, which lie one behind the other.</summary>
    public static void Products(ReadOnlySpan<short> one, ReadOnlySpan<sbyte> others, Span<int> products)
    {
        if (!Avx2.IsSupported)
        {
            for (var i = 0; i < products.Length; i++)
            {
                products[i] = ProductPlain(one, others.Slice(i * SpinWords.Dimensions, SpinWords.Dimensions));
            }

            return;
        }

        Vector256<short> a = Vector256.Create(one), b = Vector256.Create(one[16..]), c = Vector256.Create(one[32..]), d = Vector256.Create(one[48..]);
        ref var vector = ref MemoryMarshal.GetReference(others[..(products.Length * SpinWords.Dimensions)]);
        for (var i = 0; i < products.Length; i++)
        {
            var at = (nuint)(i * SpinWords.Dimensions);
            var sum = Avx2.MultiplyAddAdjacent(a, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref vector, at)))
                + Avx2.MultiplyAddAdjacent(b, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref vector, at + 16)))
                + Avx2.MultiplyAddAdjacent(c, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref vector, at + 32)))
                + Avx2.MultiplyAddAdjacent(d, Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref vector, at + 48)));
            products[i] = Vector256.Sum(sum);
        }
    }

    /// <summary>The slow, obvious way: what <see cref="Add"/> must agree with.</summary>
    internal static void AddPlain(ReadOnlySpan<short> block, ReadOnlySpan<short> vector, Span<int> sums)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < SpinWords.Dimensions; column++)
            {
                sums[row] += block[(column / 2 * 2 * Rows) + (row * 2) + (column % 2)] * vector[column];
            }
        }
    }

    /// <summary>The slow, obvious way: what <see cref="Product"/> must agree with.</summary>
    internal static int ProductPlain(ReadOnlySpan<short> one, ReadOnlySpan<sbyte> other)
    {
        var sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static void Check(int one, int other)
    {
        if (one != SpinWords.Dimensions || other < SpinWords.Dimensions)
        {
            throw new ArgumentException("The vectors do not fit.", nameof(one));
        }
    }
}
