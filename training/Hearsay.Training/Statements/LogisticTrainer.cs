using Hearsay.Statements.Learned;

namespace Hearsay.Training.Statements;

/// <summary>
/// Logistic regression, by AdaGrad (Duchi et al. 2011): of one decision (yes or no), or of a choice among rows. One thread,
/// a fixed order: the same examples give the same weights.
/// </summary>
internal sealed class LogisticTrainer
{
    private const double Decay = 1e-4;

    private readonly double _rate;
    private readonly float[] _weights;
    private readonly float[] _squares;

    public LogisticTrainer(int features, double rate)
    {
        _weights = new float[features];
        _squares = new float[features];
        _rate = rate;
    }

    /// <summary>Learns yes (1) or no (0).</summary>
    public void Learn(int[] features, int truth) => Step(features, (1 / (1 + Math.Exp(-Score(features)))) - truth);

    /// <summary>Learns which of some rows is right.</summary>
    public void Learn(int[][] rows, int truth)
    {
        var scores = new double[rows.Length];
        var highest = double.NegativeInfinity;
        for (var i = 0; i < rows.Length; i++)
        {
            scores[i] = Score(rows[i]);
            highest = Math.Max(highest, scores[i]);
        }

        var sum = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - highest);
            sum += scores[i];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var gradient = (scores[i] / sum) - (i == truth ? 1 : 0);
            if (Math.Abs(gradient) > 0.002)
            {
                Step(rows[i], gradient);
            }
        }
    }

    /// <summary>The logit of some features.</summary>
    public double Score(int[] features)
    {
        var sum = 0.0;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return sum;
    }

    /// <summary>The weights as they are stored.</summary>
    public HashedWeights ToWeights(FeatureIndex index)
    {
        var kept = new List<(uint, sbyte)>();
        for (var i = 0; i < _weights.Length; i++)
        {
            var step = (int)Math.Round(_weights[i] * HashedWeights.Unit, MidpointRounding.AwayFromZero);
            if (step != 0 && index.IsKept(i))
            {
                kept.Add((index.Features[i], (sbyte)Math.Clamp(step, -127, 127)));
            }
        }

        return HashedWeights.Of(kept);
    }

    private void Step(int[] features, double gradient)
    {
        foreach (var feature in features)
        {
            var slope = gradient + (Decay * _weights[feature]);
            _squares[feature] += (float)(slope * slope);
            _weights[feature] -= (float)(_rate * slope / Math.Sqrt(_squares[feature] + 1e-3));
        }
    }
}
