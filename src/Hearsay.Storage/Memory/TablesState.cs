using System.Collections.Immutable;
using Hearsay.Ledger;

namespace Hearsay.Storage.Memory;

/// <summary>The fold's tables at one moment. Immutable: readers keep the one they took, a failed commit drops its own.</summary>
internal sealed record TablesState
{
    private static readonly ImmutableSortedSet<string> NoNames = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public static TablesState Empty { get; } = new();

    public long FoldedTo { get; init; }

    public ImmutableDictionary<(string Index, string Item), ImmutableArray<ulong>> Fingerprints { get; init; } =
        ImmutableDictionary<(string, string), ImmutableArray<ulong>>.Empty;

    public ImmutableDictionary<(string Index, ulong Fingerprint), ImmutableSortedSet<string>> Postings { get; init; } =
        ImmutableDictionary<(string, ulong), ImmutableSortedSet<string>>.Empty;

    public ImmutableSortedDictionary<EdgeName, Edge> Edges { get; init; } = ImmutableSortedDictionary<EdgeName, Edge>.Empty;

    public ImmutableDictionary<string, ImmutableSortedSet<EdgeName>> EdgesByNode { get; init; } =
        ImmutableDictionary.Create<string, ImmutableSortedSet<EdgeName>>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<GroupName, Group> Groups { get; init; } = ImmutableSortedDictionary<GroupName, Group>.Empty;

    public ImmutableDictionary<(string Kind, string Member), string> Membership { get; init; } =
        ImmutableDictionary<(string, string), string>.Empty;

    public TextState Texts { get; init; } = TextState.Empty;

    public CatalogState Catalog { get; init; } = CatalogState.Empty;

    public TablesState WithPostings(string index, string item, IReadOnlyCollection<ulong> fingerprints)
    {
        var cleared = WithoutPostings(index, item);
        ImmutableArray<ulong> distinct = [.. fingerprints.Distinct().Order()];
        var postings = cleared.Postings.ToBuilder();
        foreach (var fingerprint in distinct)
        {
            var items = postings.TryGetValue((index, fingerprint), out var found) ? found : NoNames;
            postings[(index, fingerprint)] = items.Add(item);
        }

        return cleared with { Postings = postings.ToImmutable(), Fingerprints = cleared.Fingerprints.Add((index, item), distinct) };
    }

    public TablesState WithoutPostings(string index, string item)
    {
        if (!Fingerprints.TryGetValue((index, item), out var fingerprints))
        {
            return this;
        }

        var postings = Postings.ToBuilder();
        foreach (var fingerprint in fingerprints)
        {
            var items = postings[(index, fingerprint)].Remove(item);
            if (items.IsEmpty)
            {
                postings.Remove((index, fingerprint));
            }
            else
            {
                postings[(index, fingerprint)] = items;
            }
        }

        return this with { Postings = postings.ToImmutable(), Fingerprints = Fingerprints.Remove((index, item)) };
    }

    public TablesState WithEdge(Edge edge)
    {
        var name = new EdgeName(edge.Kind, edge.A, edge.B);
        var copy = edge with { Payload = edge.Payload.ToArray() };
        var byNode = EdgesByNode.SetItem(edge.A, NamesAt(EdgesByNode, edge.A).Add(name));
        byNode = byNode.SetItem(edge.B, NamesAt(byNode, edge.B).Add(name));
        return this with { Edges = Edges.SetItem(name, copy), EdgesByNode = byNode };
    }

    public TablesState WithoutEdge(EdgeName name) => this with { Edges = Edges.Remove(name), EdgesByNode = Without(Without(EdgesByNode, name.A, name), name.B, name) };

    public TablesState WithoutEdges(string node)
    {
        var names = NamesAt(EdgesByNode, node);
        var byNode = EdgesByNode;
        foreach (var name in names)
        {
            byNode = Without(byNode, name.A == node ? name.B : name.A, name);
        }

        return this with { Edges = Edges.RemoveRange(names), EdgesByNode = byNode.Remove(node) };
    }

    public IReadOnlyList<Edge> EdgesOf(string node) => [.. NamesAt(EdgesByNode, node).Select(name => Edges[name])];

    public TablesState WithGroup(Group group)
    {
        var cleared = WithoutGroup(group.Kind, group.Id);
        var membership = cleared.Membership.ToBuilder();
        foreach (var member in group.Members.Distinct(StringComparer.Ordinal))
        {
            if (!membership.TryAdd((group.Kind, member), group.Id))
            {
                throw GroupRules.InAnother(group.Kind, member, membership[(group.Kind, member)]);
            }
        }

        var copy = group with { Members = GroupRules.Ordered(group.Members), Payload = group.Payload.ToArray() };
        return cleared with { Groups = cleared.Groups.SetItem(new GroupName(group.Kind, group.Id), copy), Membership = membership.ToImmutable() };
    }

    public TablesState WithoutGroup(string kind, string id) => Groups.TryGetValue(new GroupName(kind, id), out var group)
        ? this with
        {
            Groups = Groups.Remove(new GroupName(kind, id)),
            Membership = Membership.RemoveRange(group.Members.Select(member => (kind, member))),
        }
        : this;

    private static ImmutableDictionary<string, ImmutableSortedSet<EdgeName>> Without(ImmutableDictionary<string, ImmutableSortedSet<EdgeName>> byNode, string node, EdgeName name)
    {
        var rest = NamesAt(byNode, node).Remove(name);
        return rest.IsEmpty ? byNode.Remove(node) : byNode.SetItem(node, rest);
    }

    private static ImmutableSortedSet<EdgeName> NamesAt(ImmutableDictionary<string, ImmutableSortedSet<EdgeName>> byNode, string node) =>
        byNode.TryGetValue(node, out var names) ? names : [];
}

/// <summary>Names an edge; in ordinal order of kind, first and second node.</summary>
internal readonly record struct EdgeName(string Kind, string A, string B) : IComparable<EdgeName>
{
    public int CompareTo(EdgeName other)
    {
        var order = string.CompareOrdinal(Kind, other.Kind);
        order = order != 0 ? order : string.CompareOrdinal(A, other.A);
        return order != 0 ? order : string.CompareOrdinal(B, other.B);
    }

    public static bool operator <(EdgeName left, EdgeName right) => left.CompareTo(right) < 0;

    public static bool operator >(EdgeName left, EdgeName right) => left.CompareTo(right) > 0;

    public static bool operator <=(EdgeName left, EdgeName right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EdgeName left, EdgeName right) => left.CompareTo(right) >= 0;
}

/// <summary>Names a group; in ordinal order of kind and id.</summary>
internal readonly record struct GroupName(string Kind, string Id) : IComparable<GroupName>
{
    public int CompareTo(GroupName other)
    {
        var order = string.CompareOrdinal(Kind, other.Kind);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }

    public static bool operator <(GroupName left, GroupName right) => left.CompareTo(right) < 0;

    public static bool operator >(GroupName left, GroupName right) => left.CompareTo(right) > 0;

    public static bool operator <=(GroupName left, GroupName right) => left.CompareTo(right) <= 0;

    public static bool operator >=(GroupName left, GroupName right) => left.CompareTo(right) >= 0;
}
