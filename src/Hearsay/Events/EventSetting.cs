using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>The country where an event took place, as far as its sentence tells.</summary>
/// <param name="Place">Country of the event's place; null when no place stands behind "in", "at", "near" and the like.</param>
/// <param name="Only">The only country that the sentence speaks of; null when there is none or more than one.</param>
internal readonly record struct Scene(string? Place, string? Only)
{
    /// <summary>One country in both ways.</summary>
    public static Scene In(string country) => new(country, country);
}

/// <summary>
/// What the sentence around an event tells: where and when it took place, and what the sentence speaks of. Enter a sentence, then ask;
/// each sentence is looked through once.
/// </summary>
internal sealed class EventSetting
{
    private readonly EventContext _context;
    private readonly List<Place> _places = [];
    private readonly List<TimeExpression> _times = [];
    private string? _only;
    private int _force;
    private int _violence;

    public EventSetting(EventContext context) => _context = context;

    /// <summary>Whether the sentence speaks of sport.</summary>
    public bool IsSport { get; private set; }

    /// <summary>Whether the sentence speaks of an accident, a disaster or a disease.</summary>
    public bool IsAccident { get; private set; }

    /// <summary>Goes on to a sentence.</summary>
    public void Enter(Sentence sentence)
    {
        _places.Clear();
        _places.AddRange(Inside(_context.Grounded.Places, place => place.Span, sentence)
            .Where(place => IsBehindLocative(_context.Analyzed.TokenAtOrAfter(place.Span.Start), sentence.FirstToken)));
        _times.Clear();
        _times.AddRange(Inside(_context.Grounded.Times, time => time.Span, sentence).Where(time => time.Type is TimeType.Date or TimeType.Time));
        _only = Only(sentence);
        _force = 0;
        _violence = 0;
        IsSport = false;
        IsAccident = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var lemma = _context.Token(i).Lemma;
            _force += _context.Lexicon.Is("force-context", lemma) ? 1 : 0;
            _violence += _context.Lexicon.Is("force-context", lemma) && !_context.Lexicon.Is("armed-body", lemma) ? 1 : 0;
            IsSport |= _context.Lexicon.Is("sport", lemma) && _context.EntityAt(i) is null;
            IsAccident |= _context.Lexicon.Is("accident", lemma);
        }
    }

    /// <summary>Whether a word of the sentence other than <paramref name="head"/> speaks of arms or fighting.</summary>
    public bool HasForce(int head) => _force > (_context.Lexicon.Is("force-context", _context.Token(head).Lemma) ? 1 : 0);

    /// <summary>Whether a word other than <paramref name="head"/> speaks of an attack, for the police come to accidents too.</summary>
    public bool HasViolence(int head) => _violence > (_context.Lexicon.Is("force-context", _context.Token(head).Lemma) ? 1 : 0);

    /// <summary>The nearest place behind "in", "at", "near" and the like that hangs on the event's own words; null when there is none.</summary>
    public PlaceReference? PlaceOf(EventCandidate candidate, SentenceClauses clauses) =>
        Own(_places, place => place.Span, candidate, clauses) is { } best ? new PlaceReference(best.Span, best.Name, best.Country) : null;

    /// <summary>The nearest date or time of day that hangs on the event's own words; null when there is none.</summary>
    public TimeReference? TimeOf(EventCandidate candidate, SentenceClauses clauses) =>
        Own(_times, time => time.Span, candidate, clauses) is { } best ? new TimeReference(best.Span, best.Value) : null;

    /// <summary>What the sentence tells of the country where an event took place.</summary>
    public Scene SceneOf(TextSpan trigger) => new(Nearest(_places, place => place.Span, trigger)?.Country, _only);

    /// <summary>What hangs on the trigger or its verb; else what hangs on the verb that this one is joined to.</summary>
    private T? Own<T>(List<T> found, Func<T, TextSpan> span, EventCandidate candidate, SentenceClauses clauses)
        where T : class
    {
        var carrier = candidate.Noun is null || candidate.Carried ? candidate.Clause : null;
        for (var depth = 0; found.Count > 0 && depth < 4; depth++, carrier = carrier.JoinedTo)
        {
            var verb = carrier?.Head ?? candidate.Head;
            if (Nearest(found.FindAll(one => clauses.Belongs(_context.Analyzed.TokenAtOrAfter(span(one).Start), candidate.Head, verb, IsAct)), span, candidate.Trigger) is { } best)
            {
                return best;
            }

            if (carrier?.JoinedTo is null)
            {
                break;
            }
        }

        return null;
    }

    private bool IsAct(int token) => _context.Token(token) is { Upos: Upos.Verb or Upos.Aux, Relation: not "amod" }
        || _context.Token(token).Upos == Upos.Noun && !_context.Lexicon.NounsOf(_context.Token(token).Lemma).IsEmpty;

    private static T? Nearest<T>(List<T> found, Func<T, TextSpan> span, TextSpan trigger)
        where T : class
    {
        T? best = null;
        var bestDistance = int.MaxValue;
        foreach (var one in found)
        {
            var distance = Distance(span(one), trigger);
            if (distance < bestDistance)
            {
                best = one;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Places and times follow what they belong to more often than they precede it.</summary>
    private static int Distance(TextSpan span, TextSpan trigger) =>
        span.Start >= trigger.End ? span.Start - trigger.End : 2 * Math.Max(0, trigger.Start - span.End);

    private bool IsBehindLocative(int token, int first)
    {
        for (var i = token - 1; i >= first && i >= token - 4; i--)
        {
            var before = _context.Token(i);
            if (before.Upos == Upos.Adp)
            {
                if (before.Norm == "of" && i > first && _context.Lexicon.Is("direction", _context.Token(i - 1).Lemma))
                {
                    // "north of Bor", "in the town of Bor"
                    if (_context.Token(i - 1).Upos != Upos.Noun || i - 2 < first || _context.Token(i - 2).Upos is not (Upos.Det or Upos.Adp))
                    {
                        return true;
                    }

                    return IsBehindLocative(i - 1, first);
                }

                return before.Norm is "in" or "at" or "near" or "outside" or "around" or "inside" or "over" or "across";
            }

            if (before.Upos is Upos.Verb or Upos.Punct)
            {
                return false;
            }
        }

        return false;
    }

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
            if (_context.EntityAt(i) is { Country: { } country } && !_context.IsSeat(i))
            {
                yield return country;
            }
        }

        foreach (var place in Inside(_context.Grounded.Places, place => place.Span, sentence))
        {
            if (place.Country is { } country && !_context.IsSeat(_context.Analyzed.TokenAtOrAfter(place.Span.Start)))
            {
                yield return country;
            }
        }
    }

    /// <summary>The findings that start inside a sentence; they are in text order, so the first is found by halving.</summary>
    private static IEnumerable<T> Inside<T>(IReadOnlyList<T> findings, Func<T, TextSpan> span, Sentence sentence)
    {
        var low = 0;
        var high = findings.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (span(findings[middle]).Start < sentence.Span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var i = low; i < findings.Count && span(findings[i]).Start < sentence.Span.End; i++)
        {
            yield return findings[i];
        }
    }
}
