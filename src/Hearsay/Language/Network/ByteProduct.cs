using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Language.Network;

/// <summary>
/// Products of a matrix of signed bytes and vectors of bytes up to 127, summed in 32-bit whole numbers. All ways to compute them, vectorised or not, give
/// the same numbers on every processor, because no sum of two products leaves 16 bits and sums of whole numbers know no order.
/// </summary>
/// <remarks>
/// The matrix is packed in blocks of eight rows; in a block, four columns of the eight rows stand together (32 bytes), so that a sum never has to be
/// gathered from the lanes of a register.
/// </remarks>
internal static class ByteProduct
{
    /// <summary>Rows of a block.</summary>
    public const int Rows = 8;

    /// <summary>Columns that stand together.</summary>
    public const int Columns = 4;

    /// <summary>Bytes that one row of a block and one column group take together.</summary>
    private const int Group = Rows * Columns;

    /// <summary>sums += M·x.</summary>
    /// <param name="packed">M, packed; rows × columns bytes.</param>
    /// <param name="rows">Rows of M, a multiple of 8.</param>
    /// <param name="x">One byte a column, each below 128; their number is a multiple of 4.</param>
    /// <param name="sums">One sum a row.</param>
    public static void Add(ReadOnlySpan<sbyte> packed, int rows, ReadOnlySpan<byte> x, Span<int> sums)
    {
        Check(packed.Length, rows, x.Length, sums.Length);
        ref var m = ref Unsafe.As<sbyte, byte>(ref MemoryMarshal.GetReference(packed));
        ref var v = ref MemoryMarshal.GetReference(x);
        ref var s = ref MemoryMarshal.GetReference(sums);
        var groups = x.Length / Columns;
        var stride = groups * Group;
        var row = 0;
        if (AvxVnni.IsSupported || Avx2.IsSupported)
        {
            for (; row + (8 * Rows) <= rows; row += 8 * Rows)
            {
                AddEight(ref Unsafe.Add(ref m, row / Rows * stride), stride, groups, ref v, ref Unsafe.Add(ref s, row));
            }

            for (; row + (4 * Rows) <= rows; row += 4 * Rows)
            {
                AddFour(ref Unsafe.Add(ref m, row / Rows * stride), stride, groups, ref v, ref Unsafe.Add(ref s, row));
            }

            for (; row < rows; row += Rows)
            {
                AddOne(ref Unsafe.Add(ref m, row / Rows * stride), groups, ref v, ref Unsafe.Add(ref s, row));
            }

            return;
        }

        AddPlain(packed, rows, x, sums);
    }

