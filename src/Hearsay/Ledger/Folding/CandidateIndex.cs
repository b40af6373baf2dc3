namespace Hearsay.Ledger.Folding;

/// <summary>
/// One index of fingerprints with a cap that does not depend on the order of arrival (docs/decisions/0003): for each fingerprint the items with the smallest
/// names are its hubs, and two items are compared when one of them is a hub of a fingerprint that they share. A newcomer meets the hubs;
/// one that becomes a hub itself meets the whole list, which happens the more rarely the longer the list is.
/// </summary>
/// <param name="store">Where the postings are.</param>
/// <param name="name">The index's name.</param>
/// <param name="hubs">Hubs of each fingerprint; at least 1.</param>
internal sealed class CandidateIndex(ISketchIndex store, string name, int hubs)
{
    /// <summary>Enters an item.</summary>
    /// <param name="item">The item's name.</param>
    /// <param name="fingerprints">Its fingerprints.</param>
    /// <param name="displaced">Gets the items that were a hub until now: pairs that they were in may be compared no longer.</param>
    /// <returns>The items it is to be compared with.</returns>
    public ISet<string> Enter(string item, IReadOnlyCollection<ulong> fingerprints, ISet<string> displaced)
    {
        ulong[] asked = [.. fingerprints];
        var found = store.FindPostings(name, asked, hubs);
        var candidates = new HashSet<string>(NameComparer.Instance);
        var led = new List<ulong>();
        for (var at = 0; at < asked.Length; at++)
        {
            if (found[at].Count < hubs || string.CompareOrdinal(item, found[at][^1]) > 0)
            {
                candidates.UnionWith(found[at]);
                continue;
            }

            led.Add(asked[at]);
            displaced.Add(found[at][^1]);
        }

        // A hub meets everything, and to become one is the rarer the more there is.
        if (led.Count > 0)
        {
            candidates.UnionWith(store.FindItems(name, led));
        }

        candidates.Remove(item);
        store.AddPostings(name, item, fingerprints);
        return candidates;
    }

    /// <summary>Takes an item out.</summary>
    /// <param name="item">The item's name.</param>
    /// <param name="doubtful">Gets the pairs that may be compared from now on, because one of them became a hub.</param>
    public void Leave(string item, ISet<ItemPair> doubtful)
    {
        var fingerprints = store.FingerprintsOf(name, item);
        store.RemovePostings(name, item);
        var found = store.FindPostings(name, fingerprints, hubs);
        for (var at = 0; at < fingerprints.Count; at++)
        {
            var first = found[at];
            if (first.Count == hubs && string.CompareOrdinal(item, first[^1]) < 0)
            {
                AddPairs(first[^1], store.FindPostings(name, fingerprints[at], int.MaxValue), doubtful);
            }
        }
    }

    /// <summary>True when two items are to be compared.</summary>
    public bool Pairs(ItemPair pair)
    {
        ulong[] common = [.. store.FingerprintsOf(name, pair.A).Intersect(store.FingerprintsOf(name, pair.B))];

        // A is the smaller name: if one of a pair is a hub, it is.
        return common.Length > 0 && store.FindPostings(name, common, hubs).Any(first => first.Count < hubs || string.CompareOrdinal(pair.A, first[^1]) <= 0);
    }

    /// <summary>Takes out of a set what is to be compared with an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="others">Other items; those that are left share no fingerprint of which they or the item is a hub.</param>
    public void RemovePaired(string item, ISet<string> others)
    {
        var fingerprints = store.FingerprintsOf(name, item);
        var found = store.FindPostings(name, fingerprints, hubs);
        var led = new HashSet<ulong>();
        for (var at = 0; at < fingerprints.Count; at++)
        {
            others.ExceptWith(found[at]);
            if (found[at].Count < hubs || string.CompareOrdinal(item, found[at][^1]) <= 0)
            {
                led.Add(fingerprints[at]);
            }
        }

        foreach (var other in led.Count == 0 ? [] : others.Where(other => store.FingerprintsOf(name, other).Any(led.Contains)).ToList())
        {
            others.Remove(other);
        }
    }

    /// <summary>True when an item is in the index.</summary>
    public bool Has(string item) => store.FingerprintsOf(name, item).Count > 0;

    // The last of the hubs with everything behind the hubs.
    private void AddPairs(string hub, IReadOnlyList<string> all, ISet<ItemPair> doubtful)
    {
        for (var index = hubs; index < all.Count; index++)
        {
            doubtful.Add(ItemPair.Of(hub, all[index]));
        }
    }
}

/// <summary>Two items, the ordinally smaller name first.</summary>
internal readonly record struct ItemPair(string A, string B)
{
    /// <summary>The pair of two different items.</summary>
    public static ItemPair Of(string first, string second) =>
        string.CompareOrdinal(first, second) <= 0 ? new ItemPair(first, second) : new ItemPair(second, first);
}

/// <summary>
/// Compares names of items. They are sums, or begin with one: their first characters are hash enough, and there are many to be brought together.
/// </summary>
internal sealed class NameComparer : IEqualityComparer<string>, IEqualityComparer<ItemPair>
{
    private const int Head = 8;

    /// <summary>The comparer.</summary>
    public static NameComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHashCode(string obj) =>
        obj.Length < Head ? string.GetHashCode(obj, StringComparison.Ordinal) : HashOf(obj, 0) ^ (HashOf(obj, obj.Length - (Head / 2)) * 31);

    /// <inheritdoc/>
    public bool Equals(ItemPair x, ItemPair y) => Equals(x.A, y.A) && Equals(x.B, y.B);

    /// <inheritdoc/>
    public int GetHashCode(ItemPair obj) => (GetHashCode(obj.A) * 31) + GetHashCode(obj.B);

    private static int HashOf(string name, int at) =>
        (name[at] * 0x01000193) ^ (name[at + 1] * 0x00FF1035) ^ (name[at + 2] * 0x3001) ^ (name[at + 3] << 7);
}
