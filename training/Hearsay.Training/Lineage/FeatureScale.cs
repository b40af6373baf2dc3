namespace Hearsay.Training.Lineage;

/// <summary>Brings features to a mean of 0 and a spread of 1 for <see cref="LogisticRegression"/>, and what was learned of them back.</summary>
/// <param name="Mean">The mean of each feature.</param>
/// <param name="Spread">The standard deviation of each, never 0.</param>
internal sealed record FeatureScale(double[] Mean, double[] Spread)
{
    /// <summary>The scale of some rows, each with a value of every feature.</summary>
    public static FeatureScale Of(IReadOnlyList<double[]> rows)
    {
        var mean = Enumerable.Range(0, rows[0].Length).Select(i => rows.Average(row => row[i])).ToArray();
        return new FeatureScale(mean, [.. mean.Select((middle, i) => Math.Sqrt(rows.Average(row => Math.Pow(row[i] - middle, 2))) + 1e-9)]);
    }

    /// <summary>The values of a row to scale and, last, a 1.</summary>
    public double[] Row(double[] values) => [.. values.Select((value, i) => (value - Mean[i]) / Spread[i]), 1];

    /// <summary>What weights of scaled rows are for the values themselves.</summary>
    /// <param name="weights">A weight of each feature and, last, the bias.</param>
    public (double[] Weights, double Bias) Raw(double[] weights) => (
        [.. Mean.Select((_, i) => weights[i] / Spread[i])],
        weights[^1] - Mean.Select((middle, i) => weights[i] * middle / Spread[i]).Sum());
}
