using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Network;

/// <summary>
/// One direction of a recurrent layer with coupled gates, in whole numbers: f, o, g from the input and the last state; c = g + f(c' - g); h = o·c.
/// An LSTM whose input gate is one minus its forget gate (Greff et al. 2017) and whose bounded cell needs no second activation. Immutable.
/// </summary>
internal sealed class GatedCells
{
    private readonly ByteMatrix _fromInput; // its biases hold those of both
    private readonly ByteMatrix _fromState; // has the scales of the other

    public GatedCells(ByteMatrix fromInput, ByteMatrix fromState)
    {
        Units = fromState.Columns;
        if (fromInput.Rows != 3 * Units || fromState.Rows != 3 * Units || Units % Vector256<int>.Count != 0)
        {
            throw new InvalidDataException("A layer of the network does not fit together.");
        }

        (_fromInput, _fromState) = (fromInput, fromState);
    }

    /// <summary>Number of cells.</summary>
    public int Units { get; }

    /// <summary>Reads a sentence.</summary>
    /// <param name="inputs">Input bytes of all words.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="backwards">From the last word to the first.</param>
    /// <param name="outputs">Receives the states as bytes, <paramref name="stride"/> a word.</param>
    /// <param name="stride">Bytes of a word in <paramref name="outputs"/>.</param>
    /// <param name="cells">Room for the cells.</param>
    /// <param name="sums">Room for the sums of all words.</param>
    public void Read(ReadOnlySpan<byte> inputs, int words, bool backwards, Span<byte> outputs, int stride, Span<int> cells, Span<int> sums)
    {
        Span<byte> zero = stackalloc byte[Units];
        zero.Fill(Activations.ZeroByte);
        cells = cells[..Units];
        cells.Clear();
        _fromInput.Sum(inputs, words, sums);
        ReadOnlySpan<byte> state = zero;
        for (var step = 0; step < words; step++)
        {
            var t = backwards ? words - 1 - step : step;
            var own = sums.Slice(t * _fromInput.Rows, _fromInput.Rows);
            _fromState.Add(state, own);
            _fromInput.Finish(own);
            var output = outputs.Slice(t * stride, Units);
            Step(own, cells, output);
            state = output;
        }
    }

    private void Step(ReadOnlySpan<int> sums, Span<int> cells, Span<byte> output)
    {
        ref var s = ref MemoryMarshal.GetReference(sums);
        ref var c = ref MemoryMarshal.GetReference(cells);
        for (var i = 0; i < Units; i += Vector256<int>.Count)
        {
            var f = Activations.Gate(Vector256.LoadUnsafe(ref s, (nuint)i));
            var o = Activations.Gate(Vector256.LoadUnsafe(ref s, (nuint)(Units + i)));
            var g = Activations.Bend(Vector256.LoadUnsafe(ref s, (nuint)((2 * Units) + i)));
            var cell = g + Activations.Times(f, Vector256.LoadUnsafe(ref c, (nuint)i) - g);
            cell.StoreUnsafe(ref c, (nuint)i);
            Activations.Store(Activations.ToByte(Activations.Times(o, cell)), output[i..]);
        }
    }
}
