using Hearsay.Ledger.Propositions;

namespace Hearsay.Ledger.Claims.Joining;

/// <summary>A headline says in few words what the text says in more: it goes where its best match is and joins nothing.</summary>
internal static class HeadlineJoiner
{
    /// <summary>Joins each headline that nothing has joined yet to its strongest match.</summary>
    /// <param name="groups">The groups so far.</param>
    /// <param name="pairs">Related pairs, strongest first.</param>
    public static void Join(ClaimGrouping groups, IReadOnlyList<PropositionPair> pairs)
    {
        var contested = groups.Sets().Where(groups.IsContested).SelectMany(set => set).ToHashSet(StringComparer.Ordinal);
        foreach (var pair in pairs.Where(pair => pair.Relation is PropositionRelation.Same or PropositionRelation.Denies && pair.First.IsHeadline != pair.Second.IsHeadline))
        {
            var (headline, other) = pair.First.IsHeadline ? (pair.First.Node, pair.Second.Node) : (pair.Second.Node, pair.First.Node);
            var denies = pair.Relation == PropositionRelation.Denies;
            if (!groups.IsJoined(headline) && (!denies || contested.Contains(other)))
            {
                groups.Put(headline, groups.IsAgainst(other) != denies);
                groups.JoinTo(headline, other, denies ? ClaimBasis.Denies : ClaimBasis.Same);
            }
        }
    }
}
