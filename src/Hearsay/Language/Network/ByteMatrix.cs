using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Network;

/// <summary>
/// An affine map in whole numbers: bytes (<see cref="Activations"/>) to values in steps of 1/2048. Row i gives
/// ((Σ weight·byte + bias_i)·scale_i + half) >> shift; the bias has taken the bytes' offset of 64 in. Immutable.
/// </summary>
internal sealed class ByteMatrix
{
    private readonly sbyte[] _packed;
    private readonly int[] _bias;
    private readonly int[] _scale;
    private readonly int _shift;

    private ByteMatrix(int rows, int columns, sbyte[] packed, int[] bias, int[] scale, int shift)
    {
        (Rows, Columns) = (rows, columns);
        (_packed, _bias, _scale, _shift) = (packed, bias, scale, shift);
    }

    /// <summary>Number of outputs, a multiple of 8.</summary>
    public int Rows { get; }

    /// <summary>Number of inputs, a multiple of 4.</summary>
    public int Columns { get; }

    /// <summary>Reads a matrix: rows, columns, shift, then biases and scales (32-bit), then the packed bytes.</summary>
    public static ByteMatrix Read(BinaryReader reader)
    {
        var (rows, columns, shift) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        if (rows is <= 0 or > 4096 || rows % ByteProduct.Rows != 0 || columns is <= 0 or > 4096 || columns % ByteProduct.Columns != 0 || shift is < 1 or > 30)
        {
            throw new InvalidDataException("A matrix of the network has no possible size.");
        }

        var (bias, scale, packed) = (new int[rows], new int[rows], new sbyte[rows * columns]);
        NetworkModel.ReadInts(reader, bias);
        NetworkModel.ReadInts(reader, scale);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(packed.AsSpan()));
        return new ByteMatrix(rows, columns, packed, bias, scale, shift);
    }

    /// <summary>Starts sums at the biases.</summary>
    public void Start(Span<int> sums) => _bias.CopyTo(sums);

    /// <summary>Adds the products with one input.</summary>
    public void Add(ReadOnlySpan<byte> x, Span<int> sums) => ByteProduct.Add(_packed, Rows, x[..Columns], sums);

    /// <summary>The sums of many inputs, not yet finished.</summary>
    /// <param name="inputs">The inputs, one after the other.</param>
    /// <param name="count">Number of inputs.</param>
    /// <param name="sums">One sum a row for each input.</param>
    public void Sum(ReadOnlySpan<byte> inputs, int count, Span<int> sums)
    {
        for (var i = 0; i < count; i++)
        {
            Start(sums[(i * Rows)..]);
        }

        var at = 0;
        for (; at + 1 < count; at += 2)
        {
            ByteProduct.AddPair(_packed, Rows, inputs.Slice(at * Columns, Columns), inputs.Slice((at + 1) * Columns, Columns),
                sums.Slice(at * Rows, Rows), sums.Slice((at + 1) * Rows, Rows));
        }

        if (at < count)
        {
            Add(inputs[(at * Columns)..], sums[(at * Rows)..]);
        }
    }

    /// <summary>The values of many inputs.</summary>
    /// <param name="inputs">The inputs, one after the other.</param>
    /// <param name="count">Number of inputs.</param>
    /// <param name="values">One value a row for each input.</param>
    public void Apply(ReadOnlySpan<byte> inputs, int count, Span<int> values)
    {
        Sum(inputs, count, values);
        for (var i = 0; i < count; i++)
        {
            Finish(values.Slice(i * Rows, Rows));
        }
    }

    /// <summary>Turns sums into values in steps of 1/2048.</summary>
    public void Finish(Span<int> sums)
    {
        ref var s = ref MemoryMarshal.GetReference(sums[..Rows]);
        ref var m = ref MemoryMarshal.GetArrayDataReference(_scale);
        var half = Vector256.Create(1 << (_shift - 1));
        for (nuint i = 0; i < (nuint)Rows; i += (nuint)Vector256<int>.Count)
        {
            Vector256.ShiftRightArithmetic((Vector256.LoadUnsafe(ref s, i) * Vector256.LoadUnsafe(ref m, i)) + half, _shift).StoreUnsafe(ref s, i);
        }
    }

    /// <summary>The values of one input.</summary>
    public void Apply(ReadOnlySpan<byte> x, Span<int> values)
    {
        Start(values);
        Add(x, values);
        Finish(values);
    }
}
