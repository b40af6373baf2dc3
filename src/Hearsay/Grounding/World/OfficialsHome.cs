using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Grounding.World;

/// <summary>
/// Whose minister, general or judge somebody is of whom the text says the post and no country. Reporters leave the country out where their readers cannot
/// go wrong: the name is followed by it ("President Ada Lorne of Peru"), he speaks in his capital ("told reporters in Quito"), the report comes from that
/// capital (its dateline), or no other country is spoken of. In any other case it is left open.
/// </summary>
internal sealed class OfficialsHome
{
    private const int Near = 8; // words behind the verb in which the place is named

    private readonly AnalyzedArticle _analyzed;
    private readonly Dictionary<int, string> _countryAt = []; // by offset of a mention or place
    private readonly Dictionary<int, string> _capitalAt = [];
    private readonly string? _onlyCountry;
    private readonly string? _datelineCountry;

    private OfficialsHome(AnalyzedArticle analyzed, ImmutableArray<Entity> entities, ImmutableArray<Place> places)
    {
        _analyzed = analyzed;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var isSure = !SpeaksOfUnknownPeople();
        foreach (var entity in entities)
        {
            if (entity.Type is not (EntityType.GeopoliticalEntity or EntityType.Group or EntityType.Organization or EntityType.Person) || entity.Mentions.All(mention => mention.Form != MentionForm.Name))
            {
                continue;
            }

            isSure &= entity.Type != EntityType.Group || entity.Country is not null; // "Tesmirian": of a country that is not known
            if (entity.Country is { } country && entity.Code?.EndsWith("MED", StringComparison.Ordinal) != true)
            {
                counts[country] = counts.GetValueOrDefault(country) + entity.Mentions.Length;
                if (entity.Type == EntityType.GeopoliticalEntity && entity.Code == country)
                {
                    foreach (var mention in entity.Mentions)
                    {
                        _countryAt.TryAdd(mention.Span.Start, country);
                    }
                }
            }
        }

        var dateline = Datelines.EndIn(analyzed.Article);
        foreach (var place in places)
        {
            if (place.Country is { } country)
            {
                counts[country] = counts.GetValueOrDefault(country) + 1;
                if (IsCapital(place.Span.TextIn(analyzed.Text), country))
                {
                    _capitalAt.TryAdd(place.Span.Start, country);
                    _datelineCountry ??= place.Span.Start < dateline ? country : null;
                }
            }
        }

        // A correspondent in Bangkok may write of another country: it is named then, and the one where the correspondent sits is not.
        if (_datelineCountry is { } seat && !IsNamed(entities, dateline, country => country == seat) && IsNamed(entities, dateline, country => country != seat))
        {
            _datelineCountry = null;
        }

        _onlyCountry = isSure && counts.Count == 1 && counts.First().Value > 1 ? counts.First().Key : null;
    }

    private static bool IsNamed(ImmutableArray<Entity> entities, int after, Func<string, bool> isMeant) =>
        entities.Any(entity => entity is { Type: EntityType.GeopoliticalEntity or EntityType.Group, Country: { } country } && entity.Code == country && isMeant(country)
            && entity.Mentions.Any(mention => mention.Span.Start >= after));

    /// <summary>The entities, officials without a country completed where the text leaves no doubt.</summary>
    public static ImmutableArray<Entity> Complete(AnalyzedArticle analyzed, ImmutableArray<Entity> entities, ImmutableArray<Place> places)
    {
        if (!entities.Any(IsOpen))
        {
            return entities;
        }

        var home = new OfficialsHome(analyzed, entities, places);
        return [.. entities.Select(entity => IsOpen(entity) && home.Of(entity) is { } country ? entity with { Country = country, Code = country + entity.Code } : entity)];
    }

    private static bool IsOpen(Entity entity) => entity is { Type: EntityType.Person, Country: null, Role: not null, Code: "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY" };

    private string? Of(Entity entity)
    {
        foreach (var mention in entity.Mentions)
        {
            if (mention.Form == MentionForm.Name && Behind(mention.Span) is { } told)
            {
                return told;
            }
        }

        foreach (var mention in entity.Mentions)
        {
            if (SpeaksIn(mention.Span) is { } told)
            {
                return told;
            }
        }

        return _datelineCountry ?? _onlyCountry;
    }

    // "of Peru"
    private string? Behind(TextSpan name)
    {
        var at = _analyzed.TokenAtOrAfter(name.End);
        return at + 1 < _analyzed.Tokens.Length && _analyzed.Tokens[at].Norm == "of" ? _countryAt.GetValueOrDefault(_analyzed.Tokens[at + 1].Span.Start) : null;
    }

    // "NAME said in Lima", "NAME told reporters in Lima": the place hangs on the verb that the name is the subject of, or on whom it tells.
    private string? SpeaksIn(TextSpan name)
    {
        var first = _analyzed.TokenAtOrAfter(name.Start);
        var sentence = _analyzed.SentenceAt(name.Start);
        if (sentence < 0)
        {
            return null;
        }

        var limit = _analyzed.Sentences[sentence].EndToken;
        var verb = -1;
        for (var i = first; i < limit && _analyzed.Tokens[i].Span.Start < name.End; i++)
        {
            if (_analyzed.Tokens[i].Relation.StartsWith("nsubj", StringComparison.Ordinal))
            {
                verb = _analyzed.Tokens[i].Head;
            }
        }

        for (var i = verb + 1; verb >= 0 && i + 1 < Math.Min(limit, verb + Near); i++)
        {
            if (_analyzed.Tokens[i].Norm == "in" && _capitalAt.TryGetValue(_analyzed.Tokens[i + 1].Span.Start, out var country)
                && _analyzed.Tokens[i + 1].Head is var head && (head == verb || (head >= 0 && _analyzed.Tokens[head].Head == verb)))
            {
                return country;
            }
        }

        return null;
    }

    // "Tesmirian" in running text is of a country that no table knows.
    private bool SpeaksOfUnknownPeople()
    {
        var tokens = _analyzed.Tokens;
        foreach (var sentence in _analyzed.Sentences)
        {
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                var word = tokens[i].Span.In(_analyzed.Text);
                if (word.Length > 4 && char.IsUpper(word[0]) && char.IsLower(word[1]) && (word.EndsWith("ian") || word.EndsWith("ish") || word.EndsWith("ese"))
                    && tokens[i].Upos is Upos.Adj or Upos.Propn && tokens[i].Relation == "amod" && !Countries.IsAdjective(word.ToString()))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsCapital(string name, string country) =>
        Countries.ByCode.TryGetValue(country, out var known) && string.Equals(known.Capital, name, StringComparison.OrdinalIgnoreCase);
}
