using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Grounding.World;

/// <summary>
/// Tells country and code of persons of whom the text tells none because every reader knows them. The country comes with the name: the full one, or the family
/// name alone while its bearer is in a role and the text speaks of the country, or of another of its persons, too. The code is that of the role held on the
/// article's day; whoever has left a government counts among the elites (ELI); before the first role, or without a date, it is left open (HS0403). What the
/// text itself says of a person always wins. Resource pack "persons".
/// </summary>
internal sealed class KnownPersons
{
    private const int GraceDays = 365; // days around a term of office in which an article still means it

    private static readonly Lazy<KnownPersons> Shared = new(() => new KnownPersons(ResourcePack.Get("persons", "it is written by hand; restore models/persons-*")));

    private readonly FrozenDictionary<string, ImmutableArray<Tenure>> _byName;
    private readonly FrozenDictionary<string, ImmutableArray<Tenure>> _byFamily;

    private KnownPersons(ResourcePack pack)
    {
        var names = new List<(string Name, Tenure Tenure)>();
        var families = new List<(string Name, Tenure Tenure)>();
        foreach (var cells in pack.Lines("persons.tsv").Select(line => line.Split('\t')))
        {
            if (!Validity.TryParse(cells[5], cells[6], out var validity))
            {
                throw new InvalidDataException($"persons.tsv: no dates: {string.Join(' ', cells)}");
            }

            var tenure = new Tenure(cells[2].Length == 0 ? null : cells[2], cells[3], cells[4].Length == 0 ? null : cells[4], validity);
            foreach (var name in cells[1].Split(';').Prepend(cells[0]).Where(name => name.Length > 0))
            {
                var key = NameKey.Of(name);
                names.Add((key, tenure));
                foreach (var family in Families(key, tenure.Country))
                {
                    families.Add((family, tenure));
                }
            }
        }

        _byName = Grouped(names);
        _byFamily = Grouped(families);
    }

    /// <summary>The people of this build, read once.</summary>
    public static KnownPersons Default => Shared.Value;

    /// <summary>What is known of a name, in the order of the table; empty for a name that is not in it.</summary>
    public ImmutableArray<Tenure> Of(ReadOnlySpan<char> name) => _byName.GetValueOrDefault(NameKey.Of(name), []);

    /// <summary>Whether somebody of a name, or of that family name, is known to be of a country.</summary>
    /// <param name="name">The name.</param>
    /// <param name="country">ISO 3166-1 alpha-3.</param>
    public bool Knows(ReadOnlySpan<char> name, string country) =>
        Of(name).Concat(_byFamily.GetValueOrDefault(NameKey.Of(name), [])).Any(tenure => string.Equals(tenure.Country, country, StringComparison.Ordinal));

    /// <summary>The entities, persons without a country completed where they are known.</summary>
    /// <param name="analyzed">The article.</param>
    /// <param name="entities">Its entities, told of whatever the text tells.</param>
    /// <param name="diagnostics">Gets an HS0403 for each person whose code was left open.</param>
    public ImmutableArray<Entity> Complete(AnalyzedArticle analyzed, ImmutableArray<Entity> entities, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var day = analyzed.Article.Published?.Date;
        var open = new ImmutableArray<Tenure>[entities.Length];
        var byFamily = new bool[entities.Length];
        var spoken = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entities.Length; i++)
        {
            var entity = entities[i];
            open[i] = IsOpen(entity) ? ByName(analyzed.Text, entity) : [];
            if (open[i].IsEmpty && IsOpen(entity) && entity.Type == EntityType.Person && day is { } now && ByFamily(entity, now) is { } relative)
            {
                (open[i], byFamily[i]) = ([relative], true);
            }

            if ((open[i].IsEmpty ? entity.Country : Nearest(open[i], day).Country) is { } country)
            {
                spoken[country] = spoken.GetValueOrDefault(country) + 1;
            }
        }

