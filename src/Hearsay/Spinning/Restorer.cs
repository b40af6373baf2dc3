namespace Hearsay.Spinning;

/// <summary>Takes the best candidate of a place.</summary>
/// <param name="index">Index among the places.</param>
/// <param name="candidate">The word that fits best.</param>
/// <param name="courage">The features of courage.</param>
internal delegate void CandidateFound(int index, int candidate, ReadOnlySpan<double> courage);

/// <summary>Ranks the words that could have stood where a spinner put one in.</summary>
internal static class Restorer
{
    /// <summary>Number of features of a candidate.</summary>
    public const int CandidateFeatures = 15;

    /// <summary>Number of features of the courage to name one.</summary>
    public const int CourageFeatures = 9;

    /// <summary>Words with a lower score are taken for the writer's own.</summary>
    private const double LeastScore = -1;

    /// <summary>Fills in the features of a candidate at the place that the context was moved to.</summary>
    /// <param name="context">The text.</param>
    /// <param name="id">The word that stands there.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="place">Its place among the candidates, from 0.</param>
    /// <param name="inThesaurus">How many candidates are from the thesaurus; they come first.</param>
    /// <param name="features">Receives <see cref="CandidateFeatures"/> figures.</param>
    public static void Fill(SpinContext context, int id, int candidate, int place, int inThesaurus, Span<double> features)
    {
        var fit = context.FitOf(candidate);
        features[0] = fit.Frequency / 4;
        features[1] = fit.Left / 4;
        features[2] = fit.Right / 4;
        features[3] = fit.Triple / 4;
        features[4] = fit.Near * 4;
        features[5] = fit.Topic * 4;
        features[6] = context.Likeness(id, candidate) * 4;
        features[7] = place < inThesaurus ? place / 8.0 : 0;
        features[8] = fit.Triple > 0 ? 1 : 0;
        features[9] = place < inThesaurus ? 1 : 0;
        features[10] = Math.Min(fit.Left, fit.Right) / 4;
        features[11] = place < inThesaurus ? context.Likeness(id, candidate) * 4 : 0;
        features[12] = context.LikenessToHead(candidate) * 4;
        features[13] = context.Likeness(context.ContentBefore, candidate) * 4;
        features[14] = context.Likeness(context.ContentAfter, candidate) * 4;
    }

    /// <summary>The best candidate at every place that could have been swapped, and what courage reads of it.</summary>
    /// <param name="words">What is known about words.</param>
    /// <param name="weights">Of the candidates' features.</param>
    /// <param name="context">The text.</param>
    /// <param name="places">The open words' tokens.</param>
    /// <param name="scores">Their scores, of having been put in.</param>
    /// <param name="found">Is given each place's index in <paramref name="places"/>, its candidate and the features of courage.</param>
    public static void Rank(SpinWords words, double[] weights, SpinContext context, ReadOnlySpan<int> places, ReadOnlySpan<double> scores, CandidateFound found)
    {
        var own = new double[places.Length][];
        var together = new Dictionary<int, (double[] Sums, int Count)>();
        Span<double> features = stackalloc double[CandidateFeatures];
        for (var i = 0; i < places.Length; i++)
        {
            var id = context.IdAt(places[i]);
            var neighbours = words.NeighboursOf(id);
            if (scores[i] < LeastScore || neighbours.IsEmpty)
            {
                continue;
            }

            context.MoveTo(places[i]);
            var row = own[i] = new double[neighbours.Length];
            for (var k = 0; k < row.Length; k++)
            {
                Fill(context, id, neighbours[k], k, words.InThesaurus(id), features);
                row[k] = Sum(weights, features);
            }

            var (sums, count) = together.TryGetValue(id, out var known) ? known : (new double[row.Length], 0);
            for (var k = 0; k < row.Length; k++)
            {
                sums[k] += row[k];
            }

            together[id] = (sums, count + 1);
        }

        for (var i = 0; i < places.Length; i++)
        {
            if (own[i] is { } row)
            {
                var (sums, count) = together[context.IdAt(places[i])];
                Choose(words, context, i, places[i], scores[i], row, sums, count, found);
            }
        }
    }

    /// <summary>
    /// Spinners have habits: a word that stands several times in a text mostly replaces the same one, so what fits at its other places counts here too.
    /// </summary>
    private static void Choose(
        SpinWords words, SpinContext context, int index, int place, double score, double[] row, double[] sums, int count, CandidateFound found)
    {
        var best = 0;
        for (var k = 0; k < row.Length; k++)
        {
            row[k] += (sums[k] - row[k]) / count;
            best = row[k] > row[best] ? k : best;
        }

        double all = 0, second = -30;
        for (var k = 0; k < row.Length; k++)
        {
            all += (1 / SmallNet.Probability(row[best] - row[k])) - 1; // e^(score - best)
            second = k == best ? second : Math.Max(second, row[k]);
        }

        var id = context.IdAt(place);
        int candidate = words.NeighboursOf(id)[best];
        context.MoveTo(place);
        var fit = context.FitOf(candidate);
        found(index, candidate,
        [
            score / 2, 1 / all, Math.Min(row[best] - second, 5), row.Length / 8.0, fit.Triple / 4, context.Likeness(id, candidate) * 2,
            best < words.InThesaurus(id) ? 1 : 0, fit.Frequency / 8, Math.Min(count - 1, 4) / 2.0,
        ]);
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
