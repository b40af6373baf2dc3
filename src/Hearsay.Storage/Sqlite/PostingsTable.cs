using System.Runtime.InteropServices;

namespace Hearsay.Storage.Sqlite;

/// <summary>
/// The candidate index's statements (docs/decisions/0004). A posting is four integers in the index itself; an item keeps its own fingerprints,
/// so that it can be taken out without a second index.
/// </summary>
internal static class PostingsTable
{
    public static void Add(StoreConnection connection, string index, string item, IReadOnlyCollection<ulong> fingerprints)
    {
        ulong[] distinct = [.. fingerprints.Distinct().Order()];
        var packed = MemoryMarshal.AsBytes(distinct.AsSpan()).ToArray();
        var name = OrdinalText.Encode(item);
        if (Lookup(connection, index, name) is { } known)
        {
            if (known.Fingerprints.AsSpan().SequenceEqual(packed))
            {
                return;
            }

            Remove(connection, name, known);
        }

        connection.Run("INSERT INTO indexes (name) VALUES (?1) ON CONFLICT DO NOTHING", OrdinalText.Encode(index));
        connection.Run(
            "INSERT INTO items (idx, name, fingerprints) SELECT id, ?2, ?3 FROM indexes WHERE name = ?1",
            OrdinalText.Encode(index), name, packed);
        var entered = Lookup(connection, index, name)!;
        var rank = OrdinalText.Rank(name);
        foreach (var fingerprint in distinct)
        {
            connection.Run(
                "INSERT INTO postings (idx, fingerprint, rank, item) VALUES (?1, ?2, ?3, ?4)",
                entered.Index, unchecked((long)fingerprint), rank, entered.Id);
        }
    }

    public static void Remove(StoreConnection connection, string index, string item)
    {
        var name = OrdinalText.Encode(item);
        if (Lookup(connection, index, name) is { } known)
        {
            Remove(connection, name, known);
        }
    }

    public static ulong[] FingerprintsOf(StoreConnection connection, string index, string item) =>
        Lookup(connection, index, OrdinalText.Encode(item)) is { } known ? MemoryMarshal.Cast<byte, ulong>(known.Fingerprints).ToArray() : [];

    public static List<string> Find(StoreConnection connection, string index, ulong fingerprint, int limit) => connection.Query(
        """
        SELECT i.name FROM postings p JOIN items i ON i.id = p.item
        WHERE p.idx = (SELECT id FROM indexes WHERE name = ?1) AND p.fingerprint = ?2
        ORDER BY p.rank, i.name LIMIT ?3
        """,
        row => row.Name(0), OrdinalText.Encode(index), unchecked((long)fingerprint), (long)Math.Max(0, limit));

    private static void Remove(StoreConnection connection, byte[] name, Item item)
    {
        var rank = OrdinalText.Rank(name);
        foreach (var fingerprint in MemoryMarshal.Cast<byte, long>(item.Fingerprints))
        {
            connection.Run(
                "DELETE FROM postings WHERE idx = ?1 AND fingerprint = ?2 AND rank = ?3 AND item = ?4",
                item.Index, fingerprint, rank, item.Id);
        }

        connection.Run("DELETE FROM items WHERE id = ?1", item.Id);
    }

    private static Item? Lookup(StoreConnection connection, string index, byte[] name) => connection.Query(
        "SELECT id, idx, fingerprints FROM items WHERE idx = (SELECT id FROM indexes WHERE name = ?1) AND name = ?2",
        row => new Item(row.Long(0), row.Long(1), row.Bytes(2)), OrdinalText.Encode(index), name).FirstOrDefault();

    private sealed record Item(long Id, long Index, byte[] Fingerprints);
}
