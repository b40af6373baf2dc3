using Hearsay.Storage.Sql;
using System.Runtime.InteropServices;
using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Sqlite;

/// <summary>
/// What of the candidate index is in the database (docs/decisions/0014): which segments there are, what in them has died, the entries that are in none
/// yet, and a number that changes with all of these. So a commit of the fold commits the index too.
/// </summary>
internal static class IndexTables
{
    public static long Generation(StoreConnection connection) => connection.Number("SELECT generation FROM index_state") ?? 0;

    public static void NextGeneration(StoreConnection connection) => connection.Run("UPDATE index_state SET generation = generation + 1");

    public static (int File, long Length) HeapEnd(StoreConnection connection) =>
        connection.Query("SELECT heap, heap_length FROM index_state", row => ((int)row.Long(0), row.Long(1)))[0];

    public static IEnumerable<(string Name, int Id)> Indexes(StoreConnection connection) =>
        connection.Query("SELECT name, id FROM indexes", row => (row.Name(0), (int)row.Long(1)));

    public static int AddIndex(StoreConnection connection, string name)
    {
        connection.Run("INSERT INTO indexes (name) VALUES (?1) ON CONFLICT DO NOTHING", OrdinalText.Encode(name));
        return (int)connection.Number("SELECT id FROM indexes WHERE name = ?1", OrdinalText.Encode(name))!.Value;
    }

    public static IEnumerable<(IndexEntry Entry, ulong[] Fingerprints)> Tail(StoreConnection connection) => connection.Query(
        "SELECT idx, name, fingerprints FROM items",
        row => (new IndexEntry((int)row.Long(0), row.Name(1)), Unpack(row.Bytes(2))));

    public static void AddToTail(StoreConnection connection, IndexEntry entry, ulong[] fingerprints) => connection.Run(
        "INSERT INTO items (idx, name, fingerprints) VALUES (?1, ?2, ?3)",
        (long)entry.Index, OrdinalText.Encode(entry.Item), MemoryMarshal.AsBytes(fingerprints.AsSpan()).ToArray());

    public static void RemoveFromTail(StoreConnection connection, IndexEntry entry) =>
        connection.Run("DELETE FROM items WHERE idx = ?1 AND name = ?2", (long)entry.Index, OrdinalText.Encode(entry.Item));

    public static IEnumerable<string> Segments(StoreConnection connection) =>
        connection.Query("SELECT name FROM segments ORDER BY name", row => row.Text(0));

    public static IEnumerable<(string Segment, int Index, int Item)> Dead(StoreConnection connection) =>
        connection.Query("SELECT segment, idx, item FROM removed", row => (row.Text(0), (int)row.Long(1), (int)row.Long(2)));

    public static void AddDead(StoreConnection connection, string segment, int index, int item) =>
        connection.Run("INSERT INTO removed (segment, idx, item) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", segment, (long)index, (long)item);

    public static void AddSegment(StoreConnection connection, string name) => connection.Run("INSERT INTO segments (name) VALUES (?1)", name);

    public static void RemoveSegment(StoreConnection connection, string name)
    {
        connection.Run("DELETE FROM segments WHERE name = ?1", name);
        connection.Run("DELETE FROM removed WHERE segment = ?1", name);
    }

    /// <summary>The tail has become a segment.</summary>
    public static void TailWritten(StoreConnection connection, (int File, long Length) heapEnd)
    {
        connection.Run("DELETE FROM items");
        connection.Run("UPDATE index_state SET heap = ?1, heap_length = ?2", (long)heapEnd.File, heapEnd.Length);
    }

    /// <summary>Drops everything; the number still changes, so that others notice.</summary>
    public static void Clear(StoreConnection connection) => connection.Script(
        """
        DELETE FROM items; DELETE FROM indexes; DELETE FROM segments; DELETE FROM removed;
        UPDATE index_state SET generation = generation + 1, heap = 1, heap_length = 0;
        """);

    private static ulong[] Unpack(byte[] bytes) => bytes.Length % sizeof(ulong) == 0
        ? MemoryMarshal.Cast<byte, ulong>(bytes).ToArray()
        : throw new InvalidDataException("the fingerprints of an item are cut off");
}
