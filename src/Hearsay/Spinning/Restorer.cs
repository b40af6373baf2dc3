using System.Buffers;
using System.Runtime.InteropServices;

namespace Hearsay.Spinning;

/// <summary>Takes the best candidate of a place.</summary>
/// <param name="index">Index among the places.</param>
/// <param name="candidate">The word that fits best.</param>
/// <param name="courage">The features of courage.</param>
internal delegate void CandidateFound(int index, int candidate, ReadOnlySpan<double> courage);

/// <summary>Ranks the words that could have stood where a spinner put one in.</summary>
internal sealed class Restorer(SpinWords words, WordGuess guess, SmallNet candidate)
{
    /// <summary>Number of features of the courage to name one.</summary>
    public const int CourageFeatures = 15;

    /// <summary>Words less likely put in are taken for the writer's own.</summary>
    private const double LeastProbability = 0.55;

    /// <summary>A word that stands oftener is judged at its first places only.</summary>
    private const int MostPlaces = 4;

    private readonly Expectation _expectation = new(words, guess);

    /// <summary>
    /// The best candidate at every place that could have been swapped, and what courage reads of it. Spinners have habits: a word that stands several times
    /// in a text mostly replaces the same one, so what fits at its other places counts here too.
    /// </summary>
    /// <param name="context">The text.</param>
    /// <param name="places">The open words' tokens.</param>
    /// <param name="put">The probability of each of having been put in (<see cref="SwapShare"/>).</param>
    /// <param name="found">Is given each place's index in <paramref name="places"/>, its candidate and the features of courage.</param>
    public void Rank(SpinContext context, ReadOnlySpan<int> places, ReadOnlySpan<double> put, CandidateFound found)
    {
        var groups = new Dictionary<int, List<int>>();
        for (var i = 0; i < places.Length; i++)
        {
            var id = context.IdAt(places[i]);
            if (put[i] >= LeastProbability && id >= SpinWords.Classes)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(groups, id, out _) ??= []).Add(i);
            }
        }

        foreach (var (id, indices) in groups.OrderBy(group => group.Value[0]))
        {
            RankWord(context, id, [.. indices.Take(MostPlaces)], places, put, found);
        }
    }

    private void RankWord(SpinContext context, int id, int[] indices, ReadOnlySpan<int> places, ReadOnlySpan<double> put, CandidateFound found)
    {
        MoveTo(context, places[indices[0]], id);
        var candidates = Candidates.Of(words, _expectation, id);
        if (candidates.Count == 0)
        {
            return;
        }

        var size = candidates.Count * CandidateFeatures.Count;
        var features = ArrayPool<double>.Shared.Rent(indices.Length * size);
        var rows = new double[indices.Length][];
        var sums = new double[candidates.Count];
        for (var i = 0; i < indices.Length; i++)
        {
            MoveTo(context, places[indices[i]], id);
            var own = features.AsSpan(i * size, size);
            CandidateFeatures.Fill(words, context, _expectation, places[indices[i]], PutBeside(indices[i], places, put), candidates, own);
            rows[i] = new double[candidates.Count];
            for (var k = 0; k < candidates.Count; k++)
            {
                rows[i][k] = candidate.Score(own.Slice(k * CandidateFeatures.Count, CandidateFeatures.Count));
                sums[k] += rows[i][k];
            }
        }

        for (var i = 0; i < indices.Length; i++)
        {
            Choose(indices[i], put[indices[i]], candidates, features.AsSpan(i * size, size), rows[i], sums, indices.Length, found);
        }

        ArrayPool<double>.Shared.Return(features);
    }

    /// <summary>The probabilities that the words before and after a place were put in; 0 for those that are not open.</summary>
    /// <param name="index">Index of the place.</param>
    /// <param name="places">The open words' tokens.</param>
    /// <param name="put">The probability of each.</param>
    public static (double Left, double Right) PutBeside(int index, ReadOnlySpan<int> places, ReadOnlySpan<double> put) => (
        index > 0 && places[index - 1] == places[index] - 1 ? put[index - 1] : 0,
        index + 1 < places.Length && places[index + 1] == places[index] + 1 ? put[index + 1] : 0);

    private void MoveTo(SpinContext context, int place, int id)
    {
        context.MoveTo(place);
        _expectation.MoveTo(context, place);
        _expectation.Distrust(id);
    }

    private static void Choose(
        int index, double put, List<ushort> candidates, ReadOnlySpan<double> features, double[] row, double[] sums, int count, CandidateFound found)
    {
        var best = 0;
        for (var k = 0; k < row.Length; k++)
        {
            row[k] += (sums[k] - row[k]) / count;
            best = row[k] > row[best] ? k : best;
        }

        double all = 0, second = -30, expected = -30;
        for (var k = 0; k < row.Length; k++)
        {
            all += (1 / SmallNet.Probability(row[best] - row[k])) - 1; // e^(score - best)
            second = k == best ? second : Math.Max(second, row[k]);
            expected = k == best ? expected : Math.Max(expected, features[(k * CandidateFeatures.Count) + 15]);
        }

        var own = features.Slice(best * CandidateFeatures.Count, CandidateFeatures.Count);
        found(index, candidates[best],
        [
            put * 2, 1 / all, Math.Min(row[best] - second, 5), row.Length / 32.0, own[3], own[6] / 2, own[9], own[0], Math.Min(count - 1, 4) / 2.0,
            Math.Max(own[15] - expected, -3), own[16], own[17], own[18], Math.Clamp(own[21], -2, 2), Math.Clamp(own[22], -2, 2),
        ]);
    }
}
