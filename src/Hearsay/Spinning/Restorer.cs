namespace Hearsay.Spinning;

/// <summary>Ranks the words that could have stood where a spinner put one in.</summary>
internal static class Restorer
{
    /// <summary>Number of features of a candidate.</summary>
    public const int CandidateFeatures = 9;

    /// <summary>Number of features of the courage to name one.</summary>
    public const int CourageFeatures = 6;

    /// <summary>Fills in the features of a candidate at the place that the context was moved to.</summary>
    /// <param name="context">The text.</param>
    /// <param name="id">The word that stands there.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="place">Its place among the candidates, from 0.</param>
    /// <param name="features">Receives <see cref="CandidateFeatures"/> figures.</param>
    public static void Fill(SpinContext context, int id, int candidate, int place, Span<double> features)
    {
        var fit = context.FitOf(candidate);
        features[0] = fit.Frequency / 4;
        features[1] = fit.Left / 4;
        features[2] = fit.Right / 4;
        features[3] = fit.Triple / 4;
        features[4] = fit.Near * 4;
        features[5] = fit.Topic * 4;
        features[6] = context.Likeness(id, candidate) * 4;
        features[7] = place / 8.0;
        features[8] = fit.Triple > 0 ? 1 : 0;
    }

    /// <summary>The best candidate at a place, and what courage reads; false when there is none.</summary>
    /// <param name="words">What is known about words.</param>
    /// <param name="weights">Of the candidates' features.</param>
    /// <param name="context">The text, moved to the place.</param>
    /// <param name="at">The place.</param>
    /// <param name="score">The word's own score, of having been put in.</param>
    /// <param name="candidate">The best candidate.</param>
    /// <param name="courage">Receives <see cref="CourageFeatures"/> figures.</param>
    public static bool TryRank(SpinWords words, double[] weights, SpinContext context, int at, double score, out int candidate, Span<double> courage)
    {
        candidate = 0;
        var id = context.IdAt(at);
        var neighbours = words.NeighboursOf(id);
        if (neighbours.IsEmpty)
        {
            return false;
        }

        Span<double> features = stackalloc double[CandidateFeatures];
        Span<double> scores = stackalloc double[neighbours.Length];
        var best = 0;
        for (var i = 0; i < neighbours.Length; i++)
        {
            Fill(context, id, neighbours[i], i, features);
            scores[i] = Sum(weights, features);
            best = scores[i] > scores[best] ? i : best;
        }

        double all = 0, second = -30;
        for (var i = 0; i < neighbours.Length; i++)
        {
            var odds = 1 / SmallNet.Probability(scores[best] - scores[i]) - 1; // e^(score - best)
            all += odds;
            second = i == best ? second : Math.Max(second, scores[i]);
        }

        candidate = neighbours[best];
        var fit = context.FitOf(candidate);
        courage[0] = score / 2;
        courage[1] = 1 / all;
        courage[2] = Math.Min(scores[best] - second, 5);
        courage[3] = neighbours.Length / 8.0;
        courage[4] = fit.Triple / 4;
        courage[5] = context.Likeness(id, candidate) * 2;
        return true;
    }

    private static double Sum(double[] weights, ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }
}
