namespace Hearsay.Ledger.Folding;

/// <summary>
/// One index of fingerprints that brings together only what few items share: two items are compared when they have a fingerprint in common that at most so many items have. What
/// more have (a turn of phrase, what an outlet puts under every page) says nothing of any two of them. Which pairs are compared depends on the set of items alone, and each item
/// meets a number of others that does not grow with the index.
/// </summary>
/// <param name="store">Where the postings are.</param>
/// <param name="name">The index's name.</param>
/// <param name="most">Most items of a fingerprint that is looked at; at least 1.</param>
internal sealed class RareIndex(ISketchIndex store, string name, int most)
{
    /// <summary>Enters an item.</summary>
    /// <param name="item">The item's name.</param>
    /// <param name="fingerprints">Its fingerprints.</param>
    /// <param name="crowded">Gets the items of fingerprints that too many have from now on: pairs that they were in may be compared no longer.</param>
    /// <returns>The items it is to be compared with.</returns>
    public ISet<string> Enter(string item, IReadOnlyCollection<ulong> fingerprints, ISet<string> crowded)
    {
        var candidates = new HashSet<string>(NameComparer.Instance);
        foreach (var others in store.FindPostings(name, [.. fingerprints], most + 1))
        {
            if (others.Count < most)
            {
                candidates.UnionWith(others);
            }
            else if (others.Count == most)
            {
                crowded.UnionWith(others);
            }
        }

        store.AddPostings(name, item, fingerprints);
        return candidates;
    }

    /// <summary>Takes an item out.</summary>
    /// <param name="item">The item's name.</param>
    /// <param name="doubtful">Gets the pairs that may be compared from now on, because few enough are left.</param>
    public void Leave(string item, ISet<ItemPair> doubtful)
    {
        var fingerprints = store.FingerprintsOf(name, item);
        store.RemovePostings(name, item);
        foreach (var left in store.FindPostings(name, fingerprints, most + 1).Where(left => left.Count == most))
        {
            doubtful.UnionWith(left.SelectMany((one, at) => left.Skip(at + 1).Select(other => ItemPair.Of(one, other))));
        }
    }

    /// <summary>True when two items are to be compared.</summary>
    public bool Pairs(ItemPair pair)
    {
        ulong[] common = [.. store.FingerprintsOf(name, pair.A).Intersect(store.FingerprintsOf(name, pair.B))];
        return common.Length > 0 && store.FindPostings(name, common, most + 1).Any(items => items.Count <= most);
    }

    /// <summary>Takes out of a set what is to be compared with an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="others">Other items; those that are left share no fingerprint with it that few have.</param>
    public void RemovePaired(string item, ISet<string> others)
    {
        foreach (var items in others.Count == 0 ? [] : store.FindPostings(name, store.FingerprintsOf(name, item), most + 1).Where(items => items.Count <= most))
        {
            others.ExceptWith(items);
        }
    }
}
