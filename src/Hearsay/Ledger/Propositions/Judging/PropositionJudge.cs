namespace Hearsay.Ledger.Propositions.Judging;

/// <summary>
/// Decides how two propositions stand to each other: from what is spoken of, who acts, and whether each asserts or denies it. The thresholds of all
/// rules were set by hand, and bench/floors.tsv holds what they reach: a weight is the sum of what the features in common weigh (<see cref="FeatureWeights"/>:
/// a name has 6, a concept 5, a word 2.2 to 7), a share is that weight as a part of the lighter proposition's.
/// </summary>
/// <param name="weights">How much each feature says in the component.</param>
internal sealed class PropositionJudge(PropositionWeights weights)
{
    private readonly PropositionWeights _weights = weights;

    /// <summary>The pair; <see cref="PropositionRelation.None"/> for most.</summary>
    public PropositionPair Judge(Proposition a, Proposition b)
    {
        var pair = ComparedPair.Of(a, b, _weights);
        return new PropositionPair(a, b, RelationOf(pair), pair.Weight, pair.Common);
    }

    // The order matters: each rule is asked only of pairs that none before it took or turned away.
    private static PropositionRelation RelationOf(in ComparedPair compared)
    {
        if (compared.IsMute || compared.HasLittle)
        {
            return PropositionRelation.None;
        }

        if (WeakeningRule.Holds(compared))
        {
            return PropositionRelation.Weakens;
        }

        if (compared.IsOfDoneAndToCome || !compared.TellsSomething || compared.IsApart)
        {
            return PropositionRelation.None;
        }

        var pair = compared.InView();
        return pair switch
        {
            { TellsOfTwoDoers: true } => RivalRule.Holds(pair) ? PropositionRelation.Rival : PropositionRelation.None,
            { IsContrary: true } => DenialRule.Holds(pair) ? PropositionRelation.Denies : PropositionRelation.None,
            _ => SameRule.Holds(pair) ? PropositionRelation.Same : PropositionRelation.None,
        };
    }
}
