namespace Hearsay.Bench.Lineage;

/// <summary>A link as somebody found it.</summary>
internal readonly record struct FoundLink(string Article, string Source, double Probability);

/// <summary>Holds what was found against the truth of a made set.</summary>
internal sealed class LineageTruth
{
    private readonly LineageSet _set;
    private readonly Dictionary<string, HashSet<string>> _bases;
    private readonly Dictionary<string, string> _groups;

    /// <param name="set">The set.</param>
    public LineageTruth(LineageSet set)
    {
        _set = set;
        _bases = set.Pairs.GroupBy(pair => pair.Article, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Source).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _groups = set.Pairs.DistinctBy(pair => pair.Article, StringComparer.Ordinal).ToDictionary(pair => pair.Article, pair => pair.Group, StringComparer.Ordinal);
    }

    /// <summary>
    /// Every true pair, found or not, and every false link that a copy is part of. Links between copies of one original, and with pages of which nothing is
    /// known, are neither.
    /// </summary>
    public List<LineageCase> Cases(IEnumerable<FoundLink> links)
    {
        var found = new Dictionary<(string, string), FoundLink>();
        foreach (var link in links)
        {
            var key = Key(link.Article, link.Source);
            if (!found.TryGetValue(key, out var other) || other.Probability < link.Probability)
            {
                found[key] = link;
            }
        }

        var cases = new List<LineageCase>();
        foreach (var pair in _set.Pairs)
        {
            var key = Key(pair.Article, pair.Source);
            var link = found.GetValueOrDefault(key);
            cases.Add(new LineageCase(pair.Source, pair.Group, link.Probability, IsTrue: true, pair.IsDirected, link.Article == pair.Article));
            found.Remove(key);
        }

        foreach (var link in found.Values.Where(link => !IsOpen(link.Article, link.Source)))
        {
            foreach (var page in new[] { link.Article, link.Source }.Where(_groups.ContainsKey))
            {
                cases.Add(new LineageCase(_bases[page].Min(StringComparer.Ordinal)!, _groups[page], link.Probability, IsTrue: false, IsDirected: false, IsTurnedRight: false));
            }
        }

        return cases;
    }

    /// <summary>What was missed, turned round or linked wrongly, a line each.</summary>
    public IEnumerable<string> Errors(IEnumerable<FoundLink> links)
    {
        var found = links.DistinctBy(link => Key(link.Article, link.Source)).ToDictionary(link => Key(link.Article, link.Source));
        foreach (var pair in _set.Pairs)
        {
            if (!found.Remove(Key(pair.Article, pair.Source), out var link) || (pair.IsDirected && link.Article != pair.Article))
            {
                yield return FormattableString.Invariant($"{(link.Article is null ? "missed" : "turned")}\t{pair.Article}\t{pair.Source}\t{link.Probability}");
            }
        }

        foreach (var link in found.Values.Where(link => !IsOpen(link.Article, link.Source) && (_groups.ContainsKey(link.Article) || _groups.ContainsKey(link.Source))))
        {
            yield return FormattableString.Invariant($"false\t{link.Article}\t{link.Source}\t{link.Probability}");
        }
    }

    /// <summary>True when it is not known, or is no question, whether one of two pages derives from the other.</summary>
    public bool IsOpen(string one, string other)
    {
        var (first, second) = (BasesOf(one), BasesOf(other));
        return first.Overlaps(second) || first.Any(id => second.Any(page => IsRelated(id, page) || IsRelated(page, id)));
    }

    private bool IsRelated(string original, string page) => _set.Related.TryGetValue(original, out var pages) && pages.Contains(page);

    private HashSet<string> BasesOf(string page) => _bases.GetValueOrDefault(page) ?? new HashSet<string>(StringComparer.Ordinal) { page };

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
