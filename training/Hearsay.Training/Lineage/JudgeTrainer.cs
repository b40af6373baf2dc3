using System.Collections.Immutable;
using Hearsay.Lineage;

namespace Hearsay.Training.Lineage;

/// <summary>
/// Logistic regression with weights of a sign that is set beforehand, by accelerated projected gradients (Beck and Teboulle 2009) over standardised features;
/// the weights are then rounded to whole 1024ths. The same examples give the same weights.
/// </summary>
internal static class JudgeTrainer
{
    private const int Steps = 1500;

    /// <summary>Strength of the pull of all weights to zero.</summary>
    private const double Decay = 1;

    private static readonly HashSet<string> Against = new(StringComparer.Ordinal) { "template", "at-end" };

    /// <summary>Fits the weights.</summary>
    public static PairWeights Fit(IReadOnlyList<LineageExample> examples)
    {
        var count = PairVector.Names.Length;
        var (mean, spread) = Scale(examples, count);
        var rows = examples.Select(example => Enumerable.Range(0, count).Select(i => (example.Vector[i] - mean[i]) / spread[i]).Append(1).ToArray()).ToArray();
        var bound = 0.25 * rows.Zip(examples).Sum(pair => pair.Second.Weight * pair.First.Sum(value => value * value));
        var (weights, ahead) = (new double[count + 1], new double[count + 1]);
        var pace = 1.0;
        for (var step = 0; step < Steps; step++)
        {
            var gradient = Gradient(rows, examples, ahead);
            var next = new double[count + 1];
            for (var i = 0; i <= count; i++)
            {
                next[i] = ahead[i] - (gradient[i] / bound);
                next[i] = i == count ? next[i] : Against.Contains(PairVector.Names[i]) ? Math.Min(0, next[i]) : Math.Max(0, next[i]);
            }

            var faster = (1 + Math.Sqrt(1 + (4 * pace * pace))) / 2;
            ahead = [.. next.Select((value, i) => value + ((pace - 1) / faster * (value - weights[i])))];
            (weights, pace) = (next, faster);
        }

        var whole = Enumerable.Range(0, count).Select(i => (int)Math.Round(weights[i] / spread[i] * FixedPoint.One * FixedPoint.One)).ToImmutableArray();
        var bias = weights[count] - Enumerable.Range(0, count).Sum(i => weights[i] * mean[i] / spread[i]);
        return new PairWeights((int)Math.Round(bias * FixedPoint.One), whole);
    }

    private static (double[] Mean, double[] Spread) Scale(IReadOnlyList<LineageExample> examples, int count)
    {
        var real = examples.Where(example => example.Story.Length > 0).ToList();
        var mean = Enumerable.Range(0, count).Select(i => real.Average(example => (double)example.Vector[i])).ToArray();
        var spread = Enumerable.Range(0, count)
            .Select(i => Math.Sqrt(real.Average(example => Math.Pow(example.Vector[i] - mean[i], 2))) + 1e-9).ToArray();
        return (mean, spread);
    }

    private static double[] Gradient(double[][] rows, IReadOnlyList<LineageExample> examples, double[] weights)
    {
        var gradient = new double[weights.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var sum = 0.0;
            for (var i = 0; i < weights.Length; i++)
            {
                sum += weights[i] * rows[row][i];
            }

            var slope = examples[row].Weight * ((1 / (1 + Math.Exp(-sum))) - (examples[row].IsTrue ? 1 : 0));
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] += slope * rows[row][i];
            }
        }

        for (var i = 0; i < weights.Length - 1; i++)
        {
            gradient[i] += Decay * weights[i];
        }

        return gradient;
    }
}
