using System.Text;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>
/// Trains a <see cref="BoundaryModel"/> on the squared hinge loss with AdaGrad (Duchi et al. 2011). One thread, no functions but the square root:
/// the same examples in the same order give the same bytes.
/// </summary>
internal sealed class BoundaryTrainer
{
    private const int Bits = 17;
    private const double Rate = 0.15;
    private const double Decay = 1e-6;
    private const double Unit = 24; // steps of a signed byte in a weight of 1

    private readonly double[] _weights = new double[1 << Bits];
    private readonly double[] _squares = new double[1 << Bits];

    /// <summary>Corrects the weights by one example.</summary>
    public void Learn(ReadOnlySpan<uint> features, bool isBoundary, double weight = 1)
    {
        var score = 0.0;
        foreach (var feature in features)
        {
            score += _weights[feature & ((1 << Bits) - 1)];
        }

        var truth = isBoundary ? 1 : -1;
        var loss = 1 - (truth * score);
        if (loss <= 0)
        {
            return;
        }

        var slope = -truth * loss * weight;
        foreach (var feature in features)
        {
            var at = feature & ((1 << Bits) - 1);
            var gradient = slope + (Decay * _weights[at]);
            _squares[at] += gradient * gradient;
            _weights[at] -= Rate * gradient / (1 + Math.Sqrt(_squares[at]));
        }
    }

    /// <summary>The model as it stands.</summary>
    /// <param name="threshold">The score above which the answer is yes, in weights.</param>
    public BoundaryModel Model(double threshold) => new(Steps(), (int)Math.Round(threshold * Unit));

    /// <summary>Writes the model.</summary>
    public void Write(string path, double threshold)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(BoundaryModel.Magic);
        writer.Write(BoundaryModel.FormatVersion);
        writer.Write((int)Math.Round(threshold * Unit));
        writer.Write(1 << Bits);
        foreach (var step in Steps())
        {
            writer.Write(step);
        }
    }

    private sbyte[] Steps() =>
        Array.ConvertAll(_weights, weight => (sbyte)Math.Clamp(Math.Round(weight * Unit, MidpointRounding.AwayFromZero), -127, 127));
}
