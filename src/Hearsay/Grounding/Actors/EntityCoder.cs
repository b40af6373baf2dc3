using System.Collections.Immutable;
using Hearsay.Grounding.Places;
using Hearsay.Grounding.World;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding.Actors;

/// <summary>Completes entities with country, role and CAMEO code from their names, their roles and the words around their mentions.</summary>
internal sealed class EntityCoder(UserWorld world, ActorTable table, ActorCoder coder)
{
    private readonly Dictionary<string, UserActor[]> _actors = ByName(world);
    private readonly ActorTable _table = table;
    private readonly ActorCoder _coder = coder;

    /// <summary>The entities with all that can be told of them; ids and mentions stay.</summary>
    /// <param name="analyzed">The article.</param>
    /// <param name="places">Its resolved places.</param>
    /// <param name="diagnostics">Gets an HS0403 for each entity that was left open because no entry with its name holds at the article's time.</param>
    public ImmutableArray<Entity> Complete(AnalyzedArticle analyzed, ImmutableArray<Place> places, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var countries = new Dictionary<TextSpan, string>();
        foreach (var place in places)
        {
            if (place.Country is { } country)
            {
                countries.TryAdd(place.Span, country);
            }
        }

        var known = KnownPersons.Default.Complete(analyzed, [.. analyzed.Entities.Select(entity => Complete(analyzed, entity, countries, diagnostics))], diagnostics);
        return OfficialsHome.Complete(analyzed, known, places);
    }

    private Entity Complete(AnalyzedArticle analyzed, Entity entity, Dictionary<TextSpan, string> places, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var day = analyzed.Article.Published?.Date;
        var own = UsersOwn(analyzed, entity, out var isOfAnother);
        if (own.Length > 0 && Holding(own, entity, day, diagnostics) is { } actor)
        {
            var code = actor.Code ?? Composed(actor, entity);
            return entity with { Country = entity.Country ?? actor.Country, Role = entity.Role ?? actor.Role, Code = entity.Code ?? code };
        }

        if (entity.Code is not null)
        {
            return entity;
        }

        var (found, composed) = entity.Type switch
        {
            EntityType.GeopoliticalEntity or EntityType.Location or EntityType.Facility => Place(analyzed, entity, places, day),
            EntityType.Person => Person(analyzed, entity, day),
            EntityType.Organization => Dated(entity, Organization(analyzed, entity, isOfAnother ? entity.Name[(entity.Name.LastIndexOf(' ') + 1)..] : entity.Name, day), day, diagnostics),
            EntityType.Group => Dated(entity, Group(entity, day), day, diagnostics),
            _ => (null, null),
        };
        return found is null && composed is null ? entity : entity with { Country = entity.Country ?? found, Code = composed };
    }

    private string? Composed(UserActor actor, Entity entity)
    {
        if (actor.Type is EntityType.GeopoliticalEntity or EntityType.Group)
        {
            return actor.Country;
        }

        var (_, code) = _coder.CodeOf(entity.Role ?? actor.Role ?? (actor.Type == EntityType.Organization ? entity.Name : ""));
        return code is null || actor.Country is null ? code
            : code.StartsWith(actor.Country, StringComparison.Ordinal) ? code
            : code.Length == 3 && !Countries.ByCode.ContainsKey(code) ? actor.Country + code
            : code;
    }

    /// <summary>A country acts under its code alone; a capital that stands for its government as the government.</summary>
    private (string? Country, string? Code) Place(AnalyzedArticle analyzed, Entity entity, Dictionary<TextSpan, string> places, DateOnly? day)
    {
        var word = _table.Find(NameKey.Of(entity.Name), entity.Name, day);
        if (word is { IsCountry: true })
        {
            return (word.Country, word.Kind != ActorWordKind.Metonym ? word.Country
                : entity.Mentions.Any(mention => PlaceFinder.Acts(analyzed, mention.Span)) ? word.Country + "GOV"
                : null);
        }

        foreach (var mention in entity.Mentions)
        {
            if (places.TryGetValue(mention.Span, out var country))
            {
                return (country, null);
            }
        }

        return (word?.Country, word?.Code);
    }

    /// <summary>By the role that the text gives, completed by the words beside the name where the role tells no country.</summary>
    private (string? Country, string? Code) Person(AnalyzedArticle analyzed, Entity entity, DateOnly? day)
    {
        if (entity.Mentions.All(mention => mention.Form != MentionForm.Name))
        {
            return _coder.CodeOf(entity.Name, day);
        }

        var best = entity.Role is { } role ? _coder.CodeOf(role, day) : (null, null);
        foreach (var mention in entity.Mentions)
        {
            if (best.Country is not null || best.Code is { Length: > 3 })
            {
                break;
            }

            if (mention.Form == MentionForm.Name)
            {
                best = Better(best, RoleContext.Before(analyzed, mention.Span), day);
                best = Better(best, RoleContext.After(analyzed, mention.Span), day);
            }
        }

        return best.Code == best.Country ? (best.Country, null) : best;
    }

    private (string? Country, string? Code) Better((string? Country, string? Code) known, string? phrase, DateOnly? day)
    {
        if (phrase is null || known.Country is not null)
        {
            return known;
        }

        // A country alone beside a name ("the Norwegian") is no role, and another role is another's.
        var told = _coder.CodeOf(phrase, day);
        return told.Code is null || told.Code == told.Country ? known
            : known.Code is null || told.Code.EndsWith(known.Code, StringComparison.Ordinal) ? told
            : known;
    }

