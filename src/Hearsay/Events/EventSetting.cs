using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>Where and when an event took place, from the words around its trigger in the same sentence.</summary>
internal sealed class EventSetting
{
    private readonly EventContext _context;

    public EventSetting(EventContext context) => _context = context;

    /// <summary>The place nearest to the trigger that no participant takes; one behind "in", "at", "near" wins.</summary>
    public PlaceReference? PlaceOf(Sentence sentence, TextSpan trigger)
    {
        Place? best = null;
        var bestDistance = int.MaxValue;
        foreach (var place in Inside(_context.Grounded.Places, sentence))
        {
            var token = _context.Analyzed.TokenAtOrAfter(place.Span.Start);
            if (!BehindLocative(token, sentence.FirstToken))
            {
                continue;
            }

            var distance = Distance(place.Span, trigger);
            if (distance < bestDistance)
            {
                best = place;
                bestDistance = distance;
            }
        }

        return best is null ? null : new PlaceReference(best.Span, best.Name, best.Country);
    }

    /// <summary>The country of the nearest place of any kind in the sentence; null when none is known.</summary>
    public string? CountryOf(Sentence sentence, TextSpan trigger)
    {
        if (PlaceOf(sentence, trigger)?.Country is { } country)
        {
            return country;
        }

        string? found = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_context.EntityAt(i) is { Type: EntityType.GeopoliticalEntity or EntityType.Group or EntityType.Location, Country: { } other })
            {
                if (found is not null && !string.Equals(found, other, StringComparison.Ordinal))
                {
                    return null;
                }

                found = other;
            }
        }

        return found;
    }

    /// <summary>The date or time of day nearest to the trigger.</summary>
    public TimeReference? TimeOf(Sentence sentence, TextSpan trigger)
    {
        TimeExpression? best = null;
        var bestDistance = int.MaxValue;
        foreach (var time in InsideTimes(sentence))
        {
            var distance = Distance(time.Span, trigger);
            if (distance < bestDistance)
            {
                best = time;
                bestDistance = distance;
            }
        }

        return best is null ? null : new TimeReference(best.Span, best.Value);
    }

    private bool BehindLocative(int token, int first)
    {
        for (var i = token - 1; i >= first && i >= token - 4; i--)
        {
            var before = _context.Token(i);
            if (before.Upos == Upos.Adp)
            {
                return before.Norm is "in" or "at" or "near" or "outside" or "around" or "inside" or "over" or "across";
            }

            if (before.Upos is Upos.Verb or Upos.Punct)
            {
                return false;
            }
        }

        return false;
    }

    private static int Distance(TextSpan span, TextSpan trigger) =>
        span.Start >= trigger.End ? span.Start - trigger.End : 2 * Math.Max(0, trigger.Start - span.End);

    private IEnumerable<Place> Inside(IReadOnlyList<Place> places, Sentence sentence)
    {
        for (var i = FirstAt(places.Count, j => places[j].Span.Start, sentence.Span.Start); i < places.Count; i++)
        {
            if (places[i].Span.Start >= sentence.Span.End)
            {
                yield break;
            }

            yield return places[i];
        }
    }

    private IEnumerable<TimeExpression> InsideTimes(Sentence sentence)
    {
        var times = _context.Grounded.Times;
        for (var i = FirstAt(times.Length, j => times[j].Span.Start, sentence.Span.Start); i < times.Length; i++)
        {
            if (times[i].Span.Start >= sentence.Span.End)
            {
                yield break;
            }

            if (times[i].Type is TimeType.Date or TimeType.Time)
            {
                yield return times[i];
            }
        }
    }

    private static int FirstAt(int count, Func<int, int> start, int offset)
    {
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(middle) < offset)
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
