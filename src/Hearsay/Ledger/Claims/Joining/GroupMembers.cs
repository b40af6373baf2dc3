namespace Hearsay.Ledger.Claims.Joining;

/// <summary>The nodes of each group while groups are being joined, so that the pairs across two of them can be looked at. For one thread.</summary>
/// <param name="groups">The groups.</param>
/// <param name="nodes">The nodes that are looked at.</param>
internal sealed class GroupMembers(ClaimGrouping groups, IEnumerable<string> nodes)
{
    private readonly Dictionary<string, List<string>> _members = nodes.GroupBy(groups.ClaimOf, StringComparer.Ordinal).ToDictionary(set => set.Key, set => set.ToList(), StringComparer.Ordinal);

    /// <summary>The nodes of a group, by its name (<see cref="ClaimGrouping.ClaimOf"/>).</summary>
    public List<string> this[string claim] => _members[claim];

    /// <summary>Two groups have become one.</summary>
    /// <param name="one">What one of them was called.</param>
    /// <param name="other">What the other was called.</param>
    public void Merge(string one, string other)
    {
        List<string> joined = [.. _members[one], .. _members[other]];
        _members.Remove(one);
        _members.Remove(other);
        _members[groups.ClaimOf(joined[0])] = joined;
    }
}
