using System.Globalization;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// Which articles share a name and may be of one story. Two that are dated are, when they are near enough in time: each is entered under its names in two windows of
/// <see cref="StoryJudge.MostDays"/> days, so that a name which is in the news for years costs no more than one that is in it for weeks. One without a date may be near any: it is entered
/// under its names alone, in an index of its own that dated articles are in as well.
/// </summary>
/// <param name="store">Where the postings are.</param>
/// <param name="hubs">Hubs of each fingerprint, see <see cref="CandidateIndex"/>.</param>
internal sealed class NameIndex(ISketchIndex store, int hubs)
{
    private readonly CandidateIndex _near = new(store, "name", hubs);
    private readonly CandidateIndex _undated = new(store, "undated-name", hubs);

    /// <summary>Enters an article.</summary>
    /// <param name="item">Its name in the indexes (<see cref="ItemNames"/>).</param>
    /// <param name="profile">What it is compared by.</param>
    /// <param name="displaced">Gets the articles that were a hub until now.</param>
    /// <returns>The articles it is to be compared with.</returns>
    public ISet<string> Enter(string item, PairProfile profile, ISet<string> displaced)
    {
        var found = _near.Enter(item, [.. Windows(profile).SelectMany(window => profile.Names.Select(name => Fingerprint.Of(name.Name, window)))], displaced);
        var met = _undated.Enter(item, [.. profile.Names.Select(name => Fingerprint.Of(name.Name))], displaced);
        found.UnionWith(met.Where(other => ItemNames.IsUndated(item) || ItemNames.IsUndated(other)));
        return found;
    }

    /// <summary>Takes an article out, whose record may be gone.</summary>
    /// <param name="item">Its name in the indexes.</param>
    /// <param name="doubtful">Gets the pairs that may be compared from now on.</param>
    public void Leave(string item, ISet<ItemPair> doubtful)
    {
        _near.Leave(item, doubtful);
        var pairs = new HashSet<ItemPair>(NameComparer.Instance);
        _undated.Leave(item, pairs);
        doubtful.UnionWith(pairs.Where(HasUndated));
    }

    /// <summary>True when two articles are to be compared.</summary>
    public bool Pairs(ItemPair pair) => HasUndated(pair) ? _undated.Pairs(pair) : _near.Pairs(pair);

    /// <summary>Takes out of a set what is to be compared with an article.</summary>
    public void RemovePaired(string item, ISet<string> others)
    {
        if (others.Count == 0)
        {
            return;
        }

        _near.RemovePaired(item, others);
        var unpaired = others.Where(other => HasUndated(ItemPair.Of(item, other))).ToHashSet(NameComparer.Instance);
        var asked = unpaired.ToArray();
        _undated.RemovePaired(item, unpaired);
        others.ExceptWith(asked.Where(other => !unpaired.Contains(other)));
    }

    private static bool HasUndated(ItemPair pair) => ItemNames.IsUndated(pair.A) || ItemNames.IsUndated(pair.B);

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
}
