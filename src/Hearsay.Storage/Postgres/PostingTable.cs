using System.Runtime.InteropServices;
using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Postgres;

/// <summary>
/// The statements of the candidate index: each item once with its fingerprints, and a row for each fingerprint of it, in parts by hash. Items that share the head of
/// their names are told apart by the whole name.
/// </summary>
internal static class PostingTable
{
    // The number of the index that ?1 names, found on the way: a question of its own would be a way to the server for each.
    private const string Index = "(SELECT id FROM indexes WHERE name = ?1)";

    public static void Add(StoreConnection connection, string index, string item, IReadOnlyCollection<ulong> fingerprints)
    {
        Remove(connection, index, item);
        var name = OrdinalText.Encode(item);
        long[] distinct = [.. fingerprints.Distinct().Order().Select(fingerprint => (long)fingerprint)];
        var idx = connection.Number("SELECT id FROM indexes WHERE name = ?1", OrdinalText.Encode(index)) ?? connection.Number(
            "INSERT INTO indexes (name) VALUES (?1) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id", OrdinalText.Encode(index))!.Value;
        var id = connection.Number(
            "INSERT INTO items (idx, name, fingerprints) VALUES (?1, ?2, ?3) RETURNING id", idx, name, MemoryMarshal.AsBytes(distinct.AsSpan()).ToArray())!.Value;
        connection.Run("INSERT INTO postings (idx, fingerprint, rank, item) SELECT ?1, f, ?2, ?3 FROM unnest(?4::bigint[]) f", idx, OrdinalText.Rank(name), id, distinct);
    }

    public static void Remove(StoreConnection connection, string index, string item)
    {
        var name = OrdinalText.Encode(item);
        foreach (var (idx, id, fingerprints) in connection.Query(
            $"DELETE FROM items WHERE idx = {Index} AND name = ?2 RETURNING idx, id, fingerprints", row => (row.Long(0), row.Long(1), Unpack(row.Bytes(2))), OrdinalText.Encode(index), name))
        {
            connection.Run(
                "DELETE FROM postings WHERE idx = ?1 AND rank = ?2 AND item = ?3 AND fingerprint = ANY (?4::bigint[])", idx, OrdinalText.Rank(name), id, fingerprints);
        }
    }

    public static IReadOnlyList<ulong> FingerprintsOf(StoreConnection connection, string index, string item) =>
        connection.Query($"SELECT fingerprints FROM items WHERE idx = {Index} AND name = ?2", row => Unpack(row.Bytes(0)), OrdinalText.Encode(index), OrdinalText.Encode(item)) is [var fingerprints]
            ? [.. fingerprints.Select(fingerprint => (ulong)fingerprint).Order()]
            : [];

    public static IReadOnlyList<IReadOnlyList<string>> Find(StoreConnection connection, string index, IReadOnlyList<ulong> fingerprints, int limit)
    {
        var found = fingerprints.Select(_ => new List<string>()).ToArray();
        if (limit <= 0 || fingerprints.Count == 0)
        {
            return found;
        }

        // Smallest names first: by their heads, which the index is sorted by, then whole.
        var rows = connection.Query(
            $"""
             SELECT f.place, p.name FROM unnest(?2::bigint[]) WITH ORDINALITY f (fingerprint, place)
             CROSS JOIN LATERAL (
                 SELECT i.name, q.rank FROM postings q JOIN items i ON i.id = q.item
                 WHERE q.idx = {Index} AND q.fingerprint = f.fingerprint
                 ORDER BY q.rank, i.name LIMIT ?3) p
             """,
            row => (Place: row.Long(0), Name: row.Name(1)), OrdinalText.Encode(index), fingerprints.Select(fingerprint => (long)fingerprint).ToArray(), (long)limit);
        foreach (var (place, name) in rows)
        {
            found[place - 1].Add(name);
        }

        foreach (var names in found)
        {
            names.Sort(StringComparer.Ordinal);
        }

        return found;
    }

    private static long[] Unpack(byte[] bytes) => bytes.Length % sizeof(long) == 0
        ? MemoryMarshal.Cast<byte, long>(bytes).ToArray()
        : throw new InvalidDataException("the fingerprints of an item are cut off");
}
