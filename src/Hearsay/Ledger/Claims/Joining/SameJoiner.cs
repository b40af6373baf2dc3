using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>
/// Joins what says the same, strongest first, on each side apart and where no other doer is named. Two that are the same join what has been joined to either only where enough of the pairs across bear it
/// out: a chain of which each link holds may begin with one thing and end with another, and all who stand along it would count as saying both.
/// </summary>
internal sealed class SameJoiner
{
    /// <summary>The share of the pairs across two groups, copies counted once, that must be the same. Set on real news by eye: at 0.2 the largest claims are of one matter, and no world loses by it.</summary>
    private const double LeastShare = 0.2;

    private readonly ClaimGrouping _groups;
    private readonly HashSet<(string, string)> _same;
    private readonly GroupMembers _members;

    private SameJoiner(ClaimGrouping groups, PropositionPair[] pairs)
    {
        _groups = groups;
        _same = [.. pairs.Select(pair => PairOf(Original(pair.First.Node), Original(pair.Second.Node)))];
        _members = new GroupMembers(groups, pairs.SelectMany(pair => new[] { pair.First.Node, pair.Second.Node }).Select(Original).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Joins the groups of every pair that says the same.</summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="pairs">Related pairs, strongest first.</param>
    public static void Join(ClaimGrouping groups, IReadOnlyList<PropositionPair> pairs)
    {
        var same = pairs.Where(pair => pair.Relation == PropositionRelation.Same && !pair.First.IsHeadline && !pair.Second.IsHeadline).ToArray();
        var joiner = new SameJoiner(groups, same);
        foreach (var pair in same)
        {
            joiner.Join(pair);
        }
    }

    private void Join(PropositionPair pair)
    {
        var (first, second) = (pair.First.Node, pair.Second.Node);
        var (one, other) = (_groups.ClaimOf(first), _groups.ClaimOf(second));
        var negative = pair.First.IsNegative(pair.Common);
        if (negative != _groups.IsAgainst(first) || negative != _groups.IsAgainst(second) || !_groups.AgentsAgree(first, second)
            || (!string.Equals(one, other, StringComparison.Ordinal) && !AreBorneOut(_members[one], _members[other])))
        {
            return;
        }

        _groups.Join(first, second, ClaimBasis.Same);
        if (!string.Equals(one, other, StringComparison.Ordinal))
        {
            _members.Merge(one, other);
        }
    }

    private bool AreBorneOut(List<string> first, List<string> second)
    {
        var same = 0;
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                same += _same.Contains(PairOf(a, b)) ? 1 : 0;
            }
        }

        return same >= LeastShare * first.Count * second.Count;
    }

    // One of the copies of a proposition stands for all: they share their list.
    private string Original(string node) => _groups.CopiesOf(node)[0];

    private static (string, string) PairOf(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
