using Hearsay.Ledger;
using Hearsay.Ledger.Search;

namespace Hearsay.Storage.Sql;

/// <summary>The statements of facets: each value once, with how many entries have it and the words that it is found by.</summary>
internal static class FacetTable
{
    /// <summary>The row of a value, made when it is new; see <see cref="FacetCounts"/> for how many entries have it.</summary>
    public static long RowOf(StoreConnection connection, byte[] kind, Facet facet)
    {
        var name = OrdinalText.Encode(facet.Name);
        var value = OrdinalText.Encode(facet.Value);
        if (connection.Number($"SELECT id FROM facets WHERE kind = ?1 AND name = ?2 AND {connection.Dialect.Is("value", 3)}", kind, name, value) is { } known)
        {
            return known;
        }

        var id = connection.Number("INSERT INTO facets (kind, name, value, entries) VALUES (?1, ?2, ?3, 0) RETURNING id", kind, name, value)!.Value;
        foreach (var word in FacetWords.Of(facet.Value))
        {
            connection.Run("INSERT INTO facet_words (kind, name, word, facet) VALUES (?1, ?2, ?3, ?4)", kind, name, OrdinalText.Encode(word), id);
        }

        return id;
    }

    /// <summary>The rows of an entry's values.</summary>
    public static List<long> RowsOf(StoreConnection connection, long entry) =>
        connection.Query("SELECT facet FROM catalog_facets WHERE entry = ?1", row => row.Long(0), entry);

    /// <summary>So many entries more have a value.</summary>
    public static void Add(StoreConnection connection, long facet, long entries) =>
        connection.Run("UPDATE facets SET entries = entries + ?2 WHERE id = ?1", facet, entries);

    /// <summary>Forgets a value that no entry has.</summary>
    public static void RemoveUnused(StoreConnection connection, long facet)
    {
        var unused = connection.Query(
            "SELECT kind, name, value FROM facets WHERE id = ?1 AND entries = 0", row => (Kind: row.Bytes(0), Name: row.Bytes(1), Value: row.Name(2)), facet);
        foreach (var (kind, name, value) in unused)
        {
            foreach (var word in FacetWords.Of(value))
            {
                connection.Run("DELETE FROM facet_words WHERE kind = ?1 AND name = ?2 AND word = ?3 AND facet = ?4", kind, name, OrdinalText.Encode(word), facet);
            }

            connection.Run("DELETE FROM facets WHERE id = ?1", facet);
        }
    }

    /// <summary>The rows of the values that hold all words of a filter, and how many entries have them in all.</summary>
    public static (long[] Facets, long Entries) Accepted(StoreConnection connection, string kind, Facet filter)
    {
        var words = FacetWords.Of(filter.Value);
        var rows = words.Count == 0 ? [] : Rows(connection, kind, filter.Name, words, ILedgerCatalog.MostValues, 0);
        return ([.. rows.Select(row => row.Id)], rows.Sum(row => row.Count.Entries));
    }

    public static IReadOnlyList<FacetCount> Values(StoreConnection connection, string kind, string name, string? words, int limit, int skip) =>
        [.. Rows(connection, kind, name, FacetWords.Of(words), limit, skip).Select(row => row.Count with { Name = name })];

    public static IReadOnlyList<FacetCount> Count(StoreConnection connection, string kind, IReadOnlyCollection<string> keys, int limit) => connection.Query(
        $"""
        SELECT name, value, number FROM (
            SELECT f.name, f.value, counted.number, row_number() OVER (PARTITION BY f.name ORDER BY counted.number DESC, f.value) AS place
            FROM (
                SELECT cf.facet AS facet, count(*) AS number
                FROM catalog c
                JOIN catalog_facets cf ON cf.entry = c.id
                WHERE c.kind = ?1 AND {connection.Dialect.AmongBytes("c.key", 2)}
                GROUP BY cf.facet) counted
            JOIN facets f ON f.id = counted.facet) placed
        WHERE place <= ?3
        ORDER BY name, place
        """,
        row => new FacetCount(row.Name(0), row.Name(1), row.Long(2)),
        OrdinalText.Encode(kind), keys.Distinct(StringComparer.Ordinal).Select(OrdinalText.Encode).ToArray(), (long)Math.Max(0, limit));

    private static List<(long Id, FacetCount Count)> Rows(StoreConnection connection, string kind, string name, IReadOnlyList<string> words, int limit, int skip) =>
        words.Count == 0
            ? connection.Query(
                $"SELECT id, value, entries FROM facets WHERE kind = ?1 AND name = ?2 ORDER BY entries DESC, {connection.Dialect.InOrder("value")} LIMIT ?3 OFFSET ?4",
                Read, OrdinalText.Encode(kind), OrdinalText.Encode(name), (long)Math.Max(0, limit), (long)Math.Max(0, skip))
            : connection.Query(
                $"""
                SELECT f.id, f.value, f.entries
                FROM (SELECT facet FROM facet_words WHERE kind = ?1 AND name = ?2 AND {connection.Dialect.AmongBytes("word", 3)}
                      GROUP BY facet HAVING count(*) = ?4) found
                JOIN facets f ON f.id = found.facet
                ORDER BY f.entries DESC, {connection.Dialect.InOrder("f.value")} LIMIT ?5 OFFSET ?6
                """,
                Read, OrdinalText.Encode(kind), OrdinalText.Encode(name),
                words.Select(OrdinalText.Encode).ToArray(), (long)words.Count,
                (long)Math.Max(0, limit), (long)Math.Max(0, skip));

    private static (long Id, FacetCount Count) Read(Row row) => (row.Long(0), new FacetCount("", row.Name(1), row.Long(2)));
}
