using System.Numerics;

namespace Hearsay.Lineage;

/// <summary>
/// Arithmetic in whole numbers, which comes out the same on every processor: values are in 1024ths (<see cref="One"/>).
/// </summary>
internal static class FixedPoint
{
    /// <summary>What 1 is: figures are kept in so many parts of it.</summary>
    public const int One = 1 << Bits;

    private const int Bits = 10; // binary places behind the point

    /// <summary>How far log2(1 + x) stands above x, over x (1 - x), on average.</summary>
    private const int Bend = One * 345 / 1000;

    /// <summary>The logarithm to the base 2 of a number plus one; between powers of two a parabola, so that it is off by at most 0.012.</summary>
    /// <param name="value">A whole number, not in 1024ths; at least 0.</param>
    public static int Log(long value)
    {
        var number = (ulong)value + 1;
        var power = BitOperations.Log2(number);
        var rest = number - (1UL << power);
        var part = (int)(power <= 40 ? (rest << Bits) >> power : rest >> (power - Bits));
        return (power * One) + part + (Bend * part / One * (One - part) / One);
    }

    /// <summary>A share, 0 to 1; 0 of nothing. Rounded down.</summary>
    public static int Share(long part, long whole) => whole <= 0 ? 0 : (int)Math.Clamp(part * One / whole, 0, One);

    /// <summary>The square root of a whole number, not in 1024ths, rounded down (Newton's method).</summary>
    public static long Root(long value)
    {
        if (value < 2)
        {
            return Math.Max(0, value);
        }

        var (root, next) = (value, 1L << ((BitOperations.Log2((ulong)value) / 2) + 1));
        while (next < root)
        {
            (root, next) = (next, (next + (value / next)) / 2);
        }

        return root;
    }

    /// <summary>How far a value has come from a point to another, 0 to 1.</summary>
    public static int Ramp(int value, int from, int to) => (int)Math.Clamp((value - (long)from) * One / (to - from), 0, One);

    /// <summary>The product of two values.</summary>
    public static int Times(int first, int second) => (int)((long)first * second >> Bits);
}
