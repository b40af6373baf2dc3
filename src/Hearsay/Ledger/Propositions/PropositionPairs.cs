using Hearsay.Ledger.Propositions.Judging;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// Finds the pairs of a component that are worth judging: those that share a feature that is not everywhere. For each feature the first ones in the
/// order of articles, so that a story of a thousand pages costs no square of them.
/// </summary>
internal static class PropositionPairs
{
    /// <summary>Propositions with one feature that are compared with each other, the first ones in the order of articles; a bound on the work.</summary>
    private const int MostAlike = 32;

    /// <summary>All related pairs, strongest first, then by node names.</summary>
    public static IReadOnlyList<PropositionPair> Of(IReadOnlyList<Proposition> propositions, PropositionWeights weights)
    {
        var judge = new PropositionJudge(weights);
        var seen = new HashSet<(string, string)>();
        var pairs = new List<PropositionPair>();
        foreach (var (a, b) in OwnActs(propositions).Where(pair => seen.Add((pair.A.Node, pair.B.Node))))
        {
            if (judge.Judge(a, b) is { Relation: not PropositionRelation.None } pair)
            {
                pairs.Add(pair);
            }
        }

        var byFeature = propositions.Where(proposition => !proposition.IsAnaphoric)
            .SelectMany(proposition => proposition.Features.Names.Where(feature => feature[0] != '@' || !weights.IsCommon(feature)).Select(feature => (feature, proposition)))
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

    /// <summary>For each report the statement that it goes with: the one that says most of the same, else the one that denies most of it.</summary>
    /// <param name="reports">What articles tell in their own voice.</param>
    /// <param name="propositions">What is said.</param>
    /// <param name="weights">How much each feature says.</param>
    public static IReadOnlyList<PropositionPair> OfReports(IReadOnlyList<Proposition> reports, IReadOnlyList<Proposition> propositions, PropositionWeights weights)
    {
        const double LeastScore = 8; // weight in common from which a report goes with a statement: little less than that of two that say the same
        var judge = new PropositionJudge(weights);
        var byFeature = propositions.Where(proposition => proposition is { IsAnaphoric: false, IsHeadline: false })
            .SelectMany(proposition => proposition.Features.Names.Where(feature => feature[0] is not ('@' or '~' or '#')).Select(feature => (feature, proposition)))
            .GroupBy(entry => entry.feature, entry => entry.proposition, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Take(MostAlike).ToArray(), StringComparer.Ordinal);
        return
        [
            .. reports.Select(report => report.Features.Names.SelectMany(feature => byFeature.GetValueOrDefault(feature) ?? [])
                    .DistinctBy(proposition => proposition.Node, StringComparer.Ordinal)
                    .Select(proposition => judge.Judge(report, proposition))
                    .Where(pair => pair.Relation is PropositionRelation.Same or PropositionRelation.Denies && pair.Score >= LeastScore && !(pair.Relation == PropositionRelation.Denies && report.IsNegative(pair.Common)))
                    .OrderBy(pair => pair.Relation).ThenByDescending(pair => pair.Score).ThenBy(pair => pair.Second.Node, StringComparer.Ordinal)
                    .FirstOrDefault())
                .OfType<PropositionPair>(),
        ];
    }

    // What a party denies of itself against what it is charged with.
    private static IEnumerable<(Proposition A, Proposition B)> OwnActs(IReadOnlyList<Proposition> propositions)
    {
        const int MostDenials = 32; // of one party; a bound on the work
        const int MostCharges = 64; // against one party
        foreach (var acts in propositions.Where(proposition => proposition is { Agent: not null, IsAnaphoric: false, IsProspective: false }).GroupBy(proposition => proposition.Agent!, StringComparer.Ordinal))
        {
            var denials = acts.Where(act => act.IsNegativeAlone && string.Equals(act.Party, acts.Key, StringComparison.Ordinal)).Take(MostDenials).ToArray();
            foreach (var charge in acts.Where(act => !act.IsNegativeAlone && act.Party is not null && !string.Equals(act.Party, acts.Key, StringComparison.Ordinal)).Take(denials.Length == 0 ? 0 : MostCharges))
            {
                foreach (var denial in denials)
                {
                    yield return string.CompareOrdinal(charge.Node, denial.Node) < 0 ? (charge, denial) : (denial, charge);
                }
            }
        }
    }
}
