namespace Hearsay.Training.Network;

/// <summary>
/// One direction of a recurrent layer with coupled gates (an LSTM whose input gate is one minus its forget gate, Greff et al. 2017, and whose bounded cell
/// needs no second activation): f, o, g from x and the last h; c = g + f(c' - g); h = o·c.
/// </summary>
internal sealed class GatedLayer
{
    public GatedLayer(int inputs, int units, bool reversed, int workers, Random random)
    {
        Inputs = inputs;
        Units = units;
        Reversed = reversed;
        FromInput = new Parameter(3 * units, inputs, workers).Uniform(random);
        FromState = new Parameter(3 * units, units, workers).Uniform(random);
        Bias = new Parameter(1, 3 * units, workers);
        Bias.Value.AsSpan(0, units).Fill(1);
        Parameters = [FromInput, FromState, Bias];
    }

    public int Inputs { get; }

    public int Units { get; }

    /// <summary>Whether it runs from the last word to the first.</summary>
    public bool Reversed { get; }

    public Parameter FromInput { get; }

    public Parameter FromState { get; }

    public Parameter Bias { get; }

    public Parameter[] Parameters { get; }

    /// <summary>What a pass keeps for the way back.</summary>
    public sealed class Tape
    {
        public Tape(int words, int units)
        {
            Gates = new float[words * 3 * units];
            Slopes = new float[words * 3 * units];
            Cell = new float[words * units];
            State = new float[words * units];
            Before = new float[words * units];
        }

        public float[] Gates { get; }

        public float[] Slopes { get; }

        public float[] Cell { get; }

        /// <summary>h by word.</summary>
        public float[] State { get; }

        /// <summary>h of the step before, by word.</summary>
        public float[] Before { get; }
    }

    /// <summary>Fills in <see cref="Tape.State"/>.</summary>
    public void Forward(ReadOnlySpan<float> x, int words, Tape tape)
    {
        var width = 3 * Units;
        var gates = tape.Gates.AsSpan(0, words * width);
        for (var t = 0; t < words; t++)
        {
            Bias.Value.CopyTo(gates[(t * width)..]);
        }

        Gemm.Add(words, width, Inputs, x, Inputs, 1, FromInput.Transposed, gates);
        var before = -1;
        for (var step = 0; step < words; step++)
        {
            var t = Reversed ? words - 1 - step : step;
            var g = gates.Slice(t * width, width);
            var kept = tape.Before.AsSpan(t * Units, Units);
            if (before < 0)
            {
                kept.Clear();
            }
            else
            {
                tape.State.AsSpan(before * Units, Units).CopyTo(kept);
                Gemm.Add(1, width, Units, kept, Units, 1, FromState.Transposed, g);
            }

            var slopes = tape.Slopes.AsSpan(t * width, width);
            for (var i = 0; i < Units; i++)
            {
                var (f, o, c) = (g[i], g[Units + i], g[(2 * Units) + i]);
                slopes[i] = Curves.GateSlope(f);
                slopes[Units + i] = Curves.GateSlope(o);
                slopes[(2 * Units) + i] = Curves.BendSlope(c);
                (f, o, c) = (Curves.Gate(f), Curves.Gate(o), Curves.Bend(c));
                (g[i], g[Units + i], g[(2 * Units) + i]) = (f, o, c);
                var old = before < 0 ? 0 : tape.Cell[(before * Units) + i];
                var cell = c + (f * (old - c));
                tape.Cell[(t * Units) + i] = cell;
                tape.State[(t * Units) + i] = o * cell;
            }

            Rows.Round(tape.State.AsSpan(t * Units, Units));

            before = t;
        }
    }

    /// <summary>Adds the gradients of the weights and of the input.</summary>
    /// <param name="worker">Whose gradients.</param>
    /// <param name="x">The input of the forward pass.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="tape">The tape of the forward pass.</param>
    /// <param name="state">Gradient of <see cref="Tape.State"/>; spoilt.</param>
    /// <param name="input">Receives the gradient of the input, added.</param>
    public void Backward(int worker, ReadOnlySpan<float> x, int words, Tape tape, Span<float> state, Span<float> input)
    {
        var width = 3 * Units;
        var cells = new float[Units];
        for (var step = words - 1; step >= 0; step--)
        {
            var t = Reversed ? words - 1 - step : step;
            var before = step == 0 ? -1 : Reversed ? t + 1 : t - 1;
            var g = tape.Gates.AsSpan(t * width, width);
            var slopes = tape.Slopes.AsSpan(t * width, width);
            var h = state.Slice(t * Units, Units);
            for (var i = 0; i < Units; i++)
            {
                var (f, o, c) = (g[i], g[Units + i], g[(2 * Units) + i]);
                var old = before < 0 ? 0 : tape.Cell[(before * Units) + i];
                var cell = cells[i] + (h[i] * o);
                slopes[i] *= cell * (old - c);
                slopes[Units + i] *= h[i] * tape.Cell[(t * Units) + i];
                slopes[(2 * Units) + i] *= cell * (1 - f);
                cells[i] = cell * f;
            }

            if (before >= 0)
            {
                Gemm.Add(1, Units, width, slopes, width, 1, FromState.Value, state.Slice(before * Units, Units));
            }
        }

        var all = tape.Slopes.AsSpan(0, words * width);
        Gemm.Add(width, Inputs, words, all, 1, width, x, FromInput.Gradient[worker]);
        Gemm.Add(width, Units, words, all, 1, width, tape.Before, FromState.Gradient[worker]);
        Gemm.Add(words, Inputs, width, all, width, 1, FromInput.Value, input);
        var bias = Bias.Gradient[worker];
        for (var t = 0; t < words; t++)
        {
            for (var i = 0; i < width; i++)
            {
                bias[i] += all[(t * width) + i];
            }
        }
    }
}
