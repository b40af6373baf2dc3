using System.Collections.Immutable;
using Hearsay.Lineage;

namespace Hearsay.Training.Lineage;

/// <summary>Fits the weights of <see cref="PairScore"/>, each of a sign that is set beforehand; they are rounded to whole 1024ths. The same examples give the same weights.</summary>
internal static class JudgeTrainer
{
    private const int Steps = 1500;

    private static readonly HashSet<string> Against = new(StringComparer.Ordinal) { "template", "at-end" };

    /// <summary>Fits the weights.</summary>
    public static PairWeights Fit(IReadOnlyList<LineageExample> examples)
    {
        var count = PairVector.Names.Length;
        var (mean, spread) = Scale(examples, count);
        var rows = examples.Select(example => Enumerable.Range(0, count).Select(i => (example.Vector[i] - mean[i]) / spread[i]).Append(1).ToArray()).ToArray();
        var weights = LogisticRegression.Fit(
            rows, [.. examples.Select(example => example.IsTrue)], [.. examples.Select(example => example.Weight)], Steps,
            (i, value) => i == count ? value : Against.Contains(PairVector.Names[i]) ? Math.Min(0, value) : Math.Max(0, value));
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
}
