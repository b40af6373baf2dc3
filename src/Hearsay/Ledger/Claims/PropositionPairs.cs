namespace Hearsay.Ledger;

/// <summary>
/// Finds the pairs of a component that are worth judging: those that share a feature that is not everywhere. For each feature the first ones in the
/// order of articles, so that a story of a thousand pages costs no square of them.
/// </summary>
internal static class PropositionPairs
{
    private const int MostAlike = 48;

    /// <summary>All related pairs, strongest first, then by node names.</summary>
    public static IReadOnlyList<PropositionPair> Of(IReadOnlyList<Proposition> propositions, PropositionWeights weights)
    {
        var judge = new PropositionJudge(weights);
        var seen = new HashSet<(string, string)>();
        var pairs = new List<PropositionPair>();
        var byFeature = propositions.Where(proposition => !proposition.IsAnaphoric)
            .SelectMany(proposition => proposition.Features.Keys.Where(feature => feature[0] != '@' || !weights.IsCommon(feature)).Select(feature => (feature, proposition)))
            .GroupBy(entry => entry.feature, entry => entry.proposition, StringComparer.Ordinal);
        foreach (var group in byFeature)
        {
            var alike = group.Take(MostAlike).ToArray();
            for (var i = 0; i < alike.Length; i++)
            {
                for (var j = i + 1; j < alike.Length; j++)
                {
                    var (a, b) = string.CompareOrdinal(alike[i].Node, alike[j].Node) < 0 ? (alike[i], alike[j]) : (alike[j], alike[i]);
                    if (seen.Add((a.Node, b.Node)) && judge.Judge(a, b) is { Relation: not PropositionRelation.None } pair)
                    {
                        pairs.Add(pair);
                    }
                }
            }
        }

        return [.. pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.First.Node, StringComparer.Ordinal).ThenBy(pair => pair.Second.Node, StringComparer.Ordinal)];
    }
}
