using Hearsay.Ledger;

namespace Hearsay.Storage.Sql;

/// <summary>The statements of the catalogue's entries, one at a time.</summary>
internal static class CatalogTable
{
    /// <summary>The columns that <see cref="Read"/> takes, of the table "c".</summary>
    public const string Columns = "c.kind, c.key, c.name, c.day, c.weight, c.tie, c.payload";

    public static void Put(StoreConnection connection, CatalogEntry entry, FacetCounts counts)
    {
        Remove(connection, entry.Kind, entry.Key, counts);
        var kind = OrdinalText.Encode(entry.Kind);
        var key = OrdinalText.Encode(entry.Key);
        var day = CatalogPlaces.RankOf(entry.Day);
        var tie = CatalogPlaces.TieOf(entry.Key);
        connection.Run(
            """
            INSERT INTO catalog (kind, key, name, day, weight, tie, text, payload)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, CASE WHEN ?7 = 1 THEN (SELECT id FROM texts WHERE key = ?2) END, ?8)
            """,
            kind, key, OrdinalText.Encode(entry.Name), day, entry.Weight, tie, entry.Kind == CatalogEntries.Articles ? 1L : 0L, entry.Payload.ToArray());
        var id = IdOf(connection, kind, key)!.Value;
        foreach (var facet in entry.Facets.Distinct())
        {
            connection.Run(
                "INSERT INTO catalog_facets (facet, day, tie, entry) VALUES (?1, ?2, ?3, ?4)", counts.Take(connection, entry.Kind, facet), day, tie, id);
        }
    }

    public static void Remove(StoreConnection connection, string kind, string key, FacetCounts counts)
    {
        if (IdOf(connection, OrdinalText.Encode(kind), OrdinalText.Encode(key)) is not { } id)
        {
            return;
        }

        FacetTable.RowsOf(connection, id).ForEach(counts.Release);
        connection.Run(
            """
            DELETE FROM catalog_facets WHERE (facet, day, tie, entry) IN (
                SELECT f.facet, c.day, c.tie, c.id FROM catalog c JOIN catalog_facets f ON f.entry = c.id WHERE c.id = ?1)
            """,
            id);
        connection.Run("DELETE FROM catalog WHERE id = ?1", id);
    }

    public static CatalogEntry? Of(StoreConnection connection, string kind, string key) => connection.Query(
        $"SELECT {Columns} FROM catalog c WHERE c.kind = ?1 AND c.key = ?2", row => Read(row).Entry, OrdinalText.Encode(kind), OrdinalText.Encode(key)).FirstOrDefault();

    /// <summary>The entry of a row with <see cref="Columns"/>, and its tie.</summary>
    public static (CatalogEntry Entry, long Tie) Read(Row row) => (
        new CatalogEntry
        {
            Kind = row.Name(0),
            Key = row.Name(1),
            Name = row.Name(2),
            Day = CatalogPlaces.DayOf(row.Long(3)),
            Weight = row.Long(4),
            Payload = row.Bytes(6),
        },
        row.Long(5));

    private static long? IdOf(StoreConnection connection, byte[] kind, byte[] key) =>
        connection.Number("SELECT id FROM catalog WHERE kind = ?1 AND key = ?2", kind, key);
}
