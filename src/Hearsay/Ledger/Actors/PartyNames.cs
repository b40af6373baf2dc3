using System.Collections.Frozen;
using Hearsay.Grounding.World;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>Parties in words: "KHVGOV" is "Kharovia (government)" where the articles call that country so, "IGOUNO" the name that they have for that body.</summary>
internal sealed class PartyNames
{
    private const int CountryLength = 3; // letters, ISO 3166-1 alpha-3

    // Primary roles of CAMEO's actor codes.
    private static readonly FrozenDictionary<string, string> Roles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GOV"] = "government",
        ["MIL"] = "armed forces",
        ["REB"] = "rebels",
        ["OPP"] = "opposition",
        ["COP"] = "police",
        ["JUD"] = "courts",
        ["MED"] = "media",
        ["CVL"] = "civilians",
        ["SPY"] = "intelligence",
        ["BUS"] = "business",
        ["LEG"] = "parliament",
        ["NGO"] = "aid groups",
        ["EDU"] = "scholars",
        ["LAB"] = "unions",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _countries;
    private readonly Dictionary<string, string> _bodies;

    private PartyNames(Dictionary<string, string> countries, Dictionary<string, string> bodies) => (_countries, _bodies) = (countries, bodies);

    /// <summary>The names as the articles of a component use them: for each country and body the form that most mentions have.</summary>
    public static PartyNames Of(IReadOnlyList<StoryArticle> articles)
    {
        var entities = articles.SelectMany(article => article.Record.Entities).ToArray();
        return new PartyNames(
            NamesBy(entities.Where(entity => entity is { Type: EntityType.GeopoliticalEntity, Country: not null } && string.Equals(entity.Code, entity.Country, StringComparison.Ordinal)), entity => entity.Country!),
            NamesBy(entities.Where(entity => entity is { Type: EntityType.Organization, Code: { } code } && !IsOfCountry(code)), entity => entity.Code!));
    }

    /// <summary>A party in words; the party itself where nothing better is known.</summary>
    public string Of(string party)
    {
        var bare = Voice.Behind(party);
        var words = bare.Length == 2 * CountryLength && CountryOf(bare[..CountryLength]) is { } country && Roles.TryGetValue(bare[CountryLength..], out var role)
            ? $"{country} ({role})"
            : _bodies.GetValueOrDefault(bare, bare);
        return words + party[bare.Length..];
    }

    // As the articles have it; in full where they only have an adjective, or capitals.
    private string? CountryOf(string code) => _countries.TryGetValue(code, out var told) && told.Any(char.IsLower) ? told : Countries.ByCode.GetValueOrDefault(code)?.Name ?? told;

    // A ministry's code is its government's.
    private static bool IsOfCountry(string code) => code.Length >= 2 * CountryLength && Roles.ContainsKey(code[CountryLength..(2 * CountryLength)]);

    private static Dictionary<string, string> NamesBy(IEnumerable<Entity> entities, Func<Entity, string> keyOf) => entities.GroupBy(keyOf, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.GroupBy(entity => entity.Name, StringComparer.Ordinal)
                .OrderByDescending(name => name.Sum(entity => entity.Mentions.Length)).ThenBy(name => name.Key, StringComparer.Ordinal)
                .First().Key,
            StringComparer.Ordinal);
}
