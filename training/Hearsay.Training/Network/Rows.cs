using System.Numerics.Tensors;
using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>What the passes through the network do with rows of numbers.</summary>
internal static class Rows
{
    private const float Steps = Activations.ByteSteps;

    /// <summary>Turns scores into the gradient of the cross entropy; the loss.</summary>
    /// <param name="scores">Scores; those past the labels are cleared.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="truth">The right label; -1 for a word that is left out.</param>
    public static double Softmax(Span<float> scores, int labels, int truth)
    {
        if (truth < 0)
        {
            scores.Clear();
            return 0;
        }

        var real = scores[..labels];
        TensorPrimitives.SoftMax(real, real);
        scores[labels..].Clear();
        var loss = -Math.Log(Math.Max(1e-9, real[truth]));
        real[truth] -= 1;
        return loss;
    }

    /// <summary>Rounds to the steps of the whole-number network; the gradient passes as if nothing had been rounded.</summary>
    public static void Round(Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = MathF.Round(values[i] * Steps) * (1 / Steps);
        }
    }

    /// <summary>Multiplies every row by a mask.</summary>
    public static void Mask(Span<float> values, ReadOnlySpan<float> mask)
    {
        for (var at = 0; at < values.Length; at += mask.Length)
        {
            var row = values.Slice(at, mask.Length);
            TensorPrimitives.Multiply(row, mask, row);
        }
    }

    /// <summary>Adds a gradient to a row of a parameter.</summary>
    public static void AddTo(Parameter table, int worker, int row, ReadOnlySpan<float> gradient)
    {
        var to = table.GradientRow(worker, row);
        TensorPrimitives.Add(to, gradient, to);
    }

    /// <summary>Makes room for a number of values; what was there is lost when it grows.</summary>
    public static void Grow(ref float[] buffer, int size)
    {
        if (buffer.Length < size)
        {
            buffer = new float[size * 2];
        }
    }
}
