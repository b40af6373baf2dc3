using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Server.Http;
using Hearsay.Storage;

namespace Hearsay.Server.Queries;

/// <summary>The ledger as it would have been at an earlier time, folded anew in memory; the last one asked for is kept. Thread-safe.</summary>
internal sealed class PastLedger(LedgerSession session) : IDisposable
{
    /// <summary>A larger store takes longer to fold than a request may.</summary>
    private const int MostRecords = 5_000;

    private readonly Lock _gate = new();
    private Past? _last;

    /// <summary>The ledger of the articles that were out by a time.</summary>
    /// <exception cref="ApiException">The store is too large for that.</exception>
    public LedgerView At(Timestamp time)
    {
        if (session.Store.Count > MostRecords)
        {
            throw ApiException.BadRequest(FormattableString.Invariant($"as_of folds a store anew, and this one holds more than {MostRecords} records. Ask the command: hearsay brief --as-of."));
        }

        lock (_gate)
        {
            var state = session.State();
            if (_last is null || _last.State != state || _last.Time != time)
            {
                // A view that somebody still reads from keeps its store; the collector takes it when they are done.
                var store = Stores.Open(Stores.InMemory);
                LedgerHistory.CopyAsOf(session.Store, store, time);
                _last = new Past(state, time, store, new LedgerView(store));
            }

            return _last.View;
        }
    }

    public void Dispose() => _last?.Store.Dispose();

    private sealed record Past(string State, Timestamp Time, ILedgerStore Store, LedgerView View);
}
