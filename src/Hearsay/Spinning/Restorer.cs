using System.Buffers;
using System.Runtime.InteropServices;

namespace Hearsay.Spinning;

/// <summary>Takes the best candidate of a place.</summary>
/// <param name="place">The place.</param>
/// <param name="candidate">The word that fits best.</param>
/// <param name="courage">The features of courage.</param>
internal delegate void CandidateFound(SwapPlace place, int candidate, ReadOnlySpan<double> courage);

/// <summary>Ranks the words that could have stood where a spinner put a word or a phrase in.</summary>
internal sealed class Restorer(SpinWords words, WordGuess guess, Originals originals, SmallNet candidate)
{
    /// <summary>Number of features of the courage to name one.</summary>
    public const int CourageFeatures = 23;

    /// <summary>Words less likely put in are taken for the writer's own.</summary>
    private const double LeastProbability = 0.4;

    /// <summary>A word that stands oftener is judged at its first places only.</summary>
    private const int MostPlaces = 4;

    /// <summary>Keys of phrases and rare words are beyond those of words.</summary>
    private const ulong Phrase = 1UL << 32;

    private readonly Expectation _expectation = new(words, guess);
    private readonly Candidates _candidates = new();

    /// <summary>
    /// The best candidate at every place where a word was more likely put in than not, and at every phrase and rare word of the thesaurus, and what courage reads of it. Spinners have habits:
    /// what stands several times in a text mostly replaces the same word, so what fits at its other places counts here too.
    /// </summary>
    /// <param name="context">The text.</param>
    /// <param name="putAt">For each token the probability of having been put in (<see cref="SwapShare"/>); 0 where it could not be.</param>
    /// <param name="found">Is given each place, its candidate and the features of courage.</param>
    public void Rank(SpinContext context, ReadOnlySpan<double> putAt, CandidateFound found)
    {
        foreach (var (key, places) in Groups(context, putAt).OrderBy(group => group.Value[0].First).ThenBy(group => group.Value[0].Count))
        {
            RankGroup(context, key, CollectionsMarshal.AsSpan(places)[..Math.Min(places.Count, MostPlaces)], putAt, found);
        }
    }

    /// <summary>The candidates at a place, until the next one is asked for, and their features; null when there is none.</summary>
    /// <param name="context">The text; it is moved to the place.</param>
    /// <param name="place">The place.</param>
    /// <param name="putAt">For each token the probability of having been put in.</param>
    public (Candidates Candidates, double[] Features)? At(SpinContext context, SwapPlace place, ReadOnlySpan<double> putAt)
    {
        var key = KeyOf(context, place);
        MoveTo(context, place, key);
        TakeCandidates(context, place, key);
        if (_candidates.Words.Count == 0)
        {
            return null;
        }

        var features = new double[_candidates.Words.Count * CandidateFeatures.Count];
        CandidateFeatures.Fill(words, context, _expectation, place, PutBeside(place, putAt), _candidates, features);
        return (_candidates, features);
    }

    /// <summary>The probabilities that the words before and after a place were put in; 0 for those that are not open.</summary>
    /// <param name="place">The place.</param>
    /// <param name="putAt">The probability of each token.</param>
    public static (double Left, double Right) PutBeside(SwapPlace place, ReadOnlySpan<double> putAt) => (
        place.First > 0 ? putAt[place.First - 1] : 0,
        place.First + place.Count < putAt.Length ? putAt[place.First + place.Count] : 0);

    private static ulong KeyOf(SpinContext context, SwapPlace place)
    {
        var (id, tokens) = (context.IdAt(place.First), context.Article.Tokens);
        return place.Count > 1 ? Phrase | Originals.KeyOf(context.Article.Text.AsSpan()[tokens[place.First].Span.Start..tokens[place.First + place.Count - 1].Span.End])
            : id >= SpinWords.Classes ? (ulong)id
            : Phrase | Originals.KeyOf(tokens[place.First].Norm);
    }

