using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>Where and when an event took place, from the words around its trigger in the same sentence.</summary>
internal sealed class EventSetting
{
    private readonly EventContext _context;
    private readonly Lazy<string?> _home;

    public EventSetting(EventContext context)
    {
        _context = context;
        _home = new Lazy<string?>(FindHome);
    }

    private string? Home => _home.Value;

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

        return Only(sentence) ?? Home;
    }

    /// <summary>The one country that the sentence speaks of; null when there are several or none.</summary>
    private string? Only(Sentence sentence)
    {
        string? found = null;
        foreach (var country in CountriesOf(sentence))
        {
            if (found is not null && !string.Equals(found, country, StringComparison.Ordinal))
            {
                return null;
            }

            found = country;
        }

        return found;
    }

    private IEnumerable<string> CountriesOf(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_context.EntityAt(i) is { Country: { } country })
            {
                yield return country;
            }
        }

        foreach (var place in Inside(_context.Grounded.Places, sentence))
        {
            if (place.Country is { } country)
            {
                yield return country;
            }
        }
    }

    /// <summary>The one country that the whole article speaks of, or by far the most; null when none stands out.</summary>
    private string? FindHome()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in _context.Analyzed.Sentences)
        {
            foreach (var country in CountriesOf(sentence))
            {
                counts[country] = counts.GetValueOrDefault(country) + 1;
            }
        }

        var total = counts.Values.Sum();
        foreach (var (country, count) in counts)
        {
            if (count * 3 >= total * 2)
            {
                return country;
            }
        }

        return null;
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
