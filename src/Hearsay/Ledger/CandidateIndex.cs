namespace Hearsay.Ledger;

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
    /// <param name="doubtful">Gets the pairs that may be compared no longer, because one of them was a hub until now.</param>
    /// <returns>The items it is to be compared with.</returns>
    public ISet<string> Enter(string item, IReadOnlyCollection<ulong> fingerprints, ISet<ItemPair> doubtful)
    {
        ulong[] asked = [.. fingerprints];
        var found = store.FindPostings(name, asked, hubs);
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < asked.Length; at++)
        {
            var first = found[at];
            if (first.Count < hubs || string.CompareOrdinal(item, first[^1]) > 0)
            {
                candidates.UnionWith(first);
                continue;
            }

            var all = store.FindPostings(name, asked[at], int.MaxValue);
            candidates.UnionWith(all);
            AddPairs(first[^1], all, doubtful);
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
