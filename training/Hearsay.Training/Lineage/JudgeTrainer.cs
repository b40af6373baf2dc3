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
        var scale = FeatureScale.Of([.. examples.Where(example => example.Story.Length > 0).Select(ValuesOf)]);
        var (weights, bias) = scale.Raw(LogisticRegression.Fit(
            [.. examples.Select(example => scale.Row(ValuesOf(example)))], [.. examples.Select(example => example.IsTrue)], [.. examples.Select(example => example.Weight)], Steps,
            (i, value) => i == count ? value : Against.Contains(PairVector.Names[i]) ? Math.Min(0, value) : Math.Max(0, value)));
        return new PairWeights((int)Math.Round(bias * FixedPoint.One), [.. weights.Select(weight => (int)Math.Round(weight * FixedPoint.One * FixedPoint.One))]);
    }

    private static double[] ValuesOf(LineageExample example) => [.. example.Vector.Select(value => (double)value)];
}
