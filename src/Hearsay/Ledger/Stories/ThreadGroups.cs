using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>
/// Which agreements of a component's articles are one: by a name, a place or a number that they share, then by their sides, then because nothing else can be meant
/// ("the truce", "the deal"). Never against what tells them apart: another number or length, another day, other sides, one that is still to be made. The result does not depend on
/// the order of the items.
/// </summary>
internal sealed class ThreadGroups
{
    // Days between two tellings of when one agreement was made or came into force.
    private const int MostDaysApart = 31;

    private readonly List<Group> _groups;

    private ThreadGroups(IEnumerable<ThreadItem> items) => _groups = [.. items.OrderBy(item => item.Node, StringComparer.Ordinal).Select(item => new Group([item]))];

    /// <summary>The groups, each by node.</summary>
    /// <param name="items">The agreements of all articles.</param>
    public static IEnumerable<IReadOnlyList<ThreadItem>> Of(IEnumerable<ThreadItem> items)
    {
        var groups = new ThreadGroups(items);
        groups.JoinBy(group => group.Names.Concat(group.Numbers));
        groups.JoinBy(group => group.Sides.SelectMany(first => group.Sides.Where(second => string.CompareOrdinal(first, second) < 0).Select(second => first + "|" + second)));
        groups.JoinWhatElseCouldBeMeant();
        return groups._groups.Select(group => group.Items);
    }

    /// <summary>What kind most of some agreements are of; a deal that is a truce elsewhere is a truce.</summary>
    public static AgreementKind KindOf(IReadOnlyList<ThreadItem> items) => items.Select(item => item.Agreement.Kind).Where(kind => kind != AgreementKind.Accord)
        .DefaultIfEmpty(AgreementKind.Accord).CountBy(kind => kind).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;

    // Each key brings those that have it into one group, unless something tells them apart.
    private void JoinBy(Func<Group, IEnumerable<string>> keysOf)
    {
        var byKey = _groups.SelectMany(group => keysOf(group).Select(key => (Key: key, Node: group.Items[0].Node))).GroupBy(pair => pair.Key, pair => pair.Node, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => same.ToHashSet(StringComparer.Ordinal)).ToArray();
        foreach (var nodes in byKey)
        {
            var joined = new List<Group>();
            foreach (var group in _groups.Where(group => group.Items.Any(item => nodes.Contains(item.Node))).ToArray())
            {
                var into = joined.FindIndex(other => MayBeOne(other, group, sharesName: true));
                if (into < 0)
                {
                    joined.Add(group);
                }
                else
                {
                    joined[into] = Join(joined[into], group);
                }
            }
        }
    }

    // The least told first, to the one that shares most sides; to one with which it shares none only where there is no other.
    private void JoinWhatElseCouldBeMeant()
    {
        var waiting = new PriorityQueue<Group, (int Told, string Node)>(_groups.Select(group => (group, group.Order)), OrderOfGroups);
        while (waiting.TryDequeue(out var group, out _))
        {
            if (!_groups.Contains(group))
            {
                continue;
            }

            var others = _groups.Where(other => other != group && MayBeOne(other, group, sharesName: false) && !(other.Names.Count > 0 && group.Names.Count > 0))
                .Select(other => (Group: other, Shared: other.Sides.Count(group.Sides.Contains)))
                .OrderByDescending(other => other.Shared).ThenByDescending(other => other.Group.Told).ThenByDescending(other => other.Group.Items.Length)
                .ThenBy(other => other.Group.Items[0].Node, StringComparer.Ordinal).ToArray();
            if (others.Length > 0 && (others[0].Shared > 0 || (group.Kind == AgreementKind.Ceasefire && (others.Length == 1 || others[1].Group.Told == 0))))
            {
                var joined = Join(others[0].Group, group);
                waiting.Enqueue(joined, joined.Order);
            }
        }
    }

    private static IComparer<(int Told, string Node)> OrderOfGroups { get; } = Comparer<(int Told, string Node)>.Create(
        (a, b) => a.Told != b.Told ? a.Told.CompareTo(b.Told) : string.CompareOrdinal(a.Node, b.Node));

    private Group Join(Group first, Group second)
    {
        var joined = new Group([.. first.Items.Concat(second.Items).OrderBy(item => item.Node, StringComparer.Ordinal)]);
        _groups.Remove(second);
        _groups[_groups.IndexOf(first)] = joined;
        return joined;
    }

    private static bool MayBeOne(Group first, Group second, bool sharesName)
    {
        var sharesNumber = first.Numbers.Overlaps(second.Numbers);
        var areKindsApart = first.Kind != second.Kind
            && (first.Kind == AgreementKind.Resolution || second.Kind == AgreementKind.Resolution || (first.Kind != AgreementKind.Accord && second.Kind != AgreementKind.Accord));
        var areNumbersApart = !sharesNumber && first.Numbers.Count > 0 && second.Numbers.Count > 0;
        var areSidesApart = first.Sides.Count > 1 && second.Sides.Count > 1 && !first.Sides.Overlaps(second.Sides);
        var areDaysApart = first.MadeOn is { } one && second.MadeOn is { } other && Math.Abs(one.DayNumber - other.DayNumber) > MostDaysApart;

        // An article that tells two of them apart knows why, unless they have one name.
        return !areKindsApart && !areNumbersApart && !areSidesApart && !areDaysApart && (sharesNumber || first.IsPending == second.IsPending)
            && (sharesName || !first.Articles.Overlaps(second.Articles));
    }

    private sealed class Group(ThreadItem[] items)
    {
        public ThreadItem[] Items { get; } = items;

        public AgreementKind Kind { get; } = KindOf(items);

        public HashSet<string> Names { get; } = items.SelectMany(item => item.Names).ToHashSet(StringComparer.Ordinal);

        public HashSet<string> Numbers { get; } = items.SelectMany(item => item.Numbers).ToHashSet(StringComparer.Ordinal);

        public HashSet<string> Sides { get; } = items.SelectMany(item => item.Parties).ToHashSet(StringComparer.Ordinal);

        public HashSet<string> Articles { get; } = items.Select(item => item.Article.Key).ToHashSet(StringComparer.Ordinal);

        public DateOnly? MadeOn { get; } = items.Min(item => item.MadeOn);

        public bool IsPending { get; } = items.Any(item => item.IsPending);

        // How much it is told by.
        public int Told => (Names.Count + Numbers.Count > 0 ? 2 : 0) + (Sides.Count > 1 ? 1 : 0);

        public (int Told, string Node) Order => (Told, Items[0].Node);
    }
}