    /// <summary>sums += M·x for two vectors at once, so that M is fetched half as often.</summary>
    /// <param name="packed">M, packed; rows × columns bytes.</param>
    /// <param name="rows">Rows of M, a multiple of 8.</param>
    /// <param name="x">The first vector.</param>
    /// <param name="y">The second vector, as long.</param>
    /// <param name="sums">One sum a row for the first.</param>
    /// <param name="sums2">One sum a row for the second.</param>
    public static void AddPair(ReadOnlySpan<sbyte> packed, int rows, ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, Span<int> sums, Span<int> sums2)
    {
        Check(packed.Length, rows, x.Length, sums.Length);
        Check(packed.Length, rows, y.Length, sums2.Length);
        var done = 0;
        if ((AvxVnni.IsSupported || Avx2.IsSupported) && x.Length == y.Length)
        {
            ref var m = ref Unsafe.As<sbyte, byte>(ref MemoryMarshal.GetReference(packed));
            ref var v = ref MemoryMarshal.GetReference(x);
            ref var w = ref MemoryMarshal.GetReference(y);
            var groups = x.Length / Columns;
            var stride = groups * Group;
            for (; done + (6 * Rows) <= rows; done += 6 * Rows)
            {
                AddSixTwice(ref Unsafe.Add(ref m, done / Rows * stride), stride, groups, ref v, ref w,
                    ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), done), ref Unsafe.Add(ref MemoryMarshal.GetReference(sums2), done));
            }
        }

        var rest = packed[(done * x.Length)..];
        Add(rest, rows - done, x, sums[done..]);
        Add(rest, rows - done, y, sums2[done..]);
    }

    /// <summary>The same without any vector instruction: what the others must agree with.</summary>
    internal static void AddPlain(ReadOnlySpan<sbyte> packed, int rows, ReadOnlySpan<byte> x, Span<int> sums)
    {
        Check(packed.Length, rows, x.Length, sums.Length);
        var groups = x.Length / Columns;
        for (var row = 0; row < rows; row++)
        {
            var block = packed.Slice(row / Rows * groups * Group, groups * Group);
            var sum = 0;
            for (var column = 0; column < x.Length; column++)
            {
                sum += x[column] * block[(column / Columns * Group) + (row % Rows * Columns) + (column % Columns)];
            }

            sums[row] += sum;
        }
    }

    /// <summary>Where an element stands in a packed matrix.</summary>
    public static int IndexOf(int row, int column, int columns) =>
        (row / Rows * columns * Rows) + (column / Columns * Group) + (row % Rows * Columns) + (column % Columns);

    private static void Check(int packed, int rows, int columns, int sums)
    {
        if (rows % Rows != 0 || columns % Columns != 0 || packed < rows * columns || sums < rows)
        {
            throw new ArgumentException("The matrix and the vectors do not fit.", nameof(packed));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Dot(Vector256<int> sum, Vector256<byte> x, Vector256<sbyte> m) => AvxVnni.IsSupported
        ? AvxVnni.MultiplyWideningAndAdd(sum, x, m)
        : sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, m), Vector256<short>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Load(ref byte m, nint at) => Vector256.LoadUnsafe(ref Unsafe.Add(ref m, at)).AsSByte();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddEight(ref byte m, nint stride, int groups, ref byte x, ref int s)
    {
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (nint g = 0, at = 0; g < groups; g++, at += Group)
        {
            var v = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, g * Columns))).AsByte();
            s0 = Dot(s0, v, Load(ref m, at));
            s1 = Dot(s1, v, Load(ref m, at + stride));
            s2 = Dot(s2, v, Load(ref m, at + (2 * stride)));
            s3 = Dot(s3, v, Load(ref m, at + (3 * stride)));
            s4 = Dot(s4, v, Load(ref m, at + (4 * stride)));
            s5 = Dot(s5, v, Load(ref m, at + (5 * stride)));
            s6 = Dot(s6, v, Load(ref m, at + (6 * stride)));
            s7 = Dot(s7, v, Load(ref m, at + (7 * stride)));
        }

        Store(ref s, 0, s0, s1, s2, s3);
        Store(ref s, 4 * Rows, s4, s5, s6, s7);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSixTwice(ref byte m, nint stride, int groups, ref byte x, ref byte y, ref int s, ref int t)
    {
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default;
        Vector256<int> t0 = default, t1 = default, t2 = default, t3 = default, t4 = default, t5 = default;
        for (nint g = 0, at = 0; g < groups; g++, at += Group)
        {
            var v = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, g * Columns))).AsByte();
            var w = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref y, g * Columns))).AsByte();
            var row = Load(ref m, at);
            s0 = Dot(s0, v, row);
            t0 = Dot(t0, w, row);
            row = Load(ref m, at + stride);
            s1 = Dot(s1, v, row);
            t1 = Dot(t1, w, row);
            row = Load(ref m, at + (2 * stride));
            s2 = Dot(s2, v, row);
            t2 = Dot(t2, w, row);
            row = Load(ref m, at + (3 * stride));
            s3 = Dot(s3, v, row);
            t3 = Dot(t3, w, row);
            row = Load(ref m, at + (4 * stride));
            s4 = Dot(s4, v, row);
            t4 = Dot(t4, w, row);
            row = Load(ref m, at + (5 * stride));
            s5 = Dot(s5, v, row);
            t5 = Dot(t5, w, row);
        }

        Store(ref s, 0, s0, s1, s2, s3);
        Store(ref s, 4 * Rows, s4);
        Store(ref s, 5 * Rows, s5);
        Store(ref t, 0, t0, t1, t2, t3);
        Store(ref t, 4 * Rows, t4);
        Store(ref t, 5 * Rows, t5);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour(ref byte m, nint stride, int groups, ref byte x, ref int s)
    {
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default;
        for (nint g = 0, at = 0; g < groups; g++, at += Group)
        {
            var v = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, g * Columns))).AsByte();
            s0 = Dot(s0, v, Load(ref m, at));
            s1 = Dot(s1, v, Load(ref m, at + stride));
            s2 = Dot(s2, v, Load(ref m, at + (2 * stride)));
            s3 = Dot(s3, v, Load(ref m, at + (3 * stride)));
        }

        Store(ref s, 0, s0, s1, s2, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOne(ref byte m, int groups, ref byte x, ref int s)
    {
        Vector256<int> sum = default;
        for (nint g = 0; g < groups; g++)
        {
            sum = Dot(sum, Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, g * Columns))).AsByte(), Load(ref m, g * Group));
        }

        Store(ref s, 0, sum);
    }

    private static void Store(ref int s, nuint at, Vector256<int> s0, Vector256<int> s1, Vector256<int> s2, Vector256<int> s3)
    {
        Store(ref s, at, s0);
        Store(ref s, at + Rows, s1);
        Store(ref s, at + (2 * Rows), s2);
        Store(ref s, at + (3 * Rows), s3);
    }

    private static void Store(ref int s, nuint at, Vector256<int> sum) => (Vector256.LoadUnsafe(ref s, at) + sum).StoreUnsafe(ref s, at);
}
