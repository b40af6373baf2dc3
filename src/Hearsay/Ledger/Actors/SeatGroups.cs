using Hearsay.Ledger.Corrections;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Groups of seats that grow by joining, never against what must not be: a group has one country and roles that one person can have. The result
/// depends on the set of seats and the order of the joins that is asked for, which the caller derives from the seats.
/// </summary>
internal sealed class SeatGroups
{
    private readonly Dictionary<string, List<ActorSeat>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorEvidence>> _evidence = new(StringComparer.Ordinal);

    /// <param name="seats">Each a group of its own at first.</param>
    public SeatGroups(IEnumerable<ActorSeat> seats)
    {
        foreach (var seat in seats)
        {
            _groups[seat.Node] = [seat];
            _evidence[seat.Node] = [];
        }
    }

    /// <summary>The seats that are one with a seat, itself included, in the order in which they came.</summary>
    public IReadOnlyList<ActorSeat> Of(ActorSeat seat) => _groups[seat.Node];

    /// <summary>All groups with their evidence, each once, in the order of their first seats.</summary>
    public IEnumerable<(IReadOnlyList<ActorSeat> Seats, IReadOnlyList<ActorEvidence> Evidence)> All() =>
        _groups.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => ReferenceEquals(_groups[pair.Value[0].Node], pair.Value) && pair.Key == pair.Value[0].Node)
            .Select(pair => ((IReadOnlyList<ActorSeat>)pair.Value, (IReadOnlyList<ActorEvidence>)_evidence[pair.Key]));

    /// <summary>The groups as people want them, a step of evidence added where they joined two.</summary>
    /// <param name="corrections">What they decided about seats.</param>
    public IEnumerable<(IReadOnlyList<ActorSeat> Seats, IReadOnlyList<ActorEvidence> Evidence)> Corrected(ForcedPairs corrections)
    {
        var found = All().ToArray();
        if (corrections.IsEmpty)
        {
            return found;
        }

        var seats = found.SelectMany(group => group.Seats).ToDictionary(seat => seat.Node, StringComparer.Ordinal);
        var groupOf = found.SelectMany((group, index) => group.Seats.Select(seat => (seat.Node, index))).ToDictionary(pair => pair.Node, pair => pair.index, StringComparer.Ordinal);
        return corrections.Apply([.. found.Select(group => group.Seats.Select(seat => seat.Node).ToArray())]).Select(nodes =>
        {
            var own = nodes.Select(node => seats[node]).ToArray();
            var parts = nodes.GroupBy(node => groupOf[node]).Select(part => (Group: found[part.Key], First: seats[part.First()])).ToArray();
            var evidence = parts.SelectMany(part => part.Group.Evidence)
                .Where(step => own.Any(seat => seat.Mentions.Contains(step.First)) && own.Any(seat => seat.Mentions.Contains(step.Second)))
                .Concat(parts.Skip(1).Select(part => new ActorEvidence(ActorEvidenceKind.Correction, parts[0].First.Best, part.First.Best)));
            return ((IReadOnlyList<ActorSeat>)own, (IReadOnlyList<ActorEvidence>)evidence.ToArray());
        });
    }

    /// <summary>True when the groups of two seats can be one.</summary>
    /// <param name="a">A seat of one.</param>
    /// <param name="b">A seat of the other.</param>
    /// <param name="strictly">True when the names alone would not be enough: then a country must not differ at all.</param>
    public bool CanJoin(ActorSeat a, ActorSeat b, bool strictly)
    {
        var (first, second) = (_groups[a.Node], _groups[b.Node]);
        return ReferenceEquals(first, second) || !first.Exists(one => second.Exists(other => Conflict(one, other, strictly)));
    }

    /// <summary>Joins the groups of two seats; nothing happens when they are one already.</summary>
    public void Join(ActorSeat a, ActorSeat b, ActorEvidenceKind why)
    {
        var (first, second) = (_groups[a.Node], _groups[b.Node]);
        if (ReferenceEquals(first, second))
        {
            return;
        }

        var (into, from) = string.CompareOrdinal(first[0].Node, second[0].Node) < 0 ? (first, second) : (second, first);
        var evidence = _evidence[into[0].Node];
        evidence.AddRange(_evidence[from[0].Node]);
        evidence.Add(new ActorEvidence(why, a.Best, b.Best));
        into.AddRange(from);
        foreach (var seat in from)
        {
            _groups[seat.Node] = into;
        }
    }

    private static bool Conflict(ActorSeat a, ActorSeat b, bool strictly) =>
        (ReferenceEquals(a.Article, b.Article) && ReferenceEquals(a.Entity, b.Entity)) || a.Facts.Conflicts(b.Facts, strictly);
}
