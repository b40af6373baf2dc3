namespace Hearsay.Ledger;

/// <summary>
/// Which statements rest under one claim. Statements on the same side are joined by what they have in common; then each group of denials goes to the
/// one group that most of its statements deny. A denial never joins two claims: whoever denies two things has not made them one.
/// </summary>
internal static class ClaimGroups
{
    /// <summary>The groups, each in ordinal order of nodes; nodes without a match are groups of their own.</summary>
    /// <param name="profiles">All statements, by node.</param>
    /// <param name="matches">Pairs about one proposition.</param>
    public static IEnumerable<IReadOnlyList<string>> Of(IReadOnlyDictionary<string, StatementProfile> profiles, IReadOnlyCollection<StatementMatch> matches)
    {
        var groups = new UnionFind();
        foreach (var node in profiles.Keys)
        {
            groups.Add(node);
        }

        foreach (var match in matches.Where(match => profiles[match.First].Negative == profiles[match.Second].Negative))
        {
            groups.Union(match.First, match.Second);
        }

        var attachments = matches
            .Where(match => profiles[match.First].Negative != profiles[match.Second].Negative)
            .Select(match => profiles[match.First].Negative ? (Denial: match.First, Denied: match.Second) : (Denial: match.Second, Denied: match.First))
            .Select(pair => (Denial: groups.Find(pair.Denial), Denied: groups.Find(pair.Denied)))
            .CountBy(pair => pair)
            .GroupBy(count => count.Key.Denial, StringComparer.Ordinal)
            .Select(denial => denial.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Denied, StringComparer.Ordinal).First().Key)
            .ToArray();
        foreach (var (denial, denied) in attachments)
        {
            groups.Union(denial, denied);
        }

        return groups.Sets();
    }
}
