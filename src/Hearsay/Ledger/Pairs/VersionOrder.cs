using Hearsay.Model;

namespace Hearsay.Ledger.Pairs;

/// <summary>
/// Which of several records of one document is the current one. It depends on what the records say, never on which came first: the
/// latest by the page's own update time, else publication, else retrieval; of equals, which are pages changed without a word about it, the one retrieved last; then the greatest key. Of one document
/// the record by the newest makers.
/// </summary>
internal static class VersionOrder
{
    /// <summary>The versions, oldest first; one record for each distinct document, by its newest makers.</summary>
    public static IReadOnlyList<(string Key, ArticleRecord Record)> Sort(IEnumerable<(string Key, ArticleRecord Record)> versions) =>
        [.. versions
            .GroupBy(version => version.Record.DocumentHash, StringComparer.Ordinal)
            .Select(same => same.MaxBy(version => (MakersOf(version.Record), version.Key), MakersThenKey)!)
            .OrderBy(version => TimeOf(version.Record.Article))
            .ThenBy(version => version.Record.Article.Retrieved ?? default)
            .ThenBy(version => version.Key, StringComparer.Ordinal)];

    private static Comparer<(string Makers, string Key)> MakersThenKey { get; } = Comparer<(string Makers, string Key)>.Create((a, b) =>
    {
        var byMakers = string.CompareOrdinal(a.Makers, b.Makers);
        return byMakers != 0 ? byMakers : string.CompareOrdinal(a.Key, b.Key);
    });

    private static string MakersOf(ArticleRecord record) => StoredRecords.MakersOf(record.MadeBy);

    private static Timestamp TimeOf(Article article) => article.Updated ?? article.Published ?? article.Retrieved ?? default;
}
