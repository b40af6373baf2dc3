using System.Runtime.Intrinsics;

namespace Hearsay.Spinning;

/// <summary>
/// A network of one layer of bent units: a score of some features. Only sums, products and quotients, those of each unit in the order of the features, so that it gives the same
/// bytes everywhere; sixteen units are summed side by side. Immutable.
/// </summary>
internal sealed class SmallNet
{
    private const int Lanes = 4; // doubles in 256 bits
    private const int AtOnce = 4 * Lanes; // units summed side by side

    private readonly int _width; // units, with those of zeros that fill up the last sixteen
    private readonly double[] _columns; // for each feature, then for the bias, the weights of all units

    /// <param name="inputs">Number of features.</param>
    /// <param name="units">Number of units.</param>
    /// <param name="weights">For each unit its weights and its bias; then the units' weights and the bias of the score.</param>
    public SmallNet(int inputs, int units, double[] weights)
    {
        (Inputs, Units, Weights) = (inputs, units, weights);
        _width = (units + AtOnce - 1) / AtOnce * AtOnce;
        _columns = new double[(inputs + 1) * _width];
        for (var unit = 0; unit < units; unit++)
        {
            for (var i = 0; i <= inputs; i++)
            {
                _columns[(i * _width) + unit] = weights[(unit * (inputs + 1)) + i];
            }
        }
    }

    /// <summary>Number of features.</summary>
    public int Inputs { get; }

    /// <summary>Number of units.</summary>
    public int Units { get; }

    /// <summary>For each unit its weights and its bias; then the units' weights and the bias of the score.</summary>
    public double[] Weights { get; }

    /// <summary>Number of weights of a network of a size.</summary>
    public static int WeightsOf(int inputs, int units) => (units * (inputs + 1)) + units + 1;

    /// <summary>The score; 0 is as likely as not.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        Span<double> sums = stackalloc double[AtOnce];
        var score = Weights[^1];
        for (var first = 0; first < _width; first += AtOnce)
        {
            Sum(features, first, sums);
            for (var unit = first; unit < Math.Min(first + AtOnce, Units); unit++)
            {
                score += Weights[(Units * (Inputs + 1)) + unit] * Bend(sums[unit - first]);
            }
        }

        return score;
    }

    private void Sum(ReadOnlySpan<double> features, int first, Span<double> sums)
    {
        var bias = _columns.AsSpan((Inputs * _width) + first, AtOnce);
        Vector256<double> a = Vector256.Create<double>(bias), b = Vector256.Create<double>(bias[Lanes..]), c = Vector256.Create<double>(bias[(2 * Lanes)..]), d = Vector256.Create<double>(bias[(3 * Lanes)..]);
        for (var i = 0; i < Inputs; i++)
        {
            var column = _columns.AsSpan((i * _width) + first, AtOnce);
            var feature = Vector256.Create(features[i]);
            a += Vector256.Create<double>(column) * feature;
            b += Vector256.Create<double>(column[Lanes..]) * feature;
            c += Vector256.Create<double>(column[(2 * Lanes)..]) * feature;
            d += Vector256.Create<double>(column[(3 * Lanes)..]) * feature;
        }

        a.CopyTo(sums);
        b.CopyTo(sums[Lanes..]);
        c.CopyTo(sums[(2 * Lanes)..]);
        d.CopyTo(sums[(3 * Lanes)..]);
    }

    /// <summary>x / (1 + |x|): from -1 to 1.</summary>
    public static double Bend(double x) => x / (1 + Math.Abs(x));

    /// <summary>The probability of a score: 1 / (1 + e^-x).</summary>
    public static double Probability(double score) => 1 / (1 + InverseOdds(score));

    /// <summary>The odds of a score: e^x.</summary>
    public static double Odds(double score) => 1 / InverseOdds(score);

    /// <summary>e^-x by ten squarings, the same on every processor.</summary>
    private static double InverseOdds(double score)
    {
        var power = 1 - (Math.Clamp(score, -30, 30) / 1024);
        for (var i = 0; i < 10; i++)
        {
            power *= power;
        }

        return power;
    }
}
