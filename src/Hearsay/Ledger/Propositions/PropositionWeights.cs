namespace Hearsay.Ledger.Propositions;

/// <summary>
/// How much each feature says within one component: its frozen weight, less where much of the component has it (everybody names the besieged
/// city). A function of the component's set of articles. For one thread.
/// </summary>
internal sealed class PropositionWeights
{
    /// <summary>Share of its weight that a feature keeps which all articles have.</summary>
    private const double Least = 0.3;

    private readonly Dictionary<string, double> _shares;

    // Asked for once a pair, of which there are many more than propositions.
    private readonly Dictionary<FeatureSet, (double[] Each, double Sum)> _weights = new(ReferenceEqualityComparer.Instance);

    private PropositionWeights(Dictionary<string, double> shares) => _shares = shares;

    /// <summary>Counts in how many articles each feature stands.</summary>
    public static PropositionWeights Of(IEnumerable<Proposition> propositions)
    {
        var articles = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var proposition in propositions)
        {
            articles.Add(proposition.Article.Key);
            foreach (var feature in proposition.Features.Names)
            {
                (counts.TryGetValue(feature, out var having) ? having : counts[feature] = []).Add(proposition.Article.Key);
            }
        }

        return new PropositionWeights(counts.ToDictionary(
            pair => pair.Key, pair => ShareOf(pair.Value.Count, articles.Count), StringComparer.Ordinal));
    }

    /// <summary>The weights of a proposition's features, in their order.</summary>
    public ReadOnlySpan<double> Of(Proposition proposition) => Known(proposition).Each;

    /// <summary>The weight of a feature that a proposition has.</summary>
    public double Of(Proposition proposition, string feature) => Of(proposition)[proposition.Features.PlaceOf(feature)];

    /// <summary>Sum of all weights of a proposition.</summary>
    public double Sum(Proposition proposition) => Known(proposition).Sum;

    /// <summary>True for a feature that half of the articles have: it finds no candidates.</summary>
    public bool IsCommon(string feature) => _shares.GetValueOrDefault(feature, 1) < 0.45;

    /// <summary>What share of its weight a feature keeps.</summary>
    /// <param name="having">How many articles have it.</param>
    /// <param name="all">How many articles there are.</param>
    public static double ShareOf(int having, int all) =>
        Least + ((1 - Least) * Math.Log((all + 2) / (having + 0.5)) / Math.Log((all + 2) / 1.5));

    private (double[] Each, double Sum) Known(Proposition proposition)
    {
        var features = proposition.Features;
        if (!_weights.TryGetValue(features, out var known))
        {
            known = (new double[features.Count], 0);
            for (var at = 0; at < features.Count; at++)
            {
                known.Each[at] = features.Weights[at] * _shares.GetValueOrDefault(features.Names[at], 1);
                known.Sum += known.Each[at];
            }

            _weights.Add(features, known);
        }

        return known;
    }
}
