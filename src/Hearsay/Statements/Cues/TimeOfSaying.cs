using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Statements.Cues;

/// <summary>When a statement was made: the time expression nearest to its cue, in its sentence and outside its content.</summary>
internal static class TimeOfSaying
{
    /// <summary>The time of a candidate; null when its sentence gives none.</summary>
    public static TimeReference? Find(AnalyzedArticle article, ImmutableArray<TimeExpression> times, Candidate candidate)
    {
        var sentence = article.Sentences[candidate.Sentence].Span;
        TimeExpression? best = null;
        var distance = int.MaxValue;
        for (var i = FirstFrom(times, sentence.Start); i < times.Length && times[i].Span.Start < sentence.End; i++)
        {
            var span = times[i].Span;
            if (times[i].Type is not (TimeType.Date or TimeType.Time) || candidate.Content.Any(part => part.Overlaps(span))
                || candidate.Source is { } source && (source.Overlaps(span) || (candidate.IsToldByName && span.End <= source.Start))) // the day on which it is retold is another
            {
                continue;
            }

            var gap = span.Start >= candidate.Cue.End ? span.Start - candidate.Cue.End : candidate.Cue.Start - span.End;
            if (gap < distance)
            {
                best = times[i];
                distance = gap;
            }
        }

        return best is null ? null : new TimeReference(best.Span, best.Value);
    }

    private static int FirstFrom(ImmutableArray<TimeExpression> times, int offset)
    {
        var low = 0;
        var high = times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
