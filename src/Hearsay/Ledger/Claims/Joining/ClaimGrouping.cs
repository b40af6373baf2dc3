using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>
/// How the propositions of a component are grouped into claims so far: which rest under one claim, on which side of it each stands, what joined it and what it was set against.
/// The joiners change it, one after the other. A copy goes where its source goes and stands on its side. For one thread.
/// </summary>
internal sealed class ClaimGrouping
{
    /// <summary>The last day but one that a number can tell, so that the day after it is one as well.</summary>
    private const int Undated = int.MaxValue - 1;

    private readonly UnionFind _claims = new();
    private readonly Dictionary<string, Proposition> _byNode;
    private readonly Dictionary<string, Proposition> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _copies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ClaimBasis Basis, string? Other)> _reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Said, string Denial), Opposition> _opposed = [];
    private readonly HashSet<string> _against = new(StringComparer.Ordinal);
    private readonly HashSet<string> _joined = new(StringComparer.Ordinal);

    /// <summary>Each proposition alone; against its claim is what says by itself that something is not so.</summary>
    /// <param name="propositions">All of them, in order of articles and text.</param>
    public ClaimGrouping(IReadOnlyList<Proposition> propositions)
    {
        Propositions = propositions;
        _byNode = propositions.ToDictionary(proposition => proposition.Node, StringComparer.Ordinal);
        Proposition? last = null;
        foreach (var proposition in propositions)
        {
            _claims.Add(proposition.Node);
            if (proposition.Agent is { } agent)
            {
                _agents[proposition.Node] = [agent];
            }

            if (proposition.IsNegativeAlone)
            {
                _against.Add(proposition.Node);
            }

            if (last is not null && ReferenceEquals(last.Article, proposition.Article))
            {
                _before[proposition.Node] = last;
            }

            last = proposition;
        }
    }

    /// <summary>All propositions, in order of articles and text.</summary>
    public IReadOnlyList<Proposition> Propositions { get; }

    /// <summary>Which were set against each other for what the two say, not because others that rest where they do were, and how that was told.</summary>
    public IReadOnlyDictionary<(string Said, string Denial), Opposition> Opposed => _opposed;

    /// <summary>The proposition of a node.</summary>
    public Proposition this[string node] => _byNode[node];

    /// <summary>The proposition of a node; null where there is none.</summary>
    public Proposition? Find(string node) => _byNode.GetValueOrDefault(node);

    /// <summary>The proposition that stands before another on its page; null for the first one.</summary>
    public Proposition? Before(Proposition proposition) => _before.GetValueOrDefault(proposition.Node);

    /// <summary>The day on which a proposition's page was published, as a day number; what stands on a page without a date comes after all others.</summary>
    public static int DayOf(Proposition proposition) => proposition.Day ?? Undated;

    /// <summary>The groups, each in ordinal order of nodes.</summary>
    public IEnumerable<IReadOnlyList<string>> Sets() => _claims.Sets();

    /// <summary>The name of a proposition's group.</summary>
    public string ClaimOf(string node) => _claims.Find(node);

    /// <summary>The nodes of a proposition's group, in order of articles and text.</summary>
    public List<string> MembersOf(string node)
    {
        var claim = ClaimOf(node);
        return [.. _byNode.Keys.Where(other => string.Equals(ClaimOf(other), claim, StringComparison.Ordinal))];
    }

    /// <summary>Whether two rest under one claim.</summary>
    public bool AreOne(string a, string b) => string.Equals(ClaimOf(a), ClaimOf(b), StringComparison.Ordinal);

    /// <summary>Whether a proposition stands against its claim.</summary>
    public bool IsAgainst(string node) => _against.Contains(node);

    /// <summary>Whether somebody in a group stands against it, and somebody for it.</summary>
    public bool IsContested(IReadOnlyList<string> group) => CountAgainst(group) is > 0 and var against && against < group.Count;

    /// <summary>Whether all of a group stand against it.</summary>
    public bool IsAllAgainst(IReadOnlyList<string> group) => CountAgainst(group) == group.Count;

    /// <summary>Whether it was joined to another, but for its copies.</summary>
    public bool IsJoined(string node) => _joined.Contains(node);

    /// <summary>Whether nothing tells that those who act in two groups are others.</summary>
    public bool AgentsAgree(string a, string b) => AgentsOf(a) is not { } first || AgentsOf(b) is not { } second || first.Overlaps(second);

    /// <summary>What joined it, and the proposition that it was joined by.</summary>
    public (ClaimBasis Basis, string? Other) ReasonOf(string node) => _reasons.GetValueOrDefault(node, (ClaimBasis.Own, null));

    /// <summary>The copies of a proposition, with itself.</summary>
    public List<string> CopiesOf(string node) => _copies.GetValueOrDefault(node) ?? [node];

    /// <summary>Puts a proposition on a side of its claim.</summary>
    public void Put(string node, bool against)
    {
        foreach (var copy in CopiesOf(node))
        {
            if (against)
            {
                _against.Add(copy);
            }
            else
            {
                _against.Remove(copy);
            }
        }
    }

    /// <summary>Turns a group: who stood for it stands against it, and the other way round.</summary>
    public void Turn(IReadOnlyList<string> group)
    {
        foreach (var node in group)
        {
            if (!_against.Remove(node))
            {
                _against.Add(node);
            }
        }
    }

    /// <summary>Notes that one says that the other is not so; of two ways in which it was told the surer one counts.</summary>
    public void SetAgainst(Proposition said, Proposition denial, Opposition opposition)
    {
        var pair = (said.Node, denial.Node);
        _opposed[pair] = _opposed.TryGetValue(pair, out var known) && known < opposition ? known : opposition;
    }

    /// <summary>Joins the groups of two propositions; what had joined either before remains its reason.</summary>
    public void Join(string a, string b, ClaimBasis basis)
    {
        _reasons.TryAdd(a, (basis, b));
        _reasons.TryAdd(b, (basis, a));
        Join(a, b);
    }

    /// <summary>Joins the group of a proposition to that of another, which is its reason from now on.</summary>
    public void JoinTo(string node, string other, ClaimBasis basis)
    {
        Explain(node, other, basis);
        Join(node, other);
    }

    /// <summary>Says why a proposition rests where it does.</summary>
    public void Explain(string node, string other, ClaimBasis basis) => _reasons[node] = (basis, other);

    /// <summary>Joins a copy to its source; that does not count as having been joined to a claim.</summary>
    public void JoinCopies(string first, string second)
    {
        var (one, other) = (CopiesOf(first), CopiesOf(second));
        if (!ReferenceEquals(one, other))
        {
            one.AddRange(other);
            foreach (var node in other)
            {
                _copies[node] = one;
            }
        }

        _copies[first] = _copies[second] = one;
        var (source, copy) = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        _reasons.TryAdd(copy, (ClaimBasis.Copy, source));
        Merge(first, second);
    }

    private int CountAgainst(IReadOnlyList<string> group)
    {
        var count = 0;
        for (var at = 0; at < group.Count; at++)
        {
            count += _against.Contains(group[at]) ? 1 : 0;
        }

        return count;
    }

    private void Join(string a, string b)
    {
        _joined.UnionWith(CopiesOf(a));
        _joined.UnionWith(CopiesOf(b));
        Merge(a, b);
    }

    private void Merge(string a, string b)
    {
        if (AreOne(a, b))
        {
            return;
        }

        var (first, second) = (AgentsOf(a), AgentsOf(b));
        _claims.Union(a, b);
        if (first is not null && second is not null)
        {
            first.UnionWith(second);
        }

        if ((first ?? second) is { } known)
        {
            _agents[ClaimOf(a)] = known;
        }
    }

    private HashSet<string>? AgentsOf(string node) => _agents.GetValueOrDefault(ClaimOf(node));
}