        return open.All(tenures => tenures.IsEmpty) ? entities : [.. entities.Select((entity, i) => open[i] is [var first, ..]
            && (!byFamily[i] || (first.Country is { } home && spoken[home] > 1)) ? Told(entity, open[i], day, diagnostics) : entity)];
    }

    /// <summary>Country and code of a person called by the full name; null where nobody is known by it, or not what at that time.</summary>
    /// <param name="name">The name.</param>
    /// <param name="published">When the text was published.</param>
    public (string? Country, string? Code)? CodeOf(ReadOnlySpan<char> name, Timestamp? published) =>
        name.Contains(' ') && Of(name) is [_, ..] tenures && Nearest(tenures, published?.Date) is var tenure ? (tenure.Country, CodeOn(tenures, published?.Date)) : null;

    private static bool IsOpen(Entity entity) => entity.Country is null
        && entity.Type is EntityType.Person or EntityType.Organization or EntityType.Other
        && entity.Code is null or "GOV" or "ELI" or "OPP" or "REB" or "REL" or "MIL" or "LEG" or "JUD"
        && entity.Mentions.Any(mention => mention.Form == MentionForm.Name);

    private ImmutableArray<Tenure> ByName(string text, Entity entity)
    {
        if (Of(entity.Name) is [_, ..] tenures)
        {
            return tenures;
        }

        foreach (var mention in entity.Mentions)
        {
            if (mention.Form == MentionForm.Name && mention.Span.Length != entity.Name.Length && Of(mention.Span.In(text)) is [_, ..] found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Whoever has this family name and is in a role; null between persons of two countries.</summary>
    private Tenure? ByFamily(Entity entity, DateOnly day)
    {
        Tenure? found = null;
        foreach (var tenure in _byFamily.GetValueOrDefault(NameKey.Of(entity.Name), []))
        {
            if (tenure.Distance(day) <= GraceDays)
            {
                if (found is not null && !string.Equals(found.Country, tenure.Country, StringComparison.Ordinal))
                {
                    return null;
                }

                found = found is null || tenure.Distance(day) < found.Distance(day) ? tenure : found;
            }
        }

        return found;
    }

    private static Entity Told(Entity entity, ImmutableArray<Tenure> tenures, DateOnly? day, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var country = Nearest(tenures, day).Country;
        if (entity.Code is { } role)
        {
            // What the text tells of the role wins; the table adds whose it is.
            return country is not null ? entity with { Country = country, Code = country + role }
                : CodeOn(tenures, day) is { } body ? entity with { Code = body }
                : entity;
        }

        var code = CodeOn(tenures, day);
        if (code is null)
        {
            diagnostics.Add(DiagnosticCatalog.ActorOutOfTime.At(
                FormattableString.Invariant($"{entity.Name}: {string.Join("; ", tenures)}; the article is {(day is { } on ? $"of {on:yyyy-MM-dd}" : "without a date")}"),
                entity.Mentions[0].Span));
        }

        return entity with { Country = country, Code = code };
    }

    /// <summary>The code of a day: of the role then held, else of one that has just ended or is about to begin; elites after a government.</summary>
    private static string? CodeOn(ImmutableArray<Tenure> tenures, DateOnly? day)
    {
        if (day is not { } on)
        {
            return null;
        }

        var nearest = Nearest(tenures, on);
        return nearest.Distance(on) == 0 || (nearest.Office is null && nearest.Distance(on) <= GraceDays) ? nearest.Code
            : nearest.Validity.Until < on && nearest is { Country: { } country, Role: "GOV" } ? country + "ELI"
            : null;
    }

    // Of several the one whose time is nearest; one with an office, whose days are exact, before one without.
    private static Tenure Nearest(ImmutableArray<Tenure> tenures, DateOnly? day) =>
        day is { } on ? tenures.OrderBy(tenure => tenure.Distance(on)).ThenBy(tenure => tenure.Office is null).First() : tenures[0];

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

    private static FrozenDictionary<string, ImmutableArray<Tenure>> Grouped(List<(string Name, Tenure Tenure)> pairs) =>
        pairs.GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Tenure).Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
