using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Ledger;

/// <summary>Records by key, read from the log once and kept while they are in use; bounded, so that a long fold stays flat in memory.</summary>
internal sealed class RecordCache
{
    private const int Capacity = 2000;

    private readonly IRecordLog _log;
    private readonly Dictionary<string, ArticleRecord> _records = new(StringComparer.Ordinal);

    public RecordCache(IRecordLog log) => _log = log;

    /// <summary>The live record of a key.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public ArticleRecord Get(string key)
    {
        if (_records.TryGetValue(key, out var record))
        {
            return record;
        }

        var stored = _log.Find(key) ?? throw new StoreException($"The log has no record {key}. Run: hearsay doctor");
        try
        {
            record = RecordJson.Read(stored.Json.Span);
        }
        catch (RecordFormatException damaged)
        {
            throw new StoreException($"The record of {stored.Identity} cannot be read: {damaged.Message}", damaged);
        }

        if (_records.Count >= Capacity)
        {
            _records.Clear();
        }

        _records[key] = record;
        return record;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _records.Clear();
}
