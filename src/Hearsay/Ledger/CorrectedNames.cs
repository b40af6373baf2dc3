using Hearsay.Ledger.Corrections;

namespace Hearsay.Ledger;

/// <summary>Names of speakers after what people decided about who is who: those that are one have one name, those that are not have two.</summary>
internal static class CorrectedNames
{
    /// <summary>The corrected names.</summary>
    /// <param name="names">The names that were found, by record key and entity.</param>
    /// <param name="articles">The articles of the component.</param>
    /// <param name="corrections">The decisions.</param>
    public static Dictionary<(string Key, string Entity), string> Of(
        Dictionary<(string Key, string Entity), string> names, IReadOnlyList<StoryArticle> articles, ForcedPairs corrections)
    {
        if (corrections.IsEmpty)
        {
            return names;
        }

        var nodes = names.ToDictionary(pair => $"{pair.Key.Key}#{pair.Key.Entity}", pair => pair.Key, StringComparer.Ordinal);
        var roles = articles
            .SelectMany(article => article.Record.Entities.Where(entity => entity.Role is not null).Select(entity => (Node: $"{article.Key}#{entity.Id}", entity.Role)))
            .ToDictionary(pair => pair.Node, pair => pair.Role!, StringComparer.Ordinal);
        var found = nodes.GroupBy(pair => names[pair.Value], pair => pair.Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        var corrected = new Dictionary<(string, string), string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in corrections.Apply([.. found.Select(group => group.ToArray())]))
        {
            var name = Distinct(NameOf(set.Select(node => names[nodes[node]])), set.Select(node => roles.GetValueOrDefault(node)).OfType<string>(), taken);
            foreach (var node in set)
            {
                corrected[nodes[node]] = name;
            }
        }

        return corrected;
    }

    // The fullest of the names that were found; of equals the one that most have, then the first.
    private static string NameOf(IEnumerable<string> names) => names
        .CountBy(name => name, StringComparer.Ordinal)
        .OrderByDescending(count => count.Key.Count(c => c == ' ')).ThenByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
        .First().Key;

    // Two of one name are told apart by role, as an editor would; else by number.
    private static string Distinct(string name, IEnumerable<string> roles, HashSet<string> taken)
    {
        if (taken.Add(name))
        {
            return name;
        }

        var role = roles.CountBy(given => given, StringComparer.Ordinal).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key).FirstOrDefault();
        if (role is not null && taken.Add($"{name} ({role})"))
        {
            return $"{name} ({role})";
        }

        var number = 2;
        while (!taken.Add(FormattableString.Invariant($"{name} ({number})")))
        {
            number++;
        }

        return FormattableString.Invariant($"{name} ({number})");
    }
}
