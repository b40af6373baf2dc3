namespace Hearsay.Training.Lineage;

/// <summary>Logistic regression with weights that are held within bounds, by accelerated projected gradients (Beck and Teboulle 2009). The same rows give the same weights.</summary>
internal static class LogisticRegression
{
    /// <summary>Strength of the pull of all weights to zero, but for the last, which is the bias.</summary>
    private const double Decay = 1;

    /// <summary>Fits the weights, as many as a row has values.</summary>
    /// <param name="rows">Standardised features and, last, a 1.</param>
    /// <param name="truth">For each row, what is so.</param>
    /// <param name="importance">For each row, how much it counts.</param>
    /// <param name="steps">How many steps are taken.</param>
    /// <param name="bound">The nearest value that a weight may have, by its number.</param>
    public static double[] Fit(double[][] rows, bool[] truth, double[] importance, int steps, Func<int, double, double> bound)
    {
        var count = rows[0].Length;
        var steepest = 0.25 * rows.Select((row, at) => importance[at] * row.Sum(value => value * value)).Sum();
        var (weights, ahead) = (new double[count], new double[count]);
        var pace = 1.0;
        for (var step = 0; step < steps; step++)
        {
            var gradient = Gradient(rows, truth, importance, ahead);
            double[] next = [.. ahead.Select((value, i) => bound(i, value - (gradient[i] / steepest)))];
            var faster = (1 + Math.Sqrt(1 + (4 * pace * pace))) / 2;
            ahead = [.. next.Select((value, i) => value + ((pace - 1) / faster * (value - weights[i])))];
            (weights, pace) = (next, faster);
        }

        return weights;
    }

    private static double[] Gradient(double[][] rows, bool[] truth, double[] importance, double[] weights)
    {
        var gradient = new double[weights.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var sum = 0.0;
            for (var i = 0; i < weights.Length; i++)
            {
                sum += weights[i] * rows[row][i];
            }

            var slope = importance[row] * ((1 / (1 + Math.Exp(-sum))) - (truth[row] ? 1 : 0));
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
