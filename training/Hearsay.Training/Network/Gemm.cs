using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Training.Network;

/// <summary>
/// Products of single-precision matrices. Every sum runs over k in ascending order with fused multiply-adds, so the same input gives the same bits on
/// every processor.
/// </summary>
internal static class Gemm
{
    private const int Lanes = 16;

    /// <summary>
    /// C += A·B. B and C are row-major with <paramref name="n"/> columns, a multiple of 16; element (r, k) of A stands at
    /// <c>a[r * aRow + k * aColumn]</c>, so a transposed A needs no copy.
    /// </summary>
    public static void Add(int m, int n, int k, ReadOnlySpan<float> a, int aRow, int aColumn, ReadOnlySpan<float> b, Span<float> c)
    {
        if (m == 0 || k == 0)
        {
            return;
        }

        if (n % Lanes != 0 || b.Length < k * n || c.Length < m * n || a.Length < ((m - 1) * aRow) + ((k - 1) * aColumn) + 1)
        {
            throw new ArgumentException("The matrices do not fit.", nameof(a));
        }

        ref var a0 = ref MemoryMarshal.GetReference(a);
        ref var b0 = ref MemoryMarshal.GetReference(b);
        ref var c0 = ref MemoryMarshal.GetReference(c);
        var column = 0;
        for (; column + (4 * Lanes) <= n; column += 4 * Lanes)
        {
            var row = 0;
            for (; row + 4 <= m; row += 4)
            {
                Block4X4(k, ref Unsafe.Add(ref a0, row * aRow), aRow, aColumn,
                    ref Unsafe.Add(ref b0, column), ref Unsafe.Add(ref c0, (row * n) + column), n);
            }

            for (; row < m; row++)
            {
                Block1X4(k, ref Unsafe.Add(ref a0, row * aRow), aColumn,
                    ref Unsafe.Add(ref b0, column), ref Unsafe.Add(ref c0, (row * n) + column), n);
            }
        }

        for (; column < n; column += Lanes)
        {
            var row = 0;
            for (; row + 4 <= m; row += 4)
            {
                Block4X1(k, ref Unsafe.Add(ref a0, row * aRow), aRow, aColumn,
                    ref Unsafe.Add(ref b0, column), ref Unsafe.Add(ref c0, (row * n) + column), n);
            }

            for (; row < m; row++)
            {
                Block1X1(k, ref Unsafe.Add(ref a0, row * aRow), aColumn,
                    ref Unsafe.Add(ref b0, column), ref Unsafe.Add(ref c0, (row * n) + column), n);
            }
        }
    }

    private static void Block4X4(int k, ref float a, int aRow, int aColumn, ref float b, ref float c, int n)
    {
        Vector512<float> c00 = default, c01 = default, c02 = default, c03 = default;
        Vector512<float> c10 = default, c11 = default, c12 = default, c13 = default;
        Vector512<float> c20 = default, c21 = default, c22 = default, c23 = default;
        Vector512<float> c30 = default, c31 = default, c32 = default, c33 = default;
        ref var a1 = ref Unsafe.Add(ref a, aRow);
        ref var a2 = ref Unsafe.Add(ref a, 2 * aRow);
        ref var a3 = ref Unsafe.Add(ref a, 3 * aRow);
        for (nuint i = 0, at = 0, from = 0; i < (nuint)k; i++, at += (nuint)aColumn, from += (nuint)n)
        {
            var b0 = Vector512.LoadUnsafe(ref b, from);
            var b1 = Vector512.LoadUnsafe(ref b, from + Lanes);
            var b2 = Vector512.LoadUnsafe(ref b, from + (2 * Lanes));
            var b3 = Vector512.LoadUnsafe(ref b, from + (3 * Lanes));
            var x = Vector512.Create(Unsafe.Add(ref a, at));
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(x, b2, c02);
            c03 = Vector512.FusedMultiplyAdd(x, b3, c03);
            x = Vector512.Create(Unsafe.Add(ref a1, at));
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            c12 = Vector512.FusedMultiplyAdd(x, b2, c12);
            c13 = Vector512.FusedMultiplyAdd(x, b3, c13);
            x = Vector512.Create(Unsafe.Add(ref a2, at));
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            c22 = Vector512.FusedMultiplyAdd(x, b2, c22);
            c23 = Vector512.FusedMultiplyAdd(x, b3, c23);
            x = Vector512.Create(Unsafe.Add(ref a3, at));
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            c32 = Vector512.FusedMultiplyAdd(x, b2, c32);
            c33 = Vector512.FusedMultiplyAdd(x, b3, c33);
        }

        Store(ref c, 0, c00, c01, c02, c03);
        Store(ref c, n, c10, c11, c12, c13);
        Store(ref c, 2 * n, c20, c21, c22, c23);
        Store(ref c, 3 * n, c30, c31, c32, c33);
    }

    private static void Block1X4(int k, ref float a, int aColumn, ref float b, ref float c, int n)
    {
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default;
        for (nuint i = 0, at = 0, from = 0; i < (nuint)k; i++, at += (nuint)aColumn, from += (nuint)n)
        {
            var x = Vector512.Create(Unsafe.Add(ref a, at));
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, from), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, from + Lanes), c1);
            c2 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, from + (2 * Lanes)), c2);
            c3 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, from + (3 * Lanes)), c3);
        }

        Store(ref c, 0, c0, c1, c2, c3);
    }

    private static void Block4X1(int k, ref float a, int aRow, int aColumn, ref float b, ref float c, int n)
    {
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default;
        ref var a1 = ref Unsafe.Add(ref a, aRow);
        ref var a2 = ref Unsafe.Add(ref a, 2 * aRow);
        ref var a3 = ref Unsafe.Add(ref a, 3 * aRow);
        for (nuint i = 0, at = 0, from = 0; i < (nuint)k; i++, at += (nuint)aColumn, from += (nuint)n)
        {
            var y = Vector512.LoadUnsafe(ref b, from);
            c0 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, at)), y, c0);
            c1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a1, at)), y, c1);
            c2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a2, at)), y, c2);
            c3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a3, at)), y, c3);
        }

        Store(ref c, 0, c0);
        Store(ref c, n, c1);
        Store(ref c, 2 * n, c2);
        Store(ref c, 3 * n, c3);
    }

    private static void Block1X1(int k, ref float a, int aColumn, ref float b, ref float c, int n)
    {
        Vector512<float> sum = default;
        for (nuint i = 0, at = 0, from = 0; i < (nuint)k; i++, at += (nuint)aColumn, from += (nuint)n)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, at)), Vector512.LoadUnsafe(ref b, from), sum);
        }

        Store(ref c, 0, sum);
    }

    private static void Store(ref float c, int row, Vector512<float> v0, Vector512<float> v1, Vector512<float> v2, Vector512<float> v3)
    {
        Store(ref c, row, v0);
        Store(ref c, row + Lanes, v1);
        Store(ref c, row + (2 * Lanes), v2);
        Store(ref c, row + (3 * Lanes), v3);
    }

    private static void Store(ref float c, int at, Vector512<float> value) =>
        (Vector512.LoadUnsafe(ref c, (nuint)at) + value).StoreUnsafe(ref c, (nuint)at);
}
