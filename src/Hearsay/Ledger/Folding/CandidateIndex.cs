using System.Runtime.InteropServices;
using Hearsay.Ledger.Pairs;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// One index of fingerprints with a cap that does not depend on the order of arrival (docs/decisions/0003). A fingerprint is common when as many items have it as it may
/// have hubs; the items with the smallest names are its hubs. Two items are compared when they share a fingerprint that is not common, or so many common ones of
/// which one of the two is a hub. If one of two is a hub, the one with the smaller name is: so a newcomer meets the hubs before it in order, and what is behind it in
/// the whole list when it becomes a hub itself, which happens the more rarely the longer the list is.
/// </summary>
/// <param name="store">Where the postings are.</param>
/// <param name="name">The index's name.</param>
/// <param name="hubs">Hubs of each fingerprint; at least 1.</param>
/// <param name="shared">How many common fingerprints two items must share to be compared for these alone; at least 1.</param>
internal sealed class CandidateIndex(ISketchIndex store, string name, int hubs, int shared = 1) : IFingerprintIndex
{
    // A fingerprint is common to a newcomer when so many others have it. Where one is enough, all that have it are hubs at the limit and nothing changes there.
    private readonly int _commonToNext = shared > 1 ? hubs - 1 : hubs;

    // Hubs that an item has met, and in how many lists.
    private readonly Dictionary<ItemKey, int> _met = [];

    /// <inheritdoc/>
    public void Expect(IReadOnlyCollection<ulong> fingerprints) => store.Expect(name, fingerprints, hubs);

    /// <inheritdoc/>
    /// <remarks>Displaced are the items that were a hub until now, or had a fingerprint that was not common.</remarks>
    public ISet<string> Enter(string item, IReadOnlyCollection<ulong> fingerprints, ISet<string> displaced)
    {
        ulong[] asked = [.. fingerprints];
        var found = store.FindPostings(name, asked, hubs);
        var self = SelfOf(item);
        var candidates = new HashSet<string>(NameComparer.Instance);
        var (common, led) = (new List<IReadOnlyList<string>>(), new List<ulong>());
        for (var at = 0; at < asked.Length; at++)
        {
            var others = found[at];
            if (others.Count < _commonToNext)
            {
                candidates.UnionWith(others);
                continue;
            }

            common.Add(others);
            if (others.Count < hubs)
            {
                led.Add(asked[at]);
                displaced.UnionWith(others);
            }
            else if (IsHub(item, self, others))
            {
                led.Add(asked[at]);
                displaced.Add(others[^1]);
            }
        }

        AddLeaders(item, self, common, candidates);

        // A hub meets everything, and to become one is the rarer the more there is.
        if (led.Count >= shared)
        {
            candidates.UnionWith(store.FindItems(name, led, shared));
        }

        candidates.Remove(item);
        store.AddPostings(name, item, fingerprints);
        return candidates;
    }

    /// <inheritdoc/>
    /// <remarks>Doubtful are pairs of which one became a hub or that share what is common no longer.</remarks>
    public void Leave(string item, ISet<ItemPair> doubtful)
    {
        var fingerprints = store.FingerprintsOf(name, item);
        store.RemovePostings(name, item);
        var found = store.FindPostings(name, fingerprints, hubs);
        var risen = new List<(string Hub, ulong Fingerprint)>();
        for (var at = 0; at < fingerprints.Count; at++)
        {
            var left = found[at];
            if (left.Count == hubs && string.CompareOrdinal(item, left[^1]) < 0)
            {
                risen.Add((left[^1], fingerprints[at]));
            }
            else if (left.Count < hubs && left.Count == _commonToNext)
            {
                doubtful.UnionWith(left.SelectMany((first, place) => left.Skip(place + 1).Select(second => ItemPair.Of(first, second))));
            }
        }

        foreach (var lists in risen.GroupBy(list => list.Hub, list => list.Fingerprint, NameComparer.Instance))
        {
            doubtful.UnionWith(Behind(lists.Key, [.. lists]).Select(other => ItemPair.Of(lists.Key, other)));
        }
    }

