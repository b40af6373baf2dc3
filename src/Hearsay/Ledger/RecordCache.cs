using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Ledger;

/// <summary>A record with what pair decisions compare it by, each made when first asked for and once.</summary>
internal sealed class PreparedRecord
{
    private readonly string _key;

    public PreparedRecord(string key, ArticleRecord record)
    {
        _key = key;
        Record = record;
    }

    /// <summary>The record.</summary>
    public ArticleRecord Record { get; }

    /// <summary>Its words, as lineage compares them.</summary>
    public LineageArticle Lineage => field ??= LineageArticle.Of(Record);

    /// <summary>Its statements, as claims compare them.</summary>
    public IReadOnlyList<StatementProfile> Statements => field ??= StatementProfile.Of(Record, _key);

    /// <summary>Its names, as stories compare them.</summary>
    public IReadOnlyList<string> Names => field ??= StoryJudge.NamesOf(Record);
}

/// <summary>Records by key, read from the log once and kept while they are in use; bounded, so that a long fold stays flat in memory. Thread-safe.</summary>
internal sealed class RecordCache
{
    private const int Capacity = 1000;

    private readonly IRecordLog _log;
    private readonly Dictionary<string, PreparedRecord> _records = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public RecordCache(IRecordLog log) => _log = log;

    /// <summary>The live record of a key.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public ArticleRecord Get(string key) => Prepared(key).Record;

    /// <summary>The live record of a key, ready to be compared.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public PreparedRecord Prepared(string key)
    {
        PreparedRecord? prepared;
        lock (_gate)
        {
            if (_records.TryGetValue(key, out prepared))
            {
                return prepared;
            }
        }

        var stored = _log.Find(key) ?? throw new StoreException($"The log has no record {key}. Run: hearsay doctor");
        try
        {
            prepared = new PreparedRecord(key, RecordJson.Read(stored.Json.Span));
        }
        catch (RecordFormatException damaged)
        {
            throw new StoreException($"The record of {stored.Identity} cannot be read: {damaged.Message}", damaged);
        }

        lock (_gate)
        {
            if (_records.Count >= Capacity)
            {
                _records.Clear();
            }

            _records[key] = prepared;
        }

        return prepared;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _records.Clear();
        }
    }
}
