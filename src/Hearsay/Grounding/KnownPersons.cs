using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Grounding;

/// <summary>A person of public life, with the years in which one role was his or hers.</summary>
/// <param name="Country">Alpha-3; null for an official of an international body.</param>
/// <param name="Code">The role ("GOV"), or the body's CAMEO code.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year; that of the resource where it still is.</param>
internal sealed record KnownPerson(string? Country, string Code, int From, int To)
{
    /// <summary>How many years a year lies outside; 0 inside.</summary>
    public int Distance(int year) => Math.Max(0, Math.Max(From - year, year - To));
}

/// <summary>
/// Tells the country of persons of whom the text says none because every reader knows it: by their full name, or by the family name alone while they
/// are in their role and the text speaks of their country, or of another of its persons, too. What the text itself says of a person always wins.
/// Resource pack "persons".
/// </summary>
internal sealed class KnownPersons
{
    private const int OpenEnd = 2026;
    private const int Grace = 1;

    private static readonly Lazy<KnownPersons> Shared = new(() => new KnownPersons(ResourcePack.Get("persons", "it is written by hand; restore models/persons-*")));

    private readonly FrozenDictionary<string, ImmutableArray<KnownPerson>> _byName;
    private readonly FrozenDictionary<string, ImmutableArray<KnownPerson>> _byFamily;

    private KnownPersons(ResourcePack pack)
    {
        var names = new List<(string Name, KnownPerson Person)>();
        var families = new List<(string Name, KnownPerson Person)>();
        foreach (var cells in pack.Lines("persons.tsv").Select(line => line.Split('\t')))
        {
            var person = new KnownPerson(cells[2].Length == 0 ? null : cells[2], cells[3], Year(cells[4]), cells[5].Length == 0 ? OpenEnd : Year(cells[5]));
            foreach (var name in cells[1].Split(';').Prepend(cells[0]).Where(name => name.Length > 0))
            {
                var key = NameKey.Of(name);
                names.Add((key, person));
                foreach (var family in Families(key, person.Country))
                {
                    families.Add((family, person));
                }
            }
        }

        _byName = Grouped(names);
        _byFamily = Grouped(families);
    }

    /// <summary>The one instance.</summary>
    public static KnownPersons Default => Shared.Value;

    /// <summary>The entities, persons without a country completed where they are known.</summary>
    /// <param name="analyzed">The article.</param>
    /// <param name="entities">Its entities, told of whatever the text tells.</param>
    public ImmutableArray<Entity> Complete(AnalyzedArticle analyzed, ImmutableArray<Entity> entities)
    {
        var year = analyzed.Article.Published?.Date.Year;
        var open = new KnownPerson?[entities.Length];
        var byFamily = new bool[entities.Length];
        var spoken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entities.Length; i++)
        {
            var entity = entities[i];
            if (IsOpen(entity))
            {
                open[i] = ByName(analyzed.Text, entity, year);
                if (open[i] is null && entity.Type == EntityType.Person && year is { } now && ByFamily(entity, now) is { } relative)
                {
                    (open[i], byFamily[i]) = (relative, true);
                }
            }

            if ((open[i]?.Country ?? entity.Country) is { } country)
            {
                spoken[country] = spoken.GetValueOrDefault(country) + 1;
            }
        }

        return open.All(person => person is null) ? entities : [.. entities.Select((entity, i) => open[i] is { } person
            && (!byFamily[i] || person.Country is { } home && spoken[home] > 1) ? Told(entity, person, year) : entity)];
    }

    /// <summary>Country and code of a person called by the full name; null where nobody is known by it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="published">When the text was published.</param>
    public (string? Country, string? Code)? CodeOf(ReadOnlySpan<char> name, Timestamp? published) =>
        name.Contains(' ') && Of(_byName, NameKey.Of(name), published?.Date.Year) is { } person ? (person.Country, person.Country + person.Code) : null;

    private static bool IsOpen(Entity entity) => entity.Country is null && entity.Code is null or { Length: 3 }
        && entity.Type is EntityType.Person or EntityType.Organization or EntityType.Other
        && entity.Code is null or "GOV" or "ELI" or "OPP" or "REB" or "REL" or "MIL" or "LEG" or "JUD"
        && entity.Mentions.Any(mention => mention.Form == MentionForm.Name);

    private KnownPerson? ByName(string text, Entity entity, int? year)
    {
        if (Of(_byName, NameKey.Of(entity.Name), year) is { } person)
        {
            return person;
        }

        foreach (var mention in entity.Mentions)
        {
            if (mention.Form == MentionForm.Name && mention.Span.Length != entity.Name.Length && Of(_byName, NameKey.Of(mention.Span.In(text)), year) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Of several with one name the one whose years are nearest.</summary>
    private static KnownPerson? Of(FrozenDictionary<string, ImmutableArray<KnownPerson>> names, string key, int? year) =>
        names.TryGetValue(key, out var persons) ? persons.MinBy(person => year is { } now ? person.Distance(now) : 0) : null;

    /// <summary>Whoever has this family name and is in a role; null between persons of two countries.</summary>
    private KnownPerson? ByFamily(Entity entity, int year)
    {
        if (!_byFamily.TryGetValue(NameKey.Of(entity.Name), out var persons))
        {
            return null;
        }

        KnownPerson? found = null;
        foreach (var person in persons)
        {
            if (person.Distance(year) <= Grace)
            {
                if (found is not null && !string.Equals(found.Country, person.Country, StringComparison.Ordinal))
                {
                    return null;
                }

                found ??= person;
            }
        }

        return found;
    }

    private static Entity Told(Entity entity, KnownPerson person, int? year)
    {
        if (person.Country is not { } country)
        {
            return entity with { Code = person.Code };
        }

        // Whoever has left office belongs to the elites.
        var role = entity.Code ?? (year > person.To + Grace && person.Code == "GOV" ? "ELI" : person.Code);
        return entity with { Country = country, Code = country + role };
    }

    /// <summary>The family name by which a full name is shortened; it stands first in East Asia.</summary>
    private static IEnumerable<string> Families(string key, string? country)
    {
        var words = key.Split(' ');
        if (words.Length < 2)
        {
            yield break;
        }

        if (country is "CHN" or "TWN" or "KOR" or "PRK" or "HKG" or "SGP")
        {
            yield return words[0];
            yield break;
        }

        yield return words[^1];
        if (words.Length > 2 && words[^2] is "al" or "de" or "von" or "van" or "bin" or "ben" or "el" or "da" or "le" or "dos" or "della")
        {
            yield return words[^2] + " " + words[^1];
        }
    }

    private static int Year(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, ImmutableArray<KnownPerson>> Grouped(List<(string Name, KnownPerson Person)> pairs) =>
        pairs.GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Person).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
