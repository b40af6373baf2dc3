using System.Collections.Frozen;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>Parties in words: "KHVGOV" is "Kharovia (government)" where the articles call that country so.</summary>
internal sealed class PartyNames
{
    private const int CountryLength = 3;

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

    private PartyNames(Dictionary<string, string> countries) => _countries = countries;

    /// <summary>The names as the articles of a component use them: for each country the form that most mentions have.</summary>
    public static PartyNames Of(IReadOnlyList<StoryArticle> articles) => new(
        articles
            .SelectMany(article => article.Record.Entities)
            .Where(entity => entity is { Type: EntityType.GeopoliticalEntity, Country: not null } && string.Equals(entity.Code, entity.Country, StringComparison.Ordinal))
            .GroupBy(entity => entity.Country!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.GroupBy(entity => entity.Name, StringComparer.Ordinal)
                    .OrderByDescending(name => name.Sum(entity => entity.Mentions.Length)).ThenBy(name => name.Key, StringComparer.Ordinal)
                    .First().Key,
                StringComparer.Ordinal));

    /// <summary>A party in words; the party itself where nothing better is known.</summary>
    public string Of(string party) =>
        party.Length == 2 * CountryLength && _countries.TryGetValue(party[..CountryLength], out var country) && Roles.TryGetValue(party[CountryLength..], out var role)
            ? $"{country} ({role})"
            : party;
}
