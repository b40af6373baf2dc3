namespace Hearsay.Ledger.Propositions;

/// <summary>What features weigh by their kind. Those of words that have no concept weigh what the word does: its rarity in a frozen table, within bounds.</summary>
internal static class FeatureWeights
{
    /// <summary>An actor that is named.</summary>
    public const double Name = 6;

    /// <summary>An actor that a pronoun or an office stands for.</summary>
    public const double Pronoun = 3;

    /// <summary>A figure ("#51").</summary>
    public const double Figure = 5;

    /// <summary>An act or a thing that several words name.</summary>
    public const double Concept = 5;

    /// <summary>A family of concepts.</summary>
    public const double Family = 2;

    /// <summary>Rarity from which a word tells something.</summary>
    public const double LeastWord = 2.2;

    /// <summary>What a word weighs at most.</summary>
    public const double MostWord = 7;
}
