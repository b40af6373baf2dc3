using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>
/// The scales of a matrix's rows. Each is the smallest that a whole multiplier and the common shift can express and that keeps the row's largest weight
/// within a signed byte, so that nothing is lost but the rounding of weights.
/// </summary>
/// <param name="Real">What one step of a row's bytes is worth.</param>
/// <param name="Multipliers">What a row's sum is multiplied by.</param>
/// <param name="Shift">By how many bits the product is shifted.</param>
internal sealed record RowScales(double[] Real, int[] Multipliers, int Shift)
{
    private const int MostShift = 20;

    /// <summary>The scales of some rows, with the finest shift for which no product leaves 31 bits.</summary>
    public static RowScales Of(float[][] rows, float[] bias)
    {
        for (var shift = MostShift; shift > 0; shift--)
        {
            var scales = At(rows, shift);
            var fits = true;
            for (var i = 0; i < rows.Length && fits; i++)
            {
                var most = (rows[i].Sum(weight => (double)MathF.Abs(weight)) + Math.Abs(bias[i])) / scales.Real[i] * Activations.ByteSteps;
                fits = (most + rows[i].Length + 1) * scales.Multipliers[i] < int.MaxValue / 2;
            }

            if (fits)
            {
                return scales;
            }
        }

        throw new InvalidOperationException("The weights of the network are too large for whole numbers.");
    }

    /// <summary>The weights in steps of their rows.</summary>
    public static sbyte[][] Bytes(float[][] rows, double[] real) =>
        [.. rows.Select((row, i) => Array.ConvertAll(row, weight => (sbyte)Math.Clamp(Math.Round(weight / real[i]), -127, 127)))];

    /// <summary>The biases in steps of their rows' sums, less what the bytes' offset adds.</summary>
    public static int[] Biases(float[] bias, double[] real, params sbyte[][][] matrices) =>
        [.. bias.Select((value, i) => (int)Math.Round(value * Activations.ByteSteps / real[i]) - (Activations.ZeroByte * matrices.Sum(matrix => matrix[i].Sum(weight => weight))))];

    private static RowScales At(float[][] rows, int shift)
    {
        var unit = (double)Activations.ByteSteps / ((double)Activations.Steps * (1 << shift));
        var multipliers = Array.ConvertAll(rows, row => Math.Max(1, (int)Math.Ceiling(row.Max(MathF.Abs) / 127 / unit)));
        return new RowScales(Array.ConvertAll(multipliers, multiplier => multiplier * unit), multipliers, shift);
    }
}
