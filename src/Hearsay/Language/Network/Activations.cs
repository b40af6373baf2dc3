using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Network;

/// <summary>
/// The network's activations in whole numbers. A value before its activation is in steps of 1/2048; a gate, a cell and a state in steps of 1/16384; what the
/// next layer multiplies, a byte: 64 plus the value in steps of 1/63.
/// </summary>
/// <remarks>
/// s(x) = x(1 - |x|/4) for |x| ≤ 2, else ±1; a gate is (1 + s(x/2)) / 2. Both are parabolas, so that nothing but multiplication and shifts is needed.
/// </remarks>
internal static class Activations
{
    /// <summary>The byte of 0.</summary>
    public const byte ZeroByte = 64;

    /// <summary>Steps of a byte in 1.</summary>
    public const int ByteSteps = 63;

    /// <summary>Steps in 1 of a value before its activation.</summary>
    public const int Steps = 2048;

    private const int One = 1 << 14; // 1 of a gate
    private const int BendEnd = 2 * Steps; // beyond, the bend is flat: 2 and -2
    private const int GateEnd = 4 * Steps; // beyond, a gate is shut or open: 4 and -4

    /// <summary>s(x) in steps of 1/16384.</summary>
    public static Vector256<int> Bend(Vector256<int> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-BendEnd)), Vector256.Create(BendEnd));
        return Vector256.ShiftRightArithmetic(x * (Vector256.Create(2 * BendEnd) - Vector256.Abs(x)), 10);
    }

    /// <summary>A gate in steps of 1/16384.</summary>
    public static Vector256<int> Gate(Vector256<int> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-GateEnd)), Vector256.Create(GateEnd));
        return Vector256.Create(One / 2) + Vector256.ShiftRightArithmetic(x * (Vector256.Create(2 * GateEnd) - Vector256.Abs(x)), 13);
    }

    /// <summary>The byte of a value in steps of 1/16384.</summary>
    public static Vector256<int> ToByte(Vector256<int> value) =>
        Vector256.Create((int)ZeroByte) + Vector256.ShiftRightArithmetic((value * Vector256.Create(ByteSteps)) + Vector256.Create(One / 2), 14);

    /// <summary>a·b of values in steps of 1/16384.</summary>
    public static Vector256<int> Times(Vector256<int> a, Vector256<int> b) => Vector256.ShiftRightArithmetic(a * b, 14);

    /// <summary>Bends values and turns them into bytes.</summary>
    /// <param name="values">Values before their activation; their number is a multiple of 8.</param>
    /// <param name="bytes">One byte each.</param>
    public static void Bend(ReadOnlySpan<int> values, Span<byte> bytes)
    {
        bytes = bytes[..values.Length];
        ref var from = ref MemoryMarshal.GetReference(values);
        for (var i = 0; i + Vector256<int>.Count <= values.Length; i += Vector256<int>.Count)
        {
            Store(ToByte(Bend(Vector256.LoadUnsafe(ref from, (nuint)i))), bytes[i..]);
        }
    }

    /// <summary>Stores eight lanes, each from 0 to 255, as bytes.</summary>
    public static void Store(Vector256<int> lanes, Span<byte> bytes)
    {
        var words = Vector256.Narrow(lanes, lanes);
        MemoryMarshal.Write(bytes, Vector256.Narrow(words, words).AsUInt64().ToScalar());
    }
}
