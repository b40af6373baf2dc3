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
    private const double Spun = 0.5;
    private readonly SpinWords _words;
    private readonly SpinJudge _judge;

    /// <summary>A detector with the models of this build.</summary>
    public SpinDetector()
        : this(SpinWords.Default, SpinJudge.Default)
    {
    }

    /// <param name="words">What is known about words.</param>
    /// <param name="judge">The trained weights.</param>
    public SpinDetector(SpinWords words, SpinJudge judge) => (_words, _judge) = (words, judge);

    /// <summary>The judgement, null when none is made, and why.</summary>
    public (SpunAssessment? Assessment, ImmutableArray<Diagnostic> Diagnostics) Assess(AnalyzedArticle analyzed)
    {
        if (!IsEnglish(analyzed.Article.Language))
        {
            return (null, [DiagnosticCatalog.SpinningNotJudged.At("whether this text is machine-spun is judged for English only")]);
        }

        var context = new SpinContext(_words, analyzed);
        var places = ArrayPool<int>.Shared.Rent(analyzed.Tokens.Length + 1);
        var scores = ArrayPool<double>.Shared.Rent(analyzed.Tokens.Length + 1);
        try
        {
            var count = ScoreWords(context, places, scores);
            if (count < TextFeatures.LeastWords)
            {
                return (null, [DiagnosticCatalog.SpinningNotJudged.At("too few words to tell whether this text is machine-spun")]);
            }

            Span<double> features = stackalloc double[TextFeatures.Count];
            TextFeatures.Fill(scores.AsSpan(0, count), features);
            var probability = SmallNet.Probability(_judge.Text.Score(features));
            return (new SpunAssessment(Rounded(probability), probability >= Spun ? Restore(context, places.AsSpan(0, count), scores.AsSpan(0, count)) : []), []);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(places);
            ArrayPool<double>.Shared.Return(scores);
        }
    }

    /// <summary>Scores the open words.</summary>
    /// <param name="context">The text.</param>
    /// <param name="places">Receives their tokens.</param>
    /// <param name="scores">Receives their scores.</param>
    /// <returns>How many there are.</returns>
    internal int ScoreWords(SpinContext context, Span<int> places, Span<double> scores)
    {
        Span<double> features = stackalloc double[SwapFeatures.Count];
        var count = 0;
        for (var i = 0; i < context.Article.Tokens.Length; i++)
        {
            if (context.IsOpen(i))
            {
                SwapFeatures.Fill(_words, context, i, features);
                places[count] = i;
                scores[count++] = _judge.Word.Score(features);
            }
        }

        return count;
    }

    private ImmutableArray<Swap> Restore(SpinContext context, ReadOnlySpan<int> places, ReadOnlySpan<double> scores)
    {
        var swaps = ImmutableArray.CreateBuilder<Swap>();
        var spans = new TextSpan[places.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = context.Article.Tokens[places[i]].Span;
        }

        Restorer.Rank(_words, _judge.Candidate, context, places, scores, (index, candidate, courage) =>
        {
            var probability = SmallNet.Probability(_judge.Courage.Score(courage));
            if (probability >= _judge.LeastCourage)
            {
                swaps.Add(new Swap(spans[index], _words.WordOf(candidate), Rounded(probability)));
            }
        });
        return swaps.ToImmutable();
    }

    private static bool IsEnglish(string language) => language is "und" || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static double Rounded(double probability) => Math.Round(probability, 4, MidpointRounding.AwayFromZero);
}
