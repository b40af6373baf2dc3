using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>Joins what says the same, strongest first, on each side apart and where no other doer is named.</summary>
internal static class SameJoiner
{
    /// <summary>Joins the groups of every pair that says the same.</summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="pairs">Related pairs, strongest first.</param>
    public static void Join(ClaimGrouping groups, IReadOnlyList<PropositionPair> pairs)
    {
        foreach (var pair in pairs.Where(pair => pair.Relation == PropositionRelation.Same && !pair.First.IsHeadline && !pair.Second.IsHeadline))
        {
            var (first, second) = (pair.First.Node, pair.Second.Node);
            var negative = pair.First.IsNegative(pair.Common);
            if (negative == groups.IsAgainst(first) && negative == groups.IsAgainst(second) && groups.AgentsAgree(first, second))
            {
                groups.Join(first, second, ClaimBasis.Same);
            }
        }
    }
}
