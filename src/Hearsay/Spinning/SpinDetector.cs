using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Spinning;

/// <summary>
/// Entry of the folder: is this text machine-spun, and what did its words say before. Every noun, verb, adjective and adverb is held against its
/// surroundings; the text is judged from all of them, and only a text judged spun gets the likely originals.
/// </summary>
internal sealed class SpinDetector
{
    private const double Spun = 0.5; // probability from which a text counts as spun

    /// <summary>Of a long text so many words are looked at first, in runs of <see cref="SampleRun"/>; the others only when these leave a doubt.</summary>
    private const int SampleWords = 96;
    private const int SampleRun = 12; // words in a row
    private const double SurelyNotSpun = 0.015; // probability below which the sample is enough

    /// <summary>Of the words that were probably swapped this share gets an original, the surest ones; and all that are as sure as <see cref="Sure"/>.</summary>
    private const double Dared = 0.24;
    private const double Sure = 0.8; // probability

    /// <summary>What is less likely than this is never named.</summary>
    private const double LeastCourage = 0.06;
    private readonly SpinWords _words;
    private readonly WordGuess _guess;
    private readonly Func<Originals> _originals; // read when the first spun text comes
    private readonly SpinJudge _judge;

    /// <summary>A detector with the models of this build.</summary>
    public SpinDetector()
        : this(SpinWords.Default, WordGuess.Default, () => Originals.Default, SpinJudge.Default)
    {
    }

    /// <param name="words">What is known about words.</param>
    /// <param name="guess">Which word stands in a place.</param>
    /// <param name="originals">What phrases and rare words may stand for; asked for when a text is spun.</param>
    /// <param name="judge">The trained weights.</param>
    public SpinDetector(SpinWords words, WordGuess guess, Func<Originals> originals, SpinJudge judge) => (_words, _guess, _originals, _judge) = (words, guess, originals, judge);

    /// <summary>The judgement, null when none is made, and why.</summary>
    /// <param name="analyzed">The article.</param>
    /// <param name="cancel">Gives the work up at the next word.</param>
    public (SpunAssessment? Assessment, ImmutableArray<Diagnostic> Diagnostics) Assess(AnalyzedArticle analyzed, CancellationToken cancel = default)
    {
        if (!IsEnglish(analyzed.Article.Language))
        {
            return (null, [DiagnosticCatalog.SpinningNotJudged.At("whether this text is machine-spun is judged for English only")]);
        }

        var context = new SpinContext(_words, analyzed);
        var places = ArrayPool<int>.Shared.Rent(analyzed.Tokens.Length + 1);
        var scores = ArrayPool<double>.Shared.Rent(analyzed.Tokens.Length + 1);
        var asPhrases = ArrayPool<double>.Shared.Rent(analyzed.Tokens.Length + 1);
        try
        {
            var count = OpenWords(context, places);
            if (count < TextFeatures.LeastWords)
            {
                return (null, [DiagnosticCatalog.SpinningNotJudged.At("too few words to tell whether this text is machine-spun")]);
            }

            var phrases = context.Phrases();
            if (ProbabilityOfSample(context, phrases, places.AsSpan(0, count), scores, asPhrases) is { } low)
            {
                return (new SpunAssessment(Rounded(low), []), []);
            }

            ScoreWords(context, places.AsSpan(0, count), scores, asPhrases, cancel);
            cancel.ThrowIfCancellationRequested();
            var probability = Probability(scores.AsSpan(0, count), asPhrases.AsSpan(0, count), phrases);
            return (new SpunAssessment(Rounded(probability), probability >= Spun ? Restore(context, places.AsSpan(0, count), scores.AsSpan(0, count)) : []), []);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(places);
            ArrayPool<double>.Shared.Return(scores);
            ArrayPool<double>.Shared.Return(asPhrases);
        }
    }

    /// <summary>Finds the open words.</summary>
    /// <param name="context">The text.</param>
    /// <param name="places">Receives their tokens.</param>
    /// <returns>How many there are.</returns>
    internal static int OpenWords(SpinContext context, Span<int> places)
    {
        var count = 0;
        for (var i = 0; i < context.Article.Tokens.Length; i++)
        {
            if (context.IsOpen(i))
            {
                places[count++] = i;
            }
        }

        return count;
    }