    private (string? Country, string? Code) Organization(AnalyzedArticle analyzed, Entity entity, string name, DateOnly? day)
    {
        var own = _coder.CodeOf(name, day);
        if (own.Country is null && own.Code is null or { Length: <= 3 })
        {
            own = entity.Mentions.Where(mention => mention.Form == MentionForm.Name)
                .Select(mention => InContext(analyzed, mention.Span))
                .FirstOrDefault(told => told.Country is not null, own);
        }

        // A company or club with a country's name does not act as the country.
        return own.Code == own.Country ? (own.Country, null) : own;
    }

    /// <summary>"Norway's Foreign Ministry", "the Foreign Ministry in Oslo".</summary>
    private (string? Country, string? Code) InContext(AnalyzedArticle analyzed, TextSpan name)
    {
        var written = name.TextIn(analyzed.Text);
        if (RoleContext.Before(analyzed, name) is { } before && _coder.CodeOf(before + " " + written) is { Country: not null } told)
        {
            return told;
        }

        // A ministry is its capital's; a coalition that meets in Geneva is not Swiss.
        var (country, code) = RoleContext.PlaceAfter(analyzed, name) is { } place ? _coder.CodeOf(written + place) : (null, null);
        return code is { Length: 6 } && code[3..] is "GOV" or "JUD" or "COP" or "LEG" ? (country, code) : (null, null);
    }

    /// <summary>A group or body whose name stood for something only at other times is left open, with the reason.</summary>
    private (string? Country, string? Code) Dated(
        Entity entity, (string? Country, string? Code) told, DateOnly? day, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (told.Code is null && _table.OutOfTime(NameKey.Of(entity.Name), entity.Name, day) is { Length: > 0 } dates)
        {
            Note(entity, day, dates, diagnostics);
        }

        return told;
    }

    private static void Note(Entity entity, DateOnly? day, string dates, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        diagnostics.Add(DiagnosticCatalog.ActorOutOfTime.At(
            FormattableString.Invariant($"{entity.Name}: {dates}; the article is {(day is { } on ? $"of {on:yyyy-MM-dd}" : "without a date")}"), entity.Mentions[0].Span));

    private static UserActor? Holding(UserActor[] actors, Entity entity, DateOnly? day, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var actor in actors)
        {
            if (new Validity(actor.ValidFrom, actor.ValidUntil).Covers(day))
            {
                return actor;
            }
        }

        Note(entity, day, string.Join("; ", actors.Select(actor => $"{actor.Role ?? actor.Code ?? actor.Country} {new Validity(actor.ValidFrom, actor.ValidUntil)}")), diagnostics);
        return null;
    }

    /// <summary>A nationality stands for its country; a faith or a cause has no code.</summary>
    private (string? Country, string? Code) Group(Entity entity, DateOnly? day)
    {
        var told = _coder.CodeOf(entity.Name, day);
        return told.Country is null && told.Code is not { Length: > 3 } ? (null, null) : told;
    }

    /// <summary>The user's actors with an entity's name, in the order of the file; empty when there are none, and when the name is another's here.</summary>
    private UserActor[] UsersOwn(AnalyzedArticle analyzed, Entity entity, out bool isOfAnother)
    {
        isOfAnother = false;
        if (_actors.Count == 0)
        {
            return [];
        }

        if (_actors.TryGetValue(NameKey.Of(entity.Name), out var actors))
        {
            isOfAnother = entity.Mentions.FirstOrDefault(mention => mention.Form == MentionForm.Name) is { } first && IsOfAnother(analyzed, entity, first.Span, actors);
            return isOfAnother ? [] : actors;
        }

        foreach (var mention in entity.Mentions)
        {
            if (mention.Form == MentionForm.Name && _actors.TryGetValue(NameKey.Of(mention.Span.In(analyzed.Text)), out actors))
            {
                isOfAnother = IsOfAnother(analyzed, entity, mention.Span, actors);
                return isOfAnother ? [] : actors;
            }
        }

        return [];
    }

    // "the Union" is no Meridian Union where it begins the name of another ("the Union of River Workers"), is no name ("the union"), or where the page names only another union.
    private static bool IsOfAnother(AnalyzedArticle analyzed, Entity entity, TextSpan name, UserActor[] actors)
    {
        var text = analyzed.Text;
        var noun = text.LastIndexOf(' ', name.End - 1, name.Length) + 1;
        if (noun <= name.Start || !text.AsSpan(name.Start, noun - name.Start).Trim().Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var word = text[noun..name.End];
        return char.IsLower(word[0])
            || (text.AsSpan(name.End).StartsWith(" of ", StringComparison.Ordinal) && name.End + 4 < text.Length && char.IsUpper(text[name.End + 4]))
            || Array.TrueForAll(actors, actor => !text.Contains(actor.Name, StringComparison.Ordinal)) && analyzed.Entities.Any(other => other != entity && other.Type == EntityType.Organization
                && other.Name.Contains(' ', StringComparison.Ordinal) && other.Name.Split(' ').Contains(word, StringComparer.Ordinal));
    }

    private static Dictionary<string, UserActor[]> ByName(UserWorld world)
    {
        var names = new Dictionary<string, UserActor[]>(StringComparer.Ordinal);
        foreach (var actor in world.Actors)
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name).Select(name => NameKey.Of(name)).Distinct(StringComparer.Ordinal))
            {
                names[name] = [.. names.GetValueOrDefault(name, []), actor];
            }
        }

        return names;
    }
}
