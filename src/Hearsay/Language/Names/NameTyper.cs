using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>Cuts what is not of a name off its edges and tells countries, cities, buildings and organisations by lists and head words.</summary>
internal sealed class NameTyper(ArticleWords words)
{
    private readonly ArticleWords _words = words;

    /// <summary>Articles, titles before a person and possessives after a name are not part of it.</summary>
    public NameRange Trim(NameRange name)
    {
        var tokens = _words.Tokens;
        var (first, end) = (name.First, name.End);
        while (first < end && (tokens[first].Upos is Upos.Det or Upos.Punct or Upos.Adp || tokens[first].Xpos == "POS"))
        {
            first++;
        }

        while (end > first && (tokens[end - 1].Xpos is "POS" or "," or "." or ":" or "''" or "``" or "-LRB-" || tokens[end - 1].Upos is Upos.Adp or Upos.Cconj or Upos.Det) && tokens[end - 1].Norm != "-")
        {
            end--;
        }

        if (name.Type == EntityType.Person)
        {
            // "Son Sen" is a name, "the actor NAME NAME" is none.
            while (end - first > 1 && (_words.Is(first, NameWord.Title) || (end - first > 2 && _words.Is(first, NameWord.Role))))
            {
                first++;
            }
        }

        return name with { First = first, End = end };
    }

    /// <summary>Tells countries and cities from other places, and lets what is known beforehand correct the type.</summary>
    public NameRange Typed(NameRange name)
    {
        var known = _words.KnownAt(name.First, name.End, out var what) == name.Count || (name.Count == 1 && _words.IsCountryInLower(name.First, out what)) ? what : default;
        if ((known.As & KnownAs.Country) != 0 && name.Type != EntityType.Person)
        {
            return name with { Type = EntityType.GeopoliticalEntity, Key = ThingKey.OfCountry(known.Country!) };
        }

        if ((known.As & KnownAs.Organization) != 0)
        {
            return name with { Type = EntityType.Organization };
        }

        if (name.Type is EntityType.Person or EntityType.Location && NamedEvent(name) is { Count: > 1 } storm)
        {
            return storm;
        }

        if (_words.Is(name.First, NameWord.OrgFirst) && name.Count > 1)
        {
            return name with { Type = EntityType.Organization };
        }

        if ((known.As & (KnownAs.Demonym | KnownAs.Group)) != 0 && (known.As & (KnownAs.City | KnownAs.Country | KnownAs.Metonym)) == 0)
        {
            return name with { Type = EntityType.Group, Key = known.Country is null ? 0 : ThingKey.OfPeople(known.Country) };
        }

        // Sports pages name a team by its city; a person who has a city's name ("Lincoln") is a person.
        if ((known.As & KnownAs.City) != 0 && name is { Count: 1, Type: EntityType.Organization })
        {
            return name with { Type = EntityType.GeopoliticalEntity };
        }

        return name.Type switch
        {
            EntityType.Location when (known.As & KnownAs.Region) != 0 => name,
            EntityType.Location when (known.As & KnownAs.City) != 0 => name with { Type = EntityType.GeopoliticalEntity },
            EntityType.Location when _words.Is(name.End - 1, NameWord.FacHead) => name with { Type = EntityType.Facility },
            EntityType.Location when _words.Is(name.End - 1, NameWord.LocHead) || (_words.Is(name.First, NameWord.LocHead) && name.Count > 1) => name,
            EntityType.Location => name with { Type = EntityType.GeopoliticalEntity },
            _ => name,
        };
    }

    /// <summary>"Hurricane" and what it is called: an event, whoever else has that name.</summary>
    private NameRange NamedEvent(NameRange name)
    {
        var first = _words.Is(name.First, NameWord.EventHead) ? name.First
            : name is { Count: 1, First: > 0 } && _words.Is(name.First - 1, NameWord.EventHead) && _words.IsCapital(name.First - 1)
                && _words.Tokens[name.First - 1].Span.End + 1 == _words.Tokens[name.First].Span.Start ? name.First - 1
            : -1;
        return first < 0 ? default : new NameRange(first, name.End, EntityType.Event);
    }
}
