using Hearsay.Ledger;

namespace Hearsay.Storage.Tests;

/// <summary>
/// What every store promises: derived classes say how one is opened and everything here must hold. The parts: the log, the fold's
/// tables, the candidate index, search, and what readers see meanwhile.
/// </summary>
public abstract partial class StoreContract : IDisposable
{
    private readonly Lazy<ILedgerStore> _store;

    protected StoreContract() => _store = new Lazy<ILedgerStore>(Open);

    private protected ILedgerStore Store => _store.Value;

    private protected abstract ILedgerStore Open();

    public virtual void Dispose()
    {
        if (_store.IsValueCreated)
        {
            _store.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    private void Fold(Action changes) => Store.Commit(Store.FoldedTo + 1, changes);
}
