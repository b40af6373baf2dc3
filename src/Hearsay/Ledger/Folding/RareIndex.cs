using Hearsay.Ledger.Pairs;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// One index of fingerprints that brings together only what few items share: two items are compared when they have a fingerprint in common that at most so many items have. What
/// more have (a turn of phrase, what an outlet puts under every page) says nothing of any two of them. Which pairs are compared depends on the set of items alone, and each item
/// meets a number of others that does not grow with the index.
/// </summary>
/// <param name="store">Where the postings are.</param>
/// <param name="name">The index's name.</param>
/// <param name="most">Most items of a fingerprint that is looked at; at least 1.</param>
/// <param name="matters">Only pairs with such an item are ever asked for; null when all are.</param>
internal sealed class RareIndex(ISketchIndex store, string name, int most, Predicate<string>? matters = null) : IFingerprintIndex
{
    /// <inheritdoc/>
    public void Expect(IReadOnlyCollection<ulong> fingerprints) => store.Expect(name, fingerprints, most + 1);

    /// <inheritdoc/>
    /// <remarks>Displaced are the items of fingerprints that too many have from now on: they lose pairs among themselves alone.</remarks>
    public ISet<string> Enter(string item, IReadOnlyCollection<ulong> fingerprints, ISet<string> displaced)
    {
        var candidates = new HashSet<string>(NameComparer.Instance);
        foreach (var others in store.FindPostings(name, [.. fingerprints], most + 1))
        {
            if (others.Count < most)
            {
                candidates.UnionWith(others);
            }
            else if (others.Count == most && (matters is null || others.Any(other => matters(other))))
            {
                displaced.UnionWith(others);
            }
        }

        store.AddPostings(name, item, fingerprints);
        return candidates;
    }

    /// <inheritdoc/>
    /// <remarks>Doubtful are pairs of fingerprints that few enough have left.</remarks>
    public void Leave(string item, ISet<ItemPair> doubtful)
    {
        var fingerprints = store.FingerprintsOf(name, item);
        store.RemovePostings(name, item);
        foreach (var left in store.FindPostings(name, fingerprints, most + 1).Where(left => left.Count == most))
        {
            doubtful.UnionWith(left.SelectMany((one, at) => left.Skip(at + 1).Select(other => ItemPair.Of(one, other))));
        }
    }

    /// <inheritdoc/>
    public bool Pairs(ItemPair pair)
    {
        ulong[] common = [.. store.FingerprintsOf(name, pair.A).Intersect(store.FingerprintsOf(name, pair.B))];
        return common.Length > 0 && store.FindPostings(name, common, most + 1).Any(items => items.Count <= most);
    }

    /// <inheritdoc/>
    public void RemovePaired(string item, ISet<string> others)
    {
        foreach (var items in others.Count == 0 ? [] : store.FindPostings(name, store.FingerprintsOf(name, item), most + 1).Where(items => items.Count <= most))
        {
            others.ExceptWith(items);
        }
    }
}
