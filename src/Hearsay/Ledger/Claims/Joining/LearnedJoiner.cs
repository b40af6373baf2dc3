using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>
/// Joins by what was learned, which says more where the rules say nothing: the surest pairs first, each as long as the pairs across both groups bear it out and no side has to be turned that a rule
/// has set (the greedy rule of correlation clustering; Bansal, Blum and Chawla 2004).
/// </summary>
internal sealed class LearnedJoiner
{
    /// <summary>What a pair across two groups that was not worth judging, since the two share next to nothing, says against joining them; in 1024ths of a logit.</summary>
    private const int Unjudged = BoostedTrees.One / 4;

    private readonly ClaimGrouping _groups;
    private readonly LearnedPair[] _pairs;
    private readonly Dictionary<(string, string), LearnedPair> _judged;
    private readonly GroupMembers _members;

    private LearnedJoiner(ClaimGrouping groups, IReadOnlyList<LearnedPair> learned)
    {
        _groups = groups;
        _pairs = learned.Where(pair => IsJoined(pair.First) && IsJoined(pair.Second)).ToArray();
        _judged = _pairs.ToDictionary(pair => (pair.First.Node, pair.Second.Node));
        _members = new GroupMembers(groups, groups.Propositions.Select(proposition => proposition.Node));
    }

    /// <summary>Joins the groups of every pair that is the same or contrary, the surest first.</summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="learned">What was learned of pairs.</param>
    public static void Join(ClaimGrouping groups, IReadOnlyList<LearnedPair> learned)
    {
        var joiner = new LearnedJoiner(groups, learned);
        foreach (var pair in joiner._pairs.Where(pair => pair.IsContrary || pair.IsSame)
                .OrderByDescending(pair => Math.Max(pair.Same, pair.Contrary))
                .ThenBy(pair => pair.First.Node, StringComparer.Ordinal).ThenBy(pair => pair.Second.Node, StringComparer.Ordinal))
        {
            joiner.Join(pair);
        }
    }

    private static bool IsJoined(Proposition proposition) => proposition is { IsHeadline: false, IsAnaphoric: false };

    private void Join(LearnedPair pair)
    {
        var (one, other) = (_groups.ClaimOf(pair.First.Node), _groups.ClaimOf(pair.Second.Node));
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return;
        }

        var (first, second) = (_members[one], _members[other]);
        var mustTurn = (_groups.IsAgainst(pair.First.Node) != _groups.IsAgainst(pair.Second.Node)) != pair.IsContrary;
        var (isFirstSet, isSecondSet) = (_groups.IsContested(first), _groups.IsContested(second));
        if ((isFirstSet && isSecondSet) || SupportOf(first, second, mustTurn) < 0)
        {
            return;
        }

        if (mustTurn)
        {
            _groups.Turn(isFirstSet ? second : isSecondSet ? first : Turned(first, second));
        }

        if (pair.IsContrary)
        {
            _groups.SetAgainst(pair.First, pair.Second, Opposition.Judged);
        }

        _groups.Join(pair.First.Node, pair.Second.Node, pair.IsContrary ? ClaimBasis.Denies : ClaimBasis.Same);
        _members.Merge(one, other);
    }

    // The pairs across two groups: how much they speak for their sides, less what speaks for the other sides. No page has one party on both sides: it would qualify what it says there, not take it back.
    private int SupportOf(List<string> first, List<string> second, bool isTurned)
    {
        var (support, count) = (0, 0);
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                var areApart = (_groups.IsAgainst(a) != _groups.IsAgainst(b)) != isTurned;
                if (areApart && _groups[a].SharesPartyOnPage(_groups[b]))
                {
                    return -1;
                }

                if (_judged.TryGetValue(string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a), out var pair))
                {
                    var logit = areApart ? pair.Contrary : pair.Same;
                    support += Math.Clamp(logit + BoostedTrees.One, -BoostedTrees.One, BoostedTrees.One);
                    count++;
                }
                else
                {
                    support -= Unjudged;
                }
            }
        }

        return count == 0 ? -1 : support;
    }

    // Which of two groups on one side goes to the other: against a claim is who denies more, of equals who spoke later.
    private List<string> Turned(List<string> first, List<string> second)
    {
        var (one, other) = (DenyingOf(first), DenyingOf(second));
        var isFirstAgainst = one != other ? one > other : FirstDayOf(first) > FirstDayOf(second);
        return isFirstAgainst == _groups.IsAgainst(first[0]) ? second : first;
    }

    // How much the members of a group deny, on average, in thousandths.
    private int DenyingOf(List<string> group) => group.Sum(node => (_groups[node].Denies ? 2 : 0) + (_groups[node].IsNegativeAlone ? 1 : 0)) * 1000 / group.Count;

    private int FirstDayOf(List<string> group) => group.Min(node => ClaimGrouping.DayOf(_groups[node]));
}
