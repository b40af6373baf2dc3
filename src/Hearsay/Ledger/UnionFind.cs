namespace Hearsay.Ledger;

/// <summary>Disjoint sets of names (Tarjan 1975); the sets and their order do not depend on the order of unions.</summary>
internal sealed class UnionFind
{
    private readonly SortedDictionary<string, string> _parents = new(StringComparer.Ordinal);

    /// <summary>A set of its own for a name, unless it has one.</summary>
    public void Add(string name) => _parents.TryAdd(name, name);

    /// <summary>Makes the sets of two names one; names that were not added are added.</summary>
    public void Union(string a, string b)
    {
        Add(a);
        Add(b);
        var first = Find(a);
        var second = Find(b);
        if (string.CompareOrdinal(first, second) < 0)
        {
            _parents[second] = first;
        }
        else
        {
            _parents[first] = second;
        }
    }

    /// <summary>The sets, each in ordinal order, by their smallest names.</summary>
    public IEnumerable<IReadOnlyList<string>> Sets() =>
        _parents.Keys.ToArray().GroupBy(Find, StringComparer.Ordinal).Select(set => set.ToArray());

    /// <summary>The name that stands for a name's set: its smallest one.</summary>
    public string Find(string name)
    {
        while (!string.Equals(_parents[name], name, StringComparison.Ordinal))
        {
            name = _parents[name] = _parents[_parents[name]];
        }

        return name;
    }
}
