using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>A current record with those of earlier versions of its document, oldest first.</summary>
/// <param name="Current">The current record.</param>
/// <param name="Earlier">The earlier ones.</param>
internal sealed record VersionedArticle(ArticleRecord Current, IReadOnlyList<ArticleRecord> Earlier);

/// <summary>
/// Finds what a page takes back of its earlier version: sentences turned into their contrary, and a count for one fate by one source that fell. One that rose went on; people who were missing
/// are found.
/// </summary>
internal static class VersionChanges
{
    /// <summary>The changes, by version and place.</summary>
    public static IEnumerable<Contradiction> Find(VersionedArticle article)
    {
        foreach (var earlier in article.Earlier)
        {
            var turned = TurnedSentences.Between(earlier, article.Current).ToArray();
            if (turned.Length > 0)
            {
                yield return ContradictionFinder.Of(
                    ContradictionKind.Version, turned[0].Before.TextIn(earlier.Text),
                    turned.Select(pair => PlaceOf(earlier, pair.Before, null, earlier.DocumentHash)), turned.Select(pair => PlaceOf(article.Current, pair.Now, null, null)), []);
            }

            foreach (var now in Counts(article.Current))
            {
                // A count that still stands was not taken back.
                var before = Counts(earlier).Where(count => count.Key == now.Key).SelectMany(count => count).ToArray();
                if (before.Length > 0 && before.All(old => now.All(current => Falls(old, current))))
                {
                    yield return ContradictionFinder.Of(
                        ContradictionKind.Version, now.Key.Fate, before.Select(old => PlaceOf(earlier, old, earlier.DocumentHash)), now.Select(current => PlaceOf(article.Current, current, null)), []);
                }
            }
        }
    }

    private static IEnumerable<IGrouping<(string Fate, string Speaker), Quantity>> Counts(ArticleRecord record) => record.Quantities
        .Select(quantity => (Fate: Fates.Of(quantity), Quantity: quantity))
        .Where(count => count.Fate is not null and not "missing")
        .GroupBy(count => (count.Fate!, record.EntityOf(record.StatementOf(count.Quantity.Statement)?.Speaker)?.Name ?? ""), count => count.Quantity);

    private static bool Falls(Quantity before, Quantity now) => (before.Value ?? before.Low) > (now.Value ?? now.High);

    private static ContradictionPlace PlaceOf(ArticleRecord record, Quantity quantity, string? version) => PlaceOf(record, quantity.Span, quantity.Statement, version);

    private static ContradictionPlace PlaceOf(ArticleRecord record, TextSpan span, string? statement, string? version) => new(
        record.Identity, span, statement, record.EntityOf(record.StatementOf(statement)?.Speaker)?.Name, null, version);
}
