using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>Joins each group of denials to the one group that it denies most, and the charges that it answers to one.</summary>
internal static class DenialJoiner
{
    /// <summary>How strongly a denial must be about what it denies.</summary>
    private const double LeastScore = 4;

    /// <summary>The same for what the denier is said to have done.</summary>
    private const double LeastScoreOfOwn = 2;

    /// <summary>What the score of a charge that was made after its denial keeps: it was denied ahead of time only if much agrees.</summary>
    private const double ShareOfLater = 0.6;

    /// <summary>What each further pair between two groups adds to the score.</summary>
    private const double ScoreOfPair = 0.1;

    /// <summary>Joins every group of denials in the order of their names; those of headlines are left to <see cref="HeadlineJoiner"/>.</summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="pairs">Related pairs, strongest first.</param>
    public static void Join(ClaimGrouping groups, IReadOnlyList<PropositionPair> pairs)
    {
        var denials = pairs.Where(pair => pair.Relation == PropositionRelation.Denies && !pair.First.IsHeadline && !pair.Second.IsHeadline).Select(DenialOf).Where(pair => !groups.IsAgainst(pair.Denied.Node))
            .GroupBy(pair => groups.ClaimOf(pair.Denial.Node), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        if (denials.Length == 0)
        {
            return;
        }

        var firstDays = groups.Propositions.GroupBy(proposition => groups.ClaimOf(proposition.Node), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(proposition => proposition.Day ?? 0), StringComparer.Ordinal);
        foreach (var denial in denials)
        {
            DenialPair[] all = [.. denial];
            if (DeniedBy(groups, all, firstDays) is { } denied)
            {
                Join(groups, all, denied);
            }
        }
    }

    private static DenialPair DenialOf(PropositionPair pair) =>
        pair.First.IsNegative(pair.Common) ? new DenialPair(pair.First, pair.Second, pair.Score, pair.Common) : new DenialPair(pair.Second, pair.First, pair.Score, pair.Common);

    // The strongest pair with the group that a group of denials denies most; null where none is denied enough.
    private static DenialPair? DeniedBy(ClaimGrouping groups, DenialPair[] denial, Dictionary<string, int> firstDays)
    {
        var day = denial.Max(pair => ClaimGrouping.DayOf(pair.Denial));

        // Of charges and reports the charges are meant: what somebody is said to have done.
        var charged = Array.FindAll(denial, pair => IsCharged(pair.Denied, pair.Denial));
        var best = (charged.Length > 0 ? charged : denial).GroupBy(pair => groups.ClaimOf(pair.Denied.Node), StringComparer.Ordinal)
            .Select(target => (Claim: target.Key, Score: (target.Max(pair => pair.Score) * (firstDays.GetValueOrDefault(target.Key) <= day + 1 ? 1 : ShareOfLater)) + (ScoreOfPair * target.Count()), Pair: target.First()))
            .OrderByDescending(target => target.Score).ThenBy(target => target.Claim, StringComparer.Ordinal)
            .First();
        return best.Score >= (charged.Length > 0 ? LeastScoreOfOwn : LeastScore) ? best.Pair : null;
    }

    private static void Join(ClaimGrouping groups, DenialPair[] denial, DenialPair best)
    {
        foreach (var pair in denial)
        {
            groups.SetAgainst(pair.Denied, pair.Denial, pair.Denial.Denies ? Opposition.Outright : Opposition.Worded);
            groups.Put(pair.Denial.Node, against: true);
            groups.Explain(pair.Denial.Node, best.Denied.Node, ClaimBasis.Denies);
        }

        groups.JoinTo(best.Denial.Node, best.Denied.Node, ClaimBasis.Denies);
        foreach (var other in denial.Where(pair => IsOneCharge(pair, best)))
        {
            groups.Join(other.Denied.Node, best.Denied.Node, ClaimBasis.Same);
        }
    }

    private static bool IsCharged(Proposition charge, Proposition denial) => charge.Agent is not null && string.Equals(charge.Agent, denial.PartyBehind, StringComparison.Ordinal);

    // Two charges of one act against one doer that one denial answers are one charge. One act is one deed or one thing that it was done to; that both are of one family, violence
    // of a kind, makes two of a war's acts no one. So is what the denier's own side said of it another day: that took the denial back.
    private static bool IsOneCharge(DenialPair other, DenialPair best)
    {
        const int Days = 2; // between a charge and the denial that answers it
        var (charge, denial) = (other.Denied, other.Denial);
        return charge.SharesParty(denial)
            || (IsCharged(charge, denial) && (best.Denied.Agent is null || string.Equals(best.Denied.Agent, charge.Agent, StringComparison.Ordinal)) && !Sites.Apart(charge.Sites, best.Denied.Sites)
                && Math.Abs((long)ClaimGrouping.DayOf(charge) - ClaimGrouping.DayOf(denial)) <= Days
                && other.Shared.Intersect(best.Shared, StringComparer.Ordinal).Any(feature => feature[0] is not ('@' or '#' or '~')));
    }

    /// <summary>A denial and what it denies.</summary>
    /// <param name="Denial">The denial.</param>
    /// <param name="Denied">What it denies.</param>
    /// <param name="Score">How strongly: the weight of what they have in common.</param>
    /// <param name="Shared">The features that both have.</param>
    private sealed record DenialPair(Proposition Denial, Proposition Denied, double Score, IReadOnlyList<string> Shared);
}
