namespace Hearsay.Ledger.Actors;

/// <summary>Words that end as a possessive: "the foreign ministry's", "Holm’s".</summary>
internal static class Possessive
{
    private const int EndingLength = 2; // characters of "'s"

    /// <summary>Whose it is; null when the words are no possessive.</summary>
    /// <param name="words">The words, without what stands behind the possessive.</param>
    public static string? OwnerIn(string words) =>
        words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("’s", StringComparison.Ordinal) ? words[..^EndingLength] : null;
}
