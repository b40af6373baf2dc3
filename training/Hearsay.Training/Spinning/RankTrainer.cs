using Hearsay.Bench.Spinner;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>The candidates of one swapped word, and which is the original.</summary>
/// <param name="Candidates">The features of each.</param>
/// <param name="Right">Index of the original.</param>
internal sealed record RankExample(double[][] Candidates, int Right);

/// <summary>Fits a network by which the original should come first: a softmax over the candidates of each word, by Adam, one word at a time.</summary>
internal static class RankTrainer
{
    private const int Batch = 8;

    /// <summary>Fits the network.</summary>
    public static SmallNet Fit(IReadOnlyList<RankExample> examples, int units, int epochs, double rate, int seed)
    {
        var inputs = examples[0].Candidates[0].Length;
        var choice = new SeededChoice(seed, "rank");
        var adam = new AdamSteps(inputs, units, Batch, choice);
        var steps = examples.Count * epochs / Batch;
        for (var step = 1; step <= steps; step++)
        {
            for (var b = 0; b < Batch; b++)
            {
                Add(adam.Weights, adam.Gradient, examples[choice.Below(examples.Count)], inputs, units);
            }

            adam.Go(rate * (1 - (0.9 * step / steps)));
        }

        return adam.Net();
    }

    private static void Add(double[] weights, double[] gradient, RankExample example, int inputs, int units)
    {
        var bent = new double[example.Candidates.Length][];
        var scores = new double[bent.Length];
        for (var c = 0; c < bent.Length; c++)
        {
            bent[c] = new double[units];
            scores[c] = Forward(weights, example.Candidates[c], bent[c], inputs, units);
        }

        var top = scores.Max();
        var all = scores.Sum(score => Math.Exp(score - top));
        var head = units * (inputs + 1);
        for (var c = 0; c < bent.Length; c++)
        {
            var slope = (Math.Exp(scores[c] - top) / all) - (c == example.Right ? 1 : 0);
            for (var unit = 0; unit < units; unit++)
            {
                gradient[head + unit] += slope * bent[c][unit];
                var flat = 1 - Math.Abs(bent[c][unit]);
                var below = slope * weights[head + unit] * flat * flat;
                var own = unit * (inputs + 1);
                for (var i = 0; i < inputs; i++)
                {
                    gradient[own + i] += below * example.Candidates[c][i];
                }

                gradient[own + inputs] += below;
            }
        }
    }

    private static double Forward(double[] weights, double[] features, double[] bent, int inputs, int units)
    {
        var score = 0.0;
        for (var unit = 0; unit < units; unit++)
        {
            var own = unit * (inputs + 1);
            var sum = weights[own + inputs];
            for (var i = 0; i < inputs; i++)
            {
                sum += weights[own + i] * features[i];
            }

            bent[unit] = SmallNet.Bend(sum);
            score += weights[(units * (inputs + 1)) + unit] * bent[unit];
        }

        return score;
    }
}
