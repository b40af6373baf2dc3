namespace Hearsay.Ledger.Propositions;

/// <summary>A pair of propositions and how surely they stand to each other as was learned.</summary>
/// <param name="First">The one whose node comes first in ordinal order.</param>
/// <param name="Second">The other.</param>
/// <param name="Same">How surely both say the same, in 1024ths of a logit.</param>
/// <param name="Contrary">How surely both cannot be so, in 1024ths of a logit.</param>
internal sealed record LearnedPair(Proposition First, Proposition Second, int Same, int Contrary)
{
    /// <summary>From where on two are contrary: in worlds that were not learned from, above it more is true than not.</summary>
    private const int LeastContrary = 0;

    /// <summary>From where on two say the same: a false merger invents corroboration, so a little more is asked.</summary>
    private const int LeastSame = BoostedTrees.One / 2;

    /// <summary>Whether both cannot be so.</summary>
    public bool IsContrary => Contrary >= LeastContrary && Contrary >= Same;

    /// <summary>Whether both say the same.</summary>
    public bool IsSame => Same >= LeastSame && Same > Contrary;
}

/// <summary>
/// Judges by <see cref="RelationTrees"/> the pairs of a component that may have to do with each other: those that stand near each other on one page, and those that share a feature which is not everywhere.
/// </summary>
internal static class LearnedPairs
{
    /// <summary>Letters between the beginnings of two sentences of one page that may answer each other.</summary>
    private const int Near = 1500;

    private const int MostAlike = 24;

    /// <summary>The pairs of which something is likely, by node names.</summary>
    /// <param name="propositions">What is said.</param>
    /// <param name="weights">How much each feature says.</param>
    /// <param name="trees">What was learned.</param>
    public static IReadOnlyList<LearnedPair> Of(IReadOnlyList<Proposition> propositions, PropositionWeights weights, RelationTrees trees)
    {
        const int Least = -2 * BoostedTrees.One;
        var found = new List<LearnedPair>();
        foreach (var (a, b) in Candidates(propositions, weights))
        {
            var vector = PropositionVector.Of(a, b, weights);
            var pair = new LearnedPair(a, b, trees.Same.Logit(vector), trees.Contrary.Logit(vector));
            if (Math.Max(pair.Same, pair.Contrary) >= Least)
            {
                found.Add(pair);
            }
        }

        return [.. found.OrderBy(pair => pair.First.Node, StringComparer.Ordinal).ThenBy(pair => pair.Second.Node, StringComparer.Ordinal)];
    }

    /// <summary>The pairs worth judging, each once.</summary>
    public static IEnumerable<(Proposition First, Proposition Second)> Candidates(IReadOnlyList<Proposition> propositions, PropositionWeights weights)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var article in propositions.Where(proposition => !proposition.IsHeadline).GroupBy(proposition => proposition.Article.Key, StringComparer.Ordinal))
        {
            var ordered = article.OrderBy(proposition => proposition.Spans[0]).ToArray();
            for (var i = 0; i < ordered.Length; i++)
            {
                for (var j = i + 1; j < ordered.Length && ordered[j].Spans[0].Start - ordered[i].Spans[0].Start <= Near; j++)
                {
                    if (Fresh(ordered[i], ordered[j]) is { } pair)
                    {
                        yield return pair;
                    }
                }
            }
        }

        var byFeature = propositions.Where(proposition => proposition is { IsAnaphoric: false, IsHeadline: false })
            .SelectMany(proposition => proposition.Features.Keys.Where(feature => feature[0] != '~' && (feature[0] != '@' || !weights.IsCommon(feature))).Select(feature => (feature, proposition)))
            .GroupBy(entry => entry.feature, entry => entry.proposition, StringComparer.Ordinal);
        foreach (var group in byFeature)
        {
            var alike = group.Take(MostAlike).ToArray();
            for (var i = 0; i < alike.Length; i++)
            {
                for (var j = i + 1; j < alike.Length; j++)
                {
                    if (Fresh(alike[i], alike[j]) is { } pair)
                    {
                        yield return pair;
                    }
                }
            }
        }

        (Proposition, Proposition)? Fresh(Proposition one, Proposition other)
        {
            var (a, b) = string.CompareOrdinal(one.Node, other.Node) < 0 ? (one, other) : (other, one);
            return seen.Add((a.Node, b.Node)) ? (a, b) : null;
        }
    }
}
