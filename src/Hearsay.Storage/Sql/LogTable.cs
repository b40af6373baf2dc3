using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Storage.Sql;

/// <summary>The record log's statements. Bodies are packed; the names of makers are kept once.</summary>
internal static class LogTable
{
    private const int PageRows = 256; // entries read at once
    private const long PageBytes = 4_000_000; // bytes read at once

    private const string Columns = "l.position, l.key, l.collection, l.document, l.hash, m.name, l.body";
    private const string From = "FROM log l LEFT JOIN makers m ON m.id = l.makers";

    /// <summary>Packs the bodies of a batch; done before the write begins, because it takes longer than writing.</summary>
    public static byte[]?[] Pack(IReadOnlyList<LogEntry> entries)
    {
        var bodies = new byte[]?[entries.Count];
        for (var i = 0; i < bodies.Length; i++)
        {
            if (entries[i] is RecordAppended appended)
            {
                _ = RecordKeys.Pack(appended.Record.DocumentHash, nameof(StoredRecord.DocumentHash));
                _ = RecordKeys.Pack(appended.Record.Key, nameof(StoredRecord.Key));
                bodies[i] = Packing.Pack(appended.Record.Json.Span);
            }
            else if (entries[i] is CorrectionAppended corrected)
            {
                _ = RecordKeys.Pack(corrected.Correction.Key, nameof(StoredCorrection.Key));
                bodies[i] = Packing.Pack(corrected.Correction.Json.Span);
            }
        }

        return bodies;
    }

    /// <summary>Appends one record; false when its key is live already.</summary>
    public static bool Append(StoreConnection connection, StoredRecord record, byte[] body)
    {
        var makers = OrdinalText.Encode(record.Makers);
        connection.Run("INSERT INTO makers (name) VALUES (?1) ON CONFLICT DO NOTHING", makers);
        return connection.Run(
            """
            INSERT INTO log (key, collection, document, hash, makers, body)
            SELECT ?1, ?2, ?3, ?4, id, ?6 FROM makers WHERE name = ?5
            ON CONFLICT DO NOTHING
            """,
            RecordKeys.Pack(record.Key, nameof(record.Key)),
            OrdinalText.Encode(record.Identity.Collection),
            OrdinalText.Encode(record.Identity.Id),
            RecordKeys.Pack(record.DocumentHash, nameof(record.DocumentHash)),
            makers,
            body) > 0;
    }

    /// <summary>Appends one correction; false when it is there already.</summary>
    public static bool Append(StoreConnection connection, StoredCorrection correction, byte[] body) => connection.Run(
        "INSERT INTO log (collection, document, hash, body) VALUES (?1, ?1, ?2, ?3) ON CONFLICT DO NOTHING",
        Array.Empty<byte>(), RecordKeys.Pack(correction.Key, nameof(correction.Key)), body) > 0;

    /// <summary>All corrections, in ordinal order of keys.</summary>
    public static List<StoredCorrection> Corrections(StoreConnection connection) => connection.Query(
        $"SELECT hash, body FROM log{connection.Dialect.IndexedBy("log_correction")} WHERE key IS NULL AND hash IS NOT NULL ORDER BY hash",
        row => ReadCorrection(row.Bytes(0), row.Bytes(1)));

    /// <summary>Removes a document and enters that; false when it is not there.</summary>
    public static bool Remove(StoreConnection connection, DocumentIdentity identity)
    {
        var collection = OrdinalText.Encode(identity.Collection);
        var document = OrdinalText.Encode(identity.Id);
        return connection.Run($"DELETE FROM log WHERE collection = ?1 AND {connection.Dialect.Is("document", 2)} AND key IS NOT NULL", collection, document) > 0
            && connection.Run("INSERT INTO log (collection, document) VALUES (?1, ?2)", collection, document) > 0;
    }

    public static List<PositionedEntry> PageAfter(StoreConnection connection, long position) => connection.QueryUpTo(
        $"SELECT {Columns} {From} WHERE l.position > ?1 ORDER BY l.position LIMIT ?2", ReadEntry, PageBytes, position, (long)PageRows);

    public static StoredRecord? Find(StoreConnection connection, string key) => RecordKeys.TryPack(key) is { } packed
        ? connection.Query($"SELECT {Columns} {From} WHERE l.key = ?1", ReadRecord, packed).FirstOrDefault()
        : null;

    public static List<StoredRecord> Versions(StoreConnection connection, DocumentIdentity identity) => connection.Query(
        $"""
         SELECT l.position, l.key, l.collection, l.document, l.hash, m.name, NULL {From}
         WHERE l.collection = ?1 AND {connection.Dialect.Is("l.document", 2)} AND l.key IS NOT NULL ORDER BY l.key
         """,
        ReadRecord, OrdinalText.Encode(identity.Collection), OrdinalText.Encode(identity.Id));

    public static List<StoredRecord> PageOfRecords(StoreConnection connection, string? after) => connection.QueryUpTo(
        $"SELECT {Columns} {From} WHERE l.key > ?1 ORDER BY l.key LIMIT ?2",
        row => (ReadRecord(row), row.Bytes(6).Length), PageBytes, after is null ? [] : RecordKeys.Pack(after, nameof(after)), (long)PageRows);

    public static long Count(StoreConnection connection) =>
        connection.Number($"SELECT count(*) FROM log{connection.Dialect.IndexedBy("log_key")} WHERE key IS NOT NULL") ?? 0;

    private static StoredCorrection ReadCorrection(byte[] key, byte[] body) => new(RecordKeys.Unpack(key), Packing.Unpack(body));

    private static (PositionedEntry Entry, long Weight) ReadEntry(Row row) => row.IsNull(1) && !row.IsNull(4)
        ? (new PositionedEntry(row.Long(0), new CorrectionAppended(ReadCorrection(row.Bytes(4), row.Bytes(6)))), row.Bytes(6).Length)
        : row.IsNull(1)
        ? (new PositionedEntry(row.Long(0), new DocumentRemoved(new DocumentIdentity(row.Name(2), row.Name(3)))), 1)
        : (new PositionedEntry(row.Long(0), new RecordAppended(ReadRecord(row))), row.Bytes(6).Length);

    private static StoredRecord ReadRecord(Row row) => new(
        RecordKeys.Unpack(row.Bytes(1)),
        new DocumentIdentity(row.Name(2), row.Name(3)),
        RecordKeys.Unpack(row.Bytes(4)),
        row.Name(5),
        row.IsNull(6) ? default : Packing.Unpack(row.Bytes(6)));
}
