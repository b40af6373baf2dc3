using System.Collections.Immutable;
using Hearsay.Ledger.Pairs;
using Hearsay.Records;

namespace Hearsay.Ledger;

/// <summary>The outlets that records name, by key, read from the log once and kept while they are asked for; bounded. Thread-safe.</summary>
/// <param name="records">Has the records.</param>
internal sealed class OutletCache(RecordCache records)
{
    // Mostly few names or none.
    private const int Capacity = 50_000;

    private readonly BoundedCache<ImmutableArray<string>> _outlets = new(Capacity);

    /// <summary>The outlets that the live record of a key credits or has statements from, as they are printed.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public ImmutableArray<string> Get(string key)
    {
        if (!_outlets.TryGet(key, out var outlets))
        {
            _outlets.Put(key, outlets = records.Read(key, RecordJson.ReadOutlets));
        }

        return outlets;
    }
}
