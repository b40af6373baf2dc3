namespace Hearsay.Spinning;

/// <summary>
/// A network of one layer of bent units: a score of some features. Only sums, products and quotients in a fixed order, so that it gives the same
/// bytes everywhere. Immutable.
/// </summary>
/// <param name="Inputs">Number of features.</param>
/// <param name="Units">Number of units.</param>
/// <param name="Weights">For each unit its weights and its bias; then the units' weights and the bias of the score.</param>
internal sealed record SmallNet(int Inputs, int Units, double[] Weights)
{
    /// <summary>Number of weights of a network of a size.</summary>
    public static int WeightsOf(int inputs, int units) => (units * (inputs + 1)) + units + 1;

    /// <summary>The score; 0 is as likely as not.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        var weights = Weights.AsSpan();
        var score = weights[^1];
        for (var unit = 0; unit < Units; unit++)
        {
            var own = weights.Slice(unit * (Inputs + 1), Inputs + 1);
            var sum = own[Inputs];
            for (var i = 0; i < Inputs; i++)
            {
                sum += own[i] * features[i];
            }

            score += weights[(Units * (Inputs + 1)) + unit] * Bend(sum);
        }

        return score;
    }

    /// <summary>x / (1 + |x|): from -1 to 1.</summary>
    public static double Bend(double x) => x / (1 + Math.Abs(x));

    /// <summary>The probability of a score: 1 / (1 + e^-x), the power by ten squarings, the same on every processor.</summary>
    public static double Probability(double score)
    {
        var power = 1 - (Math.Clamp(score, -30, 30) / 1024);
        for (var i = 0; i < 10; i++)
        {
            power *= power;
        }

        return 1 / (1 + power);
    }
}
