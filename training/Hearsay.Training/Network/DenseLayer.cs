namespace Hearsay.Training.Network;

/// <summary>An affine map, y = Wx + b.</summary>
internal sealed class DenseLayer
{
    /// <param name="inputs">Size of x, a multiple of 16.</param>
    /// <param name="outputs">Size of y; rounded up to a multiple of 16.</param>
    /// <param name="workers">Number of gradients.</param>
    /// <param name="random">For the first weights.</param>
    public DenseLayer(int inputs, int outputs, int workers, Random random)
    {
        Inputs = inputs;
        Outputs = (outputs + 15) / 16 * 16;
        Weight = new Parameter(Outputs, inputs, workers).Uniform(random);
        Bias = new Parameter(1, Outputs, workers);
        Parameters = [Weight, Bias];
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public Parameter Weight { get; }

    public Parameter Bias { get; }

    public Parameter[] Parameters { get; }

    /// <summary>y of every word.</summary>
    public void Forward(ReadOnlySpan<float> x, int words, Span<float> y)
    {
        for (var t = 0; t < words; t++)
        {
            Bias.Value.CopyTo(y[(t * Outputs)..]);
        }

        Gemm.Add(words, Outputs, Inputs, x, Inputs, 1, Weight.Transposed, y);
    }

    /// <summary>Adds the gradients of the weights and of x.</summary>
    public void Backward(int worker, ReadOnlySpan<float> x, int words, ReadOnlySpan<float> y, Span<float> input)
    {
        Gemm.Add(Outputs, Inputs, words, y, 1, Outputs, x, Weight.Gradient[worker]);
        Gemm.Add(words, Inputs, Outputs, y, Outputs, 1, Weight.Value, input);
        var bias = Bias.Gradient[worker];
        for (var t = 0; t < words; t++)
        {
            for (var i = 0; i < Outputs; i++)
            {
                bias[i] += y[(t * Outputs) + i];
            }
        }
    }
}