    private Dictionary<ulong, List<SwapPlace>> Groups(SpinContext context, ReadOnlySpan<double> putAt)
    {
        var groups = new Dictionary<ulong, List<SwapPlace>>();
        void Add(SwapPlace place) => (CollectionsMarshal.GetValueRefOrAddDefault(groups, KeyOf(context, place), out _) ??= []).Add(place);
        for (var i = 0; i < putAt.Length; i++)
        {
            if (putAt[i] >= LeastProbability || (putAt[i] > 0 && context.IdAt(i) == SpinWords.Unknown))
            {
                Add(new SwapPlace(i, 1));
            }

            if (originals.PhraseAt(context, i) is > 0 and var count)
            {
                Add(new SwapPlace(i, count));
            }
        }

        return groups;
    }

    private void RankGroup(SpinContext context, ulong key, ReadOnlySpan<SwapPlace> places, ReadOnlySpan<double> putAt, CandidateFound found)
    {
        MoveTo(context, places[0], key);
        TakeCandidates(context, places[0], key);
        var count = _candidates.Words.Count;
        if (count == 0)
        {
            return;
        }

        var size = count * CandidateFeatures.Count;
        var features = ArrayPool<double>.Shared.Rent(places.Length * size);
        var scores = ArrayPool<double>.Shared.Rent((places.Length + 1) * count);
        var sums = scores.AsSpan(places.Length * count, count);
        sums.Clear();
        for (var i = 0; i < places.Length; i++)
        {
            MoveTo(context, places[i], key);
            var own = features.AsSpan(i * size, size);
            CandidateFeatures.Fill(words, context, _expectation, places[i], PutBeside(places[i], putAt), _candidates, own);
            var row = scores.AsSpan(i * count, count);
            for (var k = 0; k < count; k++)
            {
                row[k] = candidate.Score(own.Slice(k * CandidateFeatures.Count, CandidateFeatures.Count));
                sums[k] += row[k];
            }
        }

        for (var i = 0; i < places.Length; i++)
        {
            Choose(context, places[i], putAt, features.AsSpan(i * size, size), scores.AsSpan(i * count, count), sums, places.Length, found);
        }

        ArrayPool<double>.Shared.Return(scores);
        ArrayPool<double>.Shared.Return(features);
    }

    private void TakeCandidates(SpinContext context, SwapPlace place, ulong key)
    {
        if (key < Phrase)
        {
            _candidates.TakeWord(words, originals, _expectation, (int)key);
        }
        else
        {
            _candidates.TakePhrase(originals, (uint)key);
        }

        _candidates.AddLoose(originals.Loose, context.Article, place);
    }

    private void MoveTo(SpinContext context, SwapPlace place, ulong key)
    {
        context.MoveTo(place.First, place.Count);
        _expectation.MoveTo(context);
        if (key < Phrase)
        {
            _expectation.Distrust((int)key);
        }
        else
        {
            _expectation.DistrustPhrase();
        }
    }

    private void Choose(
        SpinContext context, SwapPlace place, ReadOnlySpan<double> putAt, ReadOnlySpan<double> features, Span<double> row, ReadOnlySpan<double> sums, int count, CandidateFound found)
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

        double most = 0, least = 1;
        foreach (var probability in putAt.Slice(place.First, place.Count))
        {
            (most, least) = (Math.Max(most, probability), Math.Min(least, probability));
        }

        int first = context.IdAt(place.First), last = context.IdAt(place.First + place.Count - 1);
        var seen = place.Count > 1 ? words.Log(first, last) : 0;
        var own = features.Slice(best * CandidateFeatures.Count, CandidateFeatures.Count);
        found(place, _candidates.Words[best],
        [
            most * 2, 1 / all, Math.Min(row[best] - second, 5), row.Length / 32.0, own[3], own[6] / 2, own[9], own[0], Math.Min(count - 1, 4) / 2.0,
            Math.Max(own[15] - expected, -3), own[16], own[17], own[18], Math.Clamp(own[21], -2, 2), Math.Clamp(own[22], -2, 2),
            own[34], own[35], least * 2, seen / 64.0, seen > 0 ? words.Company(seen, first, last) / 32.0 : 0, _candidates.Near / 16.0, own[39], own[40],
        ]);
    }
}
