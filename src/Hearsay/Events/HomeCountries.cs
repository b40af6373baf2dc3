using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>
/// Tells whose "rebels", "police" or "villagers" are meant where their own words do not: those of the one country, beside the other side's, that the
/// sentence speaks of, else that its neighbours in the paragraph speak of. Between two countries nothing is chosen, and whoever is called by an unknown
/// country's name ("Tesmirian troops") is of that one.
/// </summary>
internal sealed class HomeCountries
{
    private const int Widest = 2; // sentences on either side, nearest first

    private readonly EventContext _context;
    private readonly SortedSet<string>[] _spoken;

    public HomeCountries(EventContext context)
    {
        _context = context;
        _spoken = new SortedSet<string>[context.Analyzed.Sentences.Length];
        foreach (var entity in context.Analyzed.Entities)
        {
            if (entity.Country is { } country && entity.Code?.EndsWith("MED", StringComparison.Ordinal) != true)
            {
                foreach (var mention in entity.Mentions)
                {
                    Note(mention.Span.Start, country);
                }
            }
        }

        foreach (var place in context.Grounded.Places)
        {
            if (place.Country is { } country)
            {
                Note(place.Span.Start, country);
            }
        }
    }

    /// <summary>The event, its sides at home somewhere as far as the text tells.</summary>
    public Event Settle(Event one)
    {
        var sentence = _context.Analyzed.SentenceAt(one.Trigger.Start);
        return sentence < 0 ? one : one with
        {
            Actor = Settle(one.Actor, one.Recipient, sentence),
            Recipient = Settle(one.Recipient, one.Actor, sentence),
        };
    }

    private Participant? Settle(Participant? side, Participant? other, int sentence)
    {
        if (side is null || IsAnyCountry(side) || side.Country is not null || side.Code is { Length: < 3 }
            || side.Code is { } code && _context.Lexicon.Is("international-code", code[..3]) || HasForeignName(side))
        {
            return side;
        }

        return HomeOf(other?.Country, sentence, IsDefinite(side)) is { } country ? side with { Country = country, Code = country + side.Code } : side;
    }

    /// <summary>"any country", "eight states": none that has been spoken of.</summary>
    private bool IsAnyCountry(Participant side)
    {
        var last = _context.Analyzed.TokenAtOrAfter(side.Span.End) - 1;
        return last >= 0 && _context.Lexicon.Is("country-noun", _context.Token(last).Lemma) && !IsDefinite(side);
    }

    /// <summary>"the rebels", "their leader": whoever has been spoken of before is at home in what was spoken of.</summary>
    private bool IsDefinite(Participant side) =>
        _context.Token(_context.Analyzed.TokenAtOrAfter(side.Span.Start)) is { Norm: "the" or "these" or "those" } or { Xpos: "PRP$" };

    private string? HomeOf(string? other, int sentence, bool definite)
    {
        var spoken = new SortedSet<string>(StringComparer.Ordinal);
        for (var reach = 0; reach <= Widest; reach++)
        {
            for (var i = Math.Max(0, sentence - reach); i <= Math.Min(_spoken.Length - 1, sentence + reach); i++)
            {
                if (definite && i <= sentence || _context.Analyzed.Sentences[i].Block == _context.Analyzed.Sentences[sentence].Block)
                {
                    spoken.UnionWith(_spoken[i] ?? []);
                }
            }

            var others = spoken.Count - (other is not null && spoken.Contains(other) ? 1 : 0);
            if (others > 0)
            {
                return others == 1 ? spoken.First(country => country != other) : null;
            }
        }

        return null;
    }

    /// <summary>A name before a word that is none: "Tesmirian troops".</summary>
    private bool HasForeignName(Participant side)
    {
        var named = false;
        var last = -1;
        for (var i = _context.Analyzed.TokenAtOrAfter(side.Span.Start); i < _context.Analyzed.Tokens.Length && _context.Token(i).Span.End <= side.Span.End; i++)
        {
            named |= last >= 0 && _context.IsName(last);
            last = i;
        }

        return named && !_context.IsName(last) && !_context.Lexicon.Is("country-noun", _context.Token(last).Lemma);
    }

    private void Note(int offset, string country)
    {
        var sentence = _context.Analyzed.SentenceAt(offset);
        if (sentence >= 0 && !_context.IsSeat(_context.Analyzed.TokenAtOrAfter(offset)))
        {
            (_spoken[sentence] ??= new SortedSet<string>(StringComparer.Ordinal)).Add(country);
        }
    }
}
