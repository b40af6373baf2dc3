using Hearsay.Ledger.Pairs;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// An index of fingerprints for what two articles have in common only if they are near in time (<see cref="StoryJudge.MostDays"/>). Each dated article is entered under its fingerprints in two
/// windows of so many days, so that a name or a wording which is in the news for years costs no more than one that is in it for weeks, and is told from rare ones by what these weeks have. An article without a date
/// may be near any: it is entered under its fingerprints alone, in an index of its own that dated articles are in as well.
/// </summary>
/// <param name="near">The index of dated articles, by fingerprint and window.</param>
/// <param name="undated">The index of all articles, of which only pairs with an undated one count.</param>
internal sealed class NearIndex(IFingerprintIndex near, IFingerprintIndex undated)
{
    /// <summary>Says which articles a commit will enter, before any of them is.</summary>
    /// <param name="articles">The day and the fingerprints of each.</param>
    public void Expect(IEnumerable<(DateOnly? Day, IReadOnlyCollection<ulong> Fingerprints)> articles)
    {
        var (windows, all) = (new List<ulong>(), new List<ulong>());
        foreach (var (day, fingerprints) in articles)
        {
            windows.AddRange(InWindows(fingerprints, day));
            all.AddRange(fingerprints);
        }

        near.Expect(windows);
        undated.Expect(all);
    }

    /// <summary>Enters an article.</summary>
    /// <param name="item">Its name in the indexes (<see cref="ItemNames"/>).</param>
    /// <param name="day">The day of publication; null when it is not known.</param>
    /// <param name="fingerprints">Its fingerprints.</param>
    /// <param name="displaced">Gets the articles of which pairs may be compared no longer.</param>
    /// <returns>The articles it is to be compared with.</returns>
    public ISet<string> Enter(string item, DateOnly? day, IReadOnlyCollection<ulong> fingerprints, ISet<string> displaced)
    {
        var found = near.Enter(item, InWindows(fingerprints, day), displaced);
        var met = undated.Enter(item, fingerprints, displaced);
        found.UnionWith(met.Where(other => ItemNames.IsUndated(item) || ItemNames.IsUndated(other)));
        return found;
    }

    /// <summary>Takes an article out, whose record may be gone.</summary>
    /// <param name="item">Its name in the indexes.</param>
    /// <param name="doubtful">Gets the pairs that may be compared from now on.</param>
    public void Leave(string item, ISet<ItemPair> doubtful)
    {
        near.Leave(item, doubtful);
        var pairs = new HashSet<ItemPair>(NameComparer.Instance);
        undated.Leave(item, pairs);
        doubtful.UnionWith(pairs.Where(HasUndated));
    }

    /// <summary>True when two articles are to be compared.</summary>
    public bool Pairs(ItemPair pair) => HasUndated(pair) ? undated.Pairs(pair) : near.Pairs(pair);

    /// <summary>Takes out of a set what is to be compared with an article.</summary>
    public void RemovePaired(string item, ISet<string> others)
    {
        if (others.Count == 0)
        {
            return;
        }

        near.RemovePaired(item, others);
        var unpaired = others.Where(other => HasUndated(ItemPair.Of(item, other))).ToHashSet(NameComparer.Instance);
        var asked = unpaired.ToArray();
        undated.RemovePaired(item, unpaired);
        others.ExceptWith(asked.Where(other => !unpaired.Contains(other)));
    }

    private static bool HasUndated(ItemPair pair) => ItemNames.IsUndated(pair.A) || ItemNames.IsUndated(pair.B);

    // Two articles that are as many days apart as a window is long share at least one.
    private static ulong[] InWindows(IReadOnlyCollection<ulong> fingerprints, DateOnly? published)
    {
        if (published is not { } day)
        {
            return [];
        }

        var window = day.DayNumber / StoryJudge.MostDays;
        return [.. fingerprints.Select(fingerprint => Fingerprint.Of(fingerprint, window)), .. fingerprints.Select(fingerprint => Fingerprint.Of(fingerprint, window + 1))];
    }
}
