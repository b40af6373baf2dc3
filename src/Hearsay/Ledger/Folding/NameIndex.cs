using System.Globalization;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// Which articles share a name and may be of one story. Two that are dated are, when they are near enough in time: each is entered under its names in two windows of
/// <see cref="StoryJudge.MostDays"/> days, so that a name which is in the news for years costs no more than one that is in it for weeks. One without a date may be near any: it is entered
/// under its names alone, in an index of its own that dated articles are in as well.
/// </summary>
/// <param name="store">Where the postings are.</param>
/// <param name="records">Has the records of the articles that are entered.</param>
/// <param name="hubs">Hubs of each fingerprint, see <see cref="CandidateIndex"/>.</param>
internal sealed class NameIndex(ILedgerStore store, RecordCache records, int hubs)
{
    // Ends the items of articles without a date in the second index: that they are is known without their records.
    private const string Undated = "#";

    private readonly CandidateIndex _near = new(store, "name", hubs);
    private readonly CandidateIndex _undated = new(store, "undated-name", hubs);

    /// <summary>Enters an article.</summary>
    /// <param name="key">Its record's key.</param>
    /// <param name="profile">What it is compared by.</param>
    /// <param name="displaced">Gets the articles that were a hub until now.</param>
    /// <returns>The articles it is to be compared with.</returns>
    public ISet<string> Enter(string key, PairProfile profile, ISet<string> displaced)
    {
        var found = _near.Enter(key, [.. Windows(profile).SelectMany(window => profile.Names.Select(name => Fingerprint.Of(name.Name, window)))], displaced);
        var item = ItemOf(key, profile);
        var hubsBefore = new HashSet<string>(NameComparer.Instance);
        var met = _undated.Enter(item, [.. profile.Names.Select(name => Fingerprint.Of(name.Name))], hubsBefore);
        found.UnionWith(met.Where(other => IsUndated(item) || IsUndated(other)).Select(KeyOf));
        displaced.UnionWith(hubsBefore.Select(KeyOf));
        return found;
    }

    /// <summary>Takes an article out, whose record may be gone.</summary>
    /// <param name="key">Its record's key.</param>
    /// <param name="doubtful">Gets the pairs that may be compared from now on.</param>
    public void Leave(string key, ISet<ItemPair> doubtful)
    {
        _near.Leave(key, doubtful);
        var pairs = new HashSet<ItemPair>(NameComparer.Instance);
        _undated.Leave(key, pairs);
        _undated.Leave(key + Undated, pairs);
        doubtful.UnionWith(pairs.Where(pair => IsUndated(pair.A) || IsUndated(pair.B)).Select(pair => ItemPair.Of(KeyOf(pair.A), KeyOf(pair.B))));
    }

    /// <summary>True when two articles are to be compared.</summary>
    public bool Pairs(ItemPair pair)
    {
        var (a, b) = (ItemOf(pair.A), ItemOf(pair.B));
        return IsUndated(a) || IsUndated(b) ? _undated.Pairs(ItemPair.Of(a, b)) : _near.Pairs(pair);
    }

    /// <summary>Takes out of a set what is to be compared with an article.</summary>
    public void RemovePaired(string key, ISet<string> others)
    {
        if (others.Count == 0)
        {
            return;
        }

        _near.RemovePaired(key, others);
        var item = ItemOf(key);
        var items = others.Select(ItemOf).Where(other => IsUndated(item) || IsUndated(other)).ToHashSet(NameComparer.Instance);
        var unpaired = items.ToHashSet(NameComparer.Instance);
        _undated.RemovePaired(item, unpaired);
        others.ExceptWith(items.Except(unpaired, NameComparer.Instance).Select(KeyOf));
    }

    /// <summary>True when an article is entered.</summary>
    public bool Has(string key) => _near.Has(key) || _undated.Has(key) || _undated.Has(key + Undated);

    // Two articles that are as many days apart as a window is long share at least one.
    private static string[] Windows(PairProfile profile)
    {
        if (profile.Day is not { } day)
        {
            return [];
        }

        var window = day.DayNumber / StoryJudge.MostDays;
        return [window.ToString(CultureInfo.InvariantCulture), (window + 1).ToString(CultureInfo.InvariantCulture)];
    }

    private static string ItemOf(string key, PairProfile profile) => profile.Day is null ? key + Undated : key;

    private string ItemOf(string key) => ItemOf(key, records.Profile(key));

    private static bool IsUndated(string item) => item.EndsWith(Undated, StringComparison.Ordinal);

    private static string KeyOf(string item) => IsUndated(item) ? item[..^Undated.Length] : item;
}
