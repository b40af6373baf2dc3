using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding;

/// <summary>Completes entities with country, role and CAMEO code from their names, their roles and the words around their mentions.</summary>
internal sealed class EntityCoder(UserWorld world, ActorTable table, ActorCoder coder)
{
    private readonly Dictionary<string, UserActor> _actors = ByName(world);
    private readonly ActorTable _table = table;
    private readonly ActorCoder _coder = coder;

    /// <summary>The entities with all that can be told of them; ids and mentions stay.</summary>
    /// <param name="analyzed">The article.</param>
    /// <param name="places">Its resolved places.</param>
    public ImmutableArray<Entity> Complete(AnalyzedArticle analyzed, ImmutableArray<Place> places)
    {
        var countries = new Dictionary<TextSpan, string>();
        foreach (var place in places)
        {
            if (place.Country is { } country)
            {
                countries.TryAdd(place.Span, country);
            }
        }

        return [.. analyzed.Entities.Select(entity => Complete(analyzed, entity, countries))];
    }

    private Entity Complete(AnalyzedArticle analyzed, Entity entity, Dictionary<TextSpan, string> places)
    {
        if (UsersOwn(analyzed.Text, entity) is { } actor)
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
            EntityType.GeopoliticalEntity or EntityType.Location or EntityType.Facility => Place(analyzed, entity, places),
            EntityType.Person => Person(analyzed, entity),
            EntityType.Organization or EntityType.Group => Organization(analyzed, entity),
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
    private (string? Country, string? Code) Place(AnalyzedArticle analyzed, Entity entity, Dictionary<TextSpan, string> places)
    {
        var word = _table.Find(NameKey.Of(entity.Name), entity.Name);
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

    private (string? Country, string? Code) Person(AnalyzedArticle analyzed, Entity entity)
    {
        if (entity.Role is { } role)
        {
            return _coder.CodeOf(role);
        }

        foreach (var mention in entity.Mentions)
        {
            if (mention.Form == MentionForm.Name && RoleContext.Before(analyzed, mention.Span) is { } before && _coder.CodeOf(before) is { Code: not null } coded)
            {
                return coded;
            }

            if (mention.Form == MentionForm.Name && RoleContext.After(analyzed, mention.Span) is { } after && _coder.CodeOf(after) is { Code: not null } told)
            {
                return told;
            }
        }

        return (null, null);
    }

    private (string? Country, string? Code) Organization(AnalyzedArticle analyzed, Entity entity)
    {
        var own = _coder.CodeOf(entity.Name);
        if (own.Country is not null)
        {
            return own;
        }

        // "Russia's Foreign Ministry": the country stands before the name.
        foreach (var mention in entity.Mentions)
        {
            if (mention.Form != MentionForm.Name || own.Code is { Length: > 3 })
            {
                continue;
            }

            if (RoleContext.Before(analyzed, mention.Span) is { } before && _coder.CodeOf(before + " " + mention.Span.TextIn(analyzed.Text)) is { Country: not null } coded)
            {
                return coded;
            }
        }

        return own;
    }

    private UserActor? UsersOwn(string text, Entity entity)
    {
        if (_actors.Count == 0)
        {
            return null;
        }

        if (_actors.TryGetValue(NameKey.Of(entity.Name), out var actor))
        {
            return actor;
        }

        foreach (var mention in entity.Mentions)
        {
            if (mention.Form == MentionForm.Name && _actors.TryGetValue(NameKey.Of(mention.Span.In(text)), out actor))
            {
                return actor;
            }
        }

        return null;
    }

    private static Dictionary<string, UserActor> ByName(UserWorld world)
    {
        var names = new Dictionary<string, UserActor>(StringComparer.Ordinal);
        foreach (var actor in world.Actors)
        {
            foreach (var name in actor.Aliases.Prepend(actor.Name))
            {
                names.TryAdd(NameKey.Of(name), actor);
            }
        }

        return names;
    }
}
