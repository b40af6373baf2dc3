using Hearsay.Ledger;

namespace Hearsay.Storage.Sql;

/// <summary>The statements of edges.</summary>
internal static class EdgeTable
{
    public const int PageRows = 512;

    public static void Put(StoreConnection connection, Edge edge) => connection.Run(
        "INSERT INTO edges (kind, a, b, payload) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (kind, a, b) DO UPDATE SET payload = excluded.payload",
        OrdinalText.Encode(edge.Kind), OrdinalText.Encode(edge.A), OrdinalText.Encode(edge.B), Packing.PackQuickly(edge.Payload.Span));

    public static void Remove(StoreConnection connection, string kind, string a, string b) => connection.Run(
        "DELETE FROM edges WHERE kind = ?1 AND a = ?2 AND b = ?3", OrdinalText.Encode(kind), OrdinalText.Encode(a), OrdinalText.Encode(b));

    public static void Remove(StoreConnection connection, string node)
    {
        var name = OrdinalText.Encode(node);
        connection.Run("DELETE FROM edges WHERE a = ?1", name);
        connection.Run("DELETE FROM edges WHERE b = ?1", name);
    }

    public static Edge? Find(StoreConnection connection, string kind, string a, string b) => connection.Query(
        "SELECT kind, a, b, payload FROM edges WHERE kind = ?1 AND a = ?2 AND b = ?3",
        Read, OrdinalText.Encode(kind), OrdinalText.Encode(a), OrdinalText.Encode(b)).FirstOrDefault();

    public static List<Edge> Of(StoreConnection connection, string node) => connection.Query(
        """
        SELECT kind, a, b, payload FROM edges WHERE a = ?1
        UNION ALL
        SELECT kind, a, b, payload FROM edges WHERE b = ?1 AND a <> ?1
        ORDER BY 1, 2, 3
        """,
        Read, OrdinalText.Encode(node));

    public static List<Edge> Of(StoreConnection connection, string node, string kind) => connection.Query(
        """
        SELECT kind, a, b, payload FROM edges WHERE kind = ?2 AND a = ?1
        UNION ALL
        SELECT kind, a, b, payload FROM edges WHERE kind = ?2 AND b = ?1 AND a <> ?1
        ORDER BY 2, 3
        """,
        Read, OrdinalText.Encode(node), OrdinalText.Encode(kind));

    // From the indexes alone: they hold the primary key.
    public static List<(string Kind, string Node)> NeighborsOf(StoreConnection connection, string node) => connection.Query(
        """
        SELECT kind, b FROM edges WHERE a = ?1
        UNION ALL
        SELECT kind, a FROM edges WHERE b = ?1 AND a <> ?1
        """,
        row => (row.Name(0), row.Name(1)), OrdinalText.Encode(node));

    // The rest of the primary key stands behind the node in the indexes, its kind first.
    public static List<string> NeighborsOf(StoreConnection connection, string node, string kind) => connection.Query(
        """
        SELECT b FROM edges WHERE a = ?1 AND kind = ?2
        UNION ALL
        SELECT a FROM edges WHERE b = ?1 AND kind = ?2 AND a <> ?1
        """,
        row => row.Name(0), OrdinalText.Encode(node), OrdinalText.Encode(kind));

    public static List<Edge> Page(StoreConnection connection, string kind, (string A, string B)? after, long rows) => after is not { } last
        ? connection.Query(
            "SELECT kind, a, b, payload FROM edges WHERE kind = ?1 ORDER BY a, b LIMIT ?2", Read, OrdinalText.Encode(kind), rows)
        : connection.Query(
            "SELECT kind, a, b, payload FROM edges WHERE kind = ?1 AND (a, b) > (?2, ?3) ORDER BY a, b LIMIT ?4",
            Read, OrdinalText.Encode(kind), OrdinalText.Encode(last.A), OrdinalText.Encode(last.B), rows);

    private static Edge Read(Row row) => new(row.Name(0), row.Name(1), row.Name(2), Packing.Unpack(row.Bytes(3)));
}