    /// <inheritdoc/>
    public bool Pairs(ItemPair pair)
    {
        ulong[] both = [.. store.FingerprintsOf(name, pair.A).Intersect(store.FingerprintsOf(name, pair.B))];
        var found = store.FindPostings(name, both, hubs);

        // A is the smaller name: if one of a pair is a hub, it is.
        return found.Any(first => first.Count < hubs) || found.Count(first => IsHub(pair.A, SelfOf(pair.A), first)) >= shared;
    }

    /// <inheritdoc/>
    public void RemovePaired(string item, ISet<string> others)
    {
        if (others.Count == 0)
        {
            return;
        }

        var fingerprints = store.FingerprintsOf(name, item);
        var found = store.FindPostings(name, fingerprints, hubs);
        var self = SelfOf(item);
        var (common, led) = (new List<IReadOnlyList<string>>(), new HashSet<ulong>());
        for (var at = 0; at < fingerprints.Count; at++)
        {
            if (found[at].Count < hubs)
            {
                others.ExceptWith(found[at]);
                continue;
            }

            common.Add(found[at]);
            if (IsHub(item, self, found[at]))
            {
                led.Add(fingerprints[at]);
            }
        }

        var leaders = new HashSet<string>(NameComparer.Instance);
        AddLeaders(item, self, common, leaders);
        others.ExceptWith(leaders);
        foreach (var other in led.Count < shared ? [] : others.Where(IsLed).ToList())
        {
            others.Remove(other);
        }

        bool IsLed(string other) => string.CompareOrdinal(other, item) > 0 && store.FingerprintsOf(name, other).Count(led.Contains) >= shared;
    }

    private static ItemKey? SelfOf(string item) => ItemKey.TryParse(item, out var key) ? key : null;

    private static bool IsHub(string item, ItemKey? self, IReadOnlyList<string> first) => self is { } key && first is ItemKeys keys
        ? key <= keys.Span[^1]
        : string.CompareOrdinal(item, first[^1]) <= 0;

    // The hubs with smaller names than the item's that it meets in as many lists as are asked for.
    private void AddLeaders(string item, ItemKey? self, List<IReadOnlyList<string>> common, HashSet<string> leaders)
    {
        if (common.Count < shared)
        {
            return;
        }

        if (self is { } key && common.TrueForAll(first => first is ItemKeys))
        {
            AddLeaders(key, common, leaders);
            return;
        }

        var lists = new Dictionary<string, int>(NameComparer.Instance);
        foreach (var hub in common.SelectMany(first => first.TakeWhile(hub => string.CompareOrdinal(hub, item) < 0)))
        {
            if (++CollectionsMarshal.GetValueRefOrAddDefault(lists, hub, out _) == shared)
            {
                leaders.Add(hub);
            }
        }
    }

    // The same where names are keys, which are counted as they lie in the lists: hardly any hub is met so often that its name is needed.
    private void AddLeaders(ItemKey item, List<IReadOnlyList<string>> common, HashSet<string> leaders)
    {
        _met.Clear();
        foreach (var first in common)
        {
            foreach (ref readonly var hub in ((ItemKeys)first).Span)
            {
                if (hub >= item)
                {
                    break;
                }

                if (++CollectionsMarshal.GetValueRefOrAddDefault(_met, hub, out _) == shared)
                {
                    leaders.Add(hub.ToString());
                }
            }
        }
    }

    // What follows a hub in lists of which it has just become one, as far as the pair shares enough.
    private HashSet<string> Behind(string hub, IReadOnlyList<ulong> lists)
    {
        var behind = store.FindItems(name, lists, 1).Where(other => string.CompareOrdinal(other, hub) > 0).ToHashSet(NameComparer.Instance);
        if (shared > 1)
        {
            var own = store.FingerprintsOf(name, hub);
            var found = store.FindPostings(name, own, hubs);
            behind.IntersectWith(store.FindItems(name, [.. own.Where((_, at) => found[at].Count == hubs && IsHub(hub, SelfOf(hub), found[at]))], shared));
        }

        return behind;
    }
}