    /// <summary>Scores open words.</summary>
    /// <param name="context">The text.</param>
    /// <param name="places">Their tokens.</param>
    /// <param name="scores">Receives a score for each.</param>
    /// <param name="asPhrases">Receives its score as a part of a phrase.</param>
    /// <param name="cancel">Gives the work up at the next word.</param>
    internal void ScoreWords(SpinContext context, ReadOnlySpan<int> places, Span<double> scores, Span<double> asPhrases, CancellationToken cancel = default)
    {
        Span<double> features = stackalloc double[WordFeatures.Count];
        var expectation = new Expectation(_words, _guess);
        for (var i = 0; i < places.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            WordFeatures.Fill(_words, context, expectation, places[i], features);
            scores[i] = _judge.Word.Score(features);
            asPhrases[i] = _judge.Phrase.Score(features);
        }
    }

    /// <summary>
    /// The probability by a few runs of words from all over a long text, when it is so low that the others need not be looked at: most texts are nobody's spinning, and they should not pay for
    /// those that are. Null when it is not, or when the text is short.
    /// </summary>
    private double? ProbabilityOfSample(SpinContext context, PhraseFit phrases, ReadOnlySpan<int> places, Span<double> scores, Span<double> asPhrases)
    {
        var step = places.Length / SampleWords;
        if (step < 2)
        {
            return null;
        }

        Span<int> sample = stackalloc int[SampleWords];
        var taken = 0;
        for (var start = 0; start < places.Length && taken < SampleWords; start += SampleRun * step)
        {
            var run = places.Slice(start, Math.Min(SampleRun, Math.Min(places.Length - start, SampleWords - taken)));
            run.CopyTo(sample[taken..]);
            taken += run.Length;
        }

        ScoreWords(context, sample[..taken], scores, asPhrases);
        var probability = Probability(scores[..taken], asPhrases[..taken], phrases);
        return probability < SurelyNotSpun ? probability : null;
    }

    private double Probability(ReadOnlySpan<double> scores, ReadOnlySpan<double> asPhrases, PhraseFit phrases)
    {
        Span<double> features = stackalloc double[TextFeatures.Count];
        TextFeatures.Fill(scores, asPhrases, phrases, features);
        return SmallNet.Probability(_judge.Text.Score(features));
    }

    private ImmutableArray<Swap> Restore(SpinContext context, ReadOnlySpan<int> places, ReadOnlySpan<double> scores)
    {
        var likely = new List<(SwapPlace Place, int Original, double Probability)>();
        var expected = 0.0;
        var putAt = SwapShare.AtTokens(context.Article.Tokens.Length, places, scores);
        foreach (var probability in putAt)
        {
            expected += probability;
        }

        new Restorer(_words, _guess, _originals(), _judge.Candidate).Rank(
            context, putAt, (place, candidate, courage) => likely.Add((place, candidate, SmallNet.Probability(_judge.Courage.Score(courage)))));

        var taken = new bool[putAt.Length];
        var swaps = new List<Swap>();
        foreach (var (place, original, probability) in likely.OrderByDescending(swap => swap.Probability).ThenBy(swap => swap.Place.First).ThenByDescending(swap => swap.Place.Count))
        {
            if (probability < LeastCourage || (swaps.Count >= Dared * expected && probability < Sure))
            {
                break;
            }

            var tokens = taken.AsSpan(place.First, place.Count);
            if (!tokens.Contains(true))
            {
                tokens.Fill(true);
                swaps.Add(new Swap(SpanOf(context.Article, place), _words.WordOf(original), Rounded(probability)));
            }
        }

        return [.. swaps.OrderBy(swap => swap.Span.Start)];
    }

    private static TextSpan SpanOf(AnalyzedArticle article, SwapPlace place) =>
        new(article.Tokens[place.First].Span.Start, article.Tokens[place.First + place.Count - 1].Span.End);

    private static bool IsEnglish(string language) => language is "und" || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static double Rounded(double probability) => Math.Round(probability, 4, MidpointRounding.AwayFromZero);
}
