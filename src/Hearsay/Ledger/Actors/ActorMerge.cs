namespace Hearsay.Ledger;

/// <summary>Makes one of the actors of several stories that are the same: equal in kind, name (in any spelling) and party.</summary>
internal static class ActorMerge
{
    /// <summary>The actors, by name, then by id.</summary>
    public static IEnumerable<Actor> Of(IEnumerable<Actor> actors) => actors
        .GroupBy(actor => actor.Id, StringComparer.Ordinal)
        .Select(same => same.Aggregate(Join))
        .OrderBy(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Id, StringComparer.Ordinal);

    private static Actor Join(Actor a, Actor b)
    {
        var (one, other) = string.CompareOrdinal(a.Name, b.Name) <= 0 ? (a, b) : (b, a);
        return one with
        {
            Aliases = [.. one.Aliases.Concat(other.Aliases).Append(other.Name).Where(alias => alias != one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Country = one.Country ?? other.Country,
            Code = one.Code ?? other.Code,
            Offices = [.. one.Offices.Concat(other.Offices).GroupBy(office => office.Role, StringComparer.Ordinal)
                .Select(group => new Office(group.Key, group.Min(office => office.From), group.Max(office => office.To)))
                .OrderBy(office => office.From ?? DateOnly.MaxValue).ThenBy(office => office.Role, StringComparer.Ordinal)],
            Mentions = [.. one.Mentions.Concat(other.Mentions).OrderBy(mention => mention.Article).ThenBy(mention => mention.Span)],
            Evidence = [.. one.Evidence, .. other.Evidence],
        };
    }
}
