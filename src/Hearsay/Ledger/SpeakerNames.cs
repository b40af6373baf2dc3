using Hearsay.Ledger.Corrections;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// One name for each speaker of a component, whatever short form or transliteration an article uses. A first version: persons are one when
/// their last names are equal, their first names are alike or missing, and their countries do not differ (issue 8 builds actors on it).
/// </summary>
internal sealed class SpeakerNames
{
    private readonly Dictionary<(string Key, string Entity), string> _names;

    private SpeakerNames(Dictionary<(string Key, string Entity), string> names) => _names = names;

    /// <summary>The names for the entities of a component.</summary>
    /// <param name="articles">In order of identity.</param>
    /// <param name="corrections">What people decided about who is who.</param>
    public static SpeakerNames Of(IReadOnlyList<StoryArticle> articles, ForcedPairs? corrections = null)
    {
        var mentions = articles
            .SelectMany(article => article.Record.Entities.Select(entity => (article.Key, Entity: entity, Folded: SearchTerms.Normalize(entity.Name))))
            .ToArray();
        var names = new Dictionary<(string, string), string>();
        foreach (var group in mentions.GroupBy(mention => (mention.Entity.Type, LastName(mention.Entity.Type, mention.Folded))))
        {
            // Fullest first: each name joins the first cluster that it does not contradict. Sorted, so independent of arrival.
            var clusters = new List<(string Name, string Folded, string? Country)>();
            var ordered = group.Select(mention => (mention.Entity.Name, mention.Folded, mention.Entity.Country)).Distinct()
                .OrderByDescending(name => name.Folded.Count(c => c == ' ')).ThenBy(name => name.Folded, StringComparer.Ordinal)
                .ThenBy(name => IsAllCapitals(name.Name)).ThenBy(name => name.Name, StringComparer.Ordinal)
                .ThenByDescending(name => name.Country, StringComparer.Ordinal);
            var assigned = new Dictionary<(string, string?), string>();
            foreach (var (name, folded, country) in ordered)
            {
                var at = clusters.FindIndex(cluster => Agree(cluster.Folded, folded) && CountriesAgree(cluster.Country, country));
                if (at < 0)
                {
                    clusters.Add((name, folded, country));
                    at = clusters.Count - 1;
                }
                else if (clusters[at].Country is null)
                {
                    clusters[at] = clusters[at] with { Country = country };
                }

                assigned[(name, country)] = clusters[at].Name;
            }

            foreach (var mention in group)
            {
                names[(mention.Key, mention.Entity.Id)] = assigned[(mention.Entity.Name, mention.Entity.Country)];
            }
        }

        return new SpeakerNames(CorrectedNames.Of(names, articles, corrections ?? ForcedPairs.None));
    }

    /// <summary>The name of an entity of one article; null for none.</summary>
    public string? NameOf(string key, string? entity) =>
        entity is not null && _names.TryGetValue((key, entity), out var name) ? name : null;

    // A dateline or a shouting headline; any other spelling is the better one to show.
    private static bool IsAllCapitals(string name) => !name.Any(char.IsLower);

    private static string LastName(EntityType type, string folded) =>
        type == EntityType.Person ? folded[(folded.LastIndexOf(' ') + 1)..] : folded;

    private static bool CountriesAgree(string? a, string? b) => a is null || b is null || string.Equals(a, b, StringComparison.Ordinal);

    // Last names are equal already. A missing first name, an initial or a spelling one or two letters off agrees.
    private static bool Agree(string a, string b)
    {
        var first = FirstName(a);
        var second = FirstName(b);
        if (first.Length == 0 || second.Length == 0 || string.Equals(first, second, StringComparison.Ordinal))
        {
            return true;
        }

        if (first.Length == 1 || second.Length == 1)
        {
            return first[0] == second[0];
        }

        return first[0] == second[0] && EditDistance.Of(first, second) <= (Math.Min(first.Length, second.Length) > 4 ? 2 : 1);
    }

    private static string FirstName(string folded) => folded.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? folded[..space] : "";
}
