using Hearsay.Bench.Spinner;

namespace Hearsay.Training.Spinning;

/// <summary>The candidates of one swapped word, and which is the original.</summary>
/// <param name="Candidates">The features of each.</param>
/// <param name="Right">Index of the original.</param>
internal sealed record RankExample(double[][] Candidates, int Right);

/// <summary>Fits the weights by which the original should come first: a softmax over the candidates of each word.</summary>
internal static class RankTrainer
{
    /// <summary>Fits the weights.</summary>
    public static double[] Fit(IReadOnlyList<RankExample> examples, int epochs, double rate, int seed)
    {
        var weights = new double[examples[0].Candidates[0].Length];
        var choice = new SeededChoice(seed, "rank");
        for (var step = 0; step < examples.Count * epochs; step++)
        {
            var example = examples[choice.Below(examples.Count)];
            var scores = example.Candidates.Select(features => Sum(weights, features)).ToArray();
            var top = scores.Max();
            var shares = scores.Select(score => Math.Exp(score - top)).ToArray();
            var all = shares.Sum();
            var now = rate / (1 + (3.0 * step / (examples.Count * epochs)));
            for (var i = 0; i < weights.Length; i++)
            {
                var slope = -example.Candidates[example.Right][i];
                for (var c = 0; c < shares.Length; c++)
                {
                    slope += shares[c] / all * example.Candidates[c][i];
                }

                weights[i] -= now * slope;
            }
        }

        return [.. weights.Select(weight => Math.Round(weight, 4))];
    }

    private static double Sum(double[] weights, double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }
}
