using Hearsay.Ledger;
using Hearsay.Ledger.Search;

namespace Hearsay.Storage.Sql;

/// <summary>The statements of facets: each value once, with how many entries have it and the words that it is found by.</summary>
internal static class FacetTable
{
    /// <summary>The row of a value, made when it is new; one entry more has it.</summary>
    public static long Take(StoreConnection connection, byte[] kind, Facet facet)
    {
        var name = OrdinalText.Encode(facet.Name);
        var value = OrdinalText.Encode(facet.Value);
        if (connection.Number($"UPDATE facets SET entries = entries + 1 WHERE kind = ?1 AND name = ?2 AND {connection.Dialect.Is("value", 3)} RETURNING id", kind, name, value) is { } known)
        {
            return known;
        }

        var id = connection.Number("INSERT INTO facets (kind, name, value, entries) VALUES (?1, ?2, ?3, 1) RETURNING id", kind, name, value)!.Value;
        foreach (var word in FacetWords.Of(facet.Value))
        {
            connection.Run("INSERT INTO facet_words (kind, name, word, facet) VALUES (?1, ?2, ?3, ?4)", kind, name, OrdinalText.Encode(word), id);
        }

        return id;
    }

    /// <summary>One entry less has its values; those that none has any more are forgotten.</summary>
    public static void Release(StoreConnection connection, long entry)
    {
        connection.Run("UPDATE facets SET entries = entries - 1 WHERE id IN (SELECT facet FROM catalog_facets WHERE entry = ?1)", entry);
        var gone = connection.Query(
            "SELECT id, kind, name, value FROM facets WHERE entries = 0 AND id IN (SELECT facet FROM catalog_facets WHERE entry = ?1)",
            row => (Id: row.Long(0), Kind: row.Bytes(1), Name: row.Bytes(2), Value: row.Name(3)), entry);
        foreach (var facet in gone)
        {
            foreach (var word in FacetWords.Of(facet.Value))
            {
                connection.Run(
                    "DELETE FROM facet_words WHERE kind = ?1 AND name = ?2 AND word = ?3 AND facet = ?4", facet.Kind, facet.Name, OrdinalText.Encode(word), facet.Id);
            }

            connection.Run("DELETE FROM facets WHERE id = ?1", facet.Id);
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
