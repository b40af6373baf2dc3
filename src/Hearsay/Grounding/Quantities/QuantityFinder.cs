using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding.Quantities;

/// <summary>
/// Finds figures and what they count: "killed 20 people and wounded 100", "more than 50 diplomats", "between six and eight thousand".
/// Times, ages, clock times, telephone numbers and parts of names are none.
/// </summary>
internal static class QuantityFinder
{
    /// <summary>The quantities in text order, not yet linked to statements.</summary>
    /// <param name="analyzed">The article.</param>
    /// <param name="words">Its words.</param>
    /// <param name="times">Its time expressions, in text order.</param>
    public static ImmutableArray<Quantity> Find(AnalyzedArticle analyzed, ImmutableArray<Word> words, ImmutableArray<TimeExpression> times)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        var scene = new QuantityScene(analyzed, words);
        var time = 0;
        var before = default(CountedBefore);
        var lastSentence = -1;
        for (var i = 0; i < words.Length;)
        {
            if (!MayBegin(words[i].Norm))
            {
                i++;
                continue;
            }

            while (time < times.Length && times[time].Span.End <= words[i].Span.Start)
            {
                time++;
            }

            if (time < times.Length && times[time].Span.Overlaps(words[i].Span))
            {
                if (NumberReader.TryRead(words, i, out var term) && scene.Sentence(i, term) is { IsAny: true } sentence)
                {
                    found.Add(scene.Bounded(i, term, sentence));
                    i = sentence.End;
                    continue;
                }

                i++;
                continue;
            }

            if (!NumberReader.TryRead(words, i, out var figure) || !scene.IsFigure(i, figure))
            {
                i++;
                continue;
            }

            if (words[i].Sentence != lastSentence)
            {
                lastSentence = words[i].Sentence;
                before = before with { InSentence = default };
            }

            var counted = scene.CountedBy(i, figure, before);
            if (counted.IsAny)
            {
                found.Add(scene.Bounded(i, figure, counted));
                before = before.With(counted);
            }

            i = Math.Max(i + 1, Math.Max(figure.End, counted.End));
        }

        return found.ToImmutable();
    }

    private static bool MayBegin(string norm) =>
        char.IsAsciiDigit(norm[0]) || norm is "a" or "an" or "half" or "between" or "from" || NumberTable.Words.ContainsKey(norm);
}
