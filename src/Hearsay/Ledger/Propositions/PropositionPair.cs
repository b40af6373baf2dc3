namespace Hearsay.Ledger.Propositions;

/// <summary>How two propositions stand to each other.</summary>
internal enum PropositionRelation
{
    /// <summary>They have nothing to do with each other, or it cannot be told.</summary>
    None,

    /// <summary>Both say the same.</summary>
    Same,

    /// <summary>One says that what the other says is not so.</summary>
    Denies,

    /// <summary>Both tell of one act and name different doers.</summary>
    Rival,

    /// <summary>One puts as done or decided what the other puts as to come, or as possible only.</summary>
    Weakens,
}

/// <summary>A pair of propositions and what was decided of it.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="Score">How strongly: the weight of what they have in common.</param>
/// <param name="Common">The features that both have, in ordinal order.</param>
internal sealed record PropositionPair(Proposition First, Proposition Second, PropositionRelation Relation, double Score, IReadOnlyList<string> Common);
