namespace Hearsay.Ledger.Search;

/// <summary>
/// How hits are ranked, stated once so that every store answers in the same order: Okapi BM25 (Robertson and Zaragoza 2009)
/// with k1 = 1.2 and b = 0.75, an occurrence in the title counting as <see cref="TitleWeight"/>, a phrase counting as a term.
/// This is, operation for operation, what <c>bm25()</c> of SQLite's FTS5 computes; the contract suite holds both to it.
/// </summary>
public static class SearchRanking
{
    /// <summary>What an occurrence in the title counts.</summary>
    public const double TitleWeight = 4.0;

    /// <summary>What an occurrence in the text counts.</summary>
    public const double TextWeight = 1.0;

    private const double K1 = 1.2; // saturation of a word's count in BM25; the customary value
    private const double B = 0.75; // weight of a text's length in BM25; the customary value

    /// <summary>How telling a phrase is.</summary>
    /// <param name="records">Number of records in the index.</param>
    /// <param name="matching">Number of records with the phrase.</param>
    public static double InverseFrequency(long records, long matching)
    {
        var value = Math.Log((records - matching + 0.5) / (matching + 0.5));
        return value <= 0.0 ? 1e-6 : value;
    }

    /// <summary>What one phrase adds to a record's score.</summary>
    /// <param name="inverseFrequency">From <see cref="InverseFrequency"/>.</param>
    /// <param name="weightedCount">Its occurrences in the record, each times the weight of where it stands.</param>
    /// <param name="terms">Number of terms of the record, title and text.</param>
    /// <param name="averageTerms">The average of that over the index.</param>
    public static double Score(double inverseFrequency, double weightedCount, long terms, double averageTerms) =>
        inverseFrequency * (weightedCount * (K1 + 1.0) / (weightedCount + K1 * (1 - B + B * terms / averageTerms)));

    /// <summary>Best first, ties in ordinal order of keys; scores are rounded, so that the last bit of a processor's arithmetic decides nothing.</summary>
    /// <param name="hits">In any order.</param>
    /// <param name="limit">How many to keep.</param>
    public static IReadOnlyList<TextHit> Best(IEnumerable<TextHit> hits, int limit) =>
    [
        .. hits.Select(hit => hit with { Score = Math.Round(hit.Score, 12) })
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Key, StringComparer.Ordinal)
            .Take(Math.Max(0, limit)),
    ];
}
