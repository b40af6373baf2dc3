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

        // By the heads of their names alone, which the index is sorted by; who has the same head as the last one comes too. Names are read once for each item, not for each fingerprint of it.
        var rows = connection.Query(
            $"""
             SELECT f.place, p.item FROM unnest(?2::bigint[]) WITH ORDINALITY f (fingerprint, place)
             CROSS JOIN LATERAL (
                 SELECT q.item FROM postings q WHERE q.idx = {Index} AND q.fingerprint = f.fingerprint
                 ORDER BY q.rank FETCH FIRST (?3) ROWS WITH TIES) p
             """,
            row => (Place: row.Long(0), Item: row.Long(1)), OrdinalText.Encode(index), fingerprints.Select(fingerprint => (long)fingerprint).ToArray(), (long)limit);
        var nameOf = NamesOf(connection, [.. rows.Select(row => row.Item).Distinct()]);
        foreach (var (place, item) in rows)
        {
            found[place - 1].Add(nameOf[item]);
        }

        foreach (var names in found)
        {
            names.Sort(StringComparer.Ordinal);
            names.RemoveRange(Math.Min(names.Count, limit), Math.Max(0, names.Count - limit));
        }

        return found;
    }

    public static IReadOnlyCollection<string> FindItems(StoreConnection connection, string index, IReadOnlyList<ulong> fingerprints, int shared)
    {
        var items = connection.Query(
            $"SELECT item FROM postings WHERE idx = {Index} AND fingerprint = ANY (?2::bigint[]) GROUP BY item HAVING count(*) >= ?3",
            row => row.Long(0), OrdinalText.Encode(index), fingerprints.Distinct().Select(fingerprint => (long)fingerprint).ToArray(), (long)shared);
        return NamesOf(connection, [.. items]).Values;
    }

    private static Dictionary<long, string> NamesOf(StoreConnection connection, long[] items) =>
        connection.Query("SELECT id, name FROM items WHERE id = ANY (?1::bigint[])", row => (Id: row.Long(0), Name: row.Name(1)), items).ToDictionary(item => item.Id, item => item.Name);

    private static long[] Unpack(byte[] bytes) => bytes.Length % sizeof(long) == 0
        ? MemoryMarshal.Cast<byte, long>(bytes).ToArray()
        : throw new InvalidDataException("the fingerprints of an item are cut off");
}
