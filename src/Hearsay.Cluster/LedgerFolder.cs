using Hearsay.Ledger;
using Hearsay.Ledger.Folding;

namespace Hearsay.Cluster;

/// <summary>
/// Folds what is appended to a shared store, as long as it runs. Of all processes that do so one at a time holds the lease; the others wait to take over. The store
/// may go away and come back.
/// </summary>
public sealed class LedgerFolder
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(2);

    private readonly ISharedStore _store;
    private readonly TimeSpan _patience;
    private readonly IClusterObserver? _observer;

    /// <param name="store">The store.</param>
    /// <param name="patience">How long it may be away.</param>
    /// <param name="observer">Is told what happens; null for nobody.</param>
    public LedgerFolder(ISharedStore store, TimeSpan patience, IClusterObserver? observer = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _patience = patience;
        _observer = observer;
    }

    /// <summary>Folds until it is cancelled.</summary>
    /// <param name="cancel">Ends after the batch at hand; the lease is given back.</param>
    /// <exception cref="StoreException">The store was away for too long.</exception>
    public Task RunAsync(CancellationToken cancel) => Task.Run(() => WaitAndFoldAsync(cancel), CancellationToken.None);

    private async Task WaitAndFoldAsync(CancellationToken cancel)
    {
        var patience = new Patience(_patience);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                using var lease = _store.TryLease();
                if (lease is not null)
                {
                    await FoldAsync(lease, patience.Restore, cancel).ConfigureAwait(false);
                }
            }
            catch (StoreException error)
            {
                ClusterMeter.Failed(error);
                _observer?.Failing(error);
                if (patience.IsOver())
                {
                    throw;
                }
            }

            await DelayAsync(Waiting, cancel).ConfigureAwait(false);
        }
    }

    // Caches are of one lease: what another process folded meanwhile is not in them.
    private async Task FoldAsync(IFoldLease lease, Action progressed, CancellationToken cancel)
    {
        var fold = new LedgerFold(_store);
        var folded = 0L;
        ClusterMeter.Leased(1);
        _observer?.LeaseTaken();
        try
        {
            while (!cancel.IsCancellationRequested && lease.IsHeld)
            {
                Fold();
                progressed();
                await DelayAsync(Pause, cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            ClusterMeter.Leased(-1);
            _observer?.LeaseEnded();
        }

        void Fold()
        {
            var before = folded;
            if (!_store.ReadAfter(_store.FoldedTo).Any())
            {
                return;
            }

            using var span = ClusterMeter.StartFold();
            fold.Run(
                progress: entries =>
                {
                    ClusterMeter.Folded(before + entries - folded);
                    folded = before + entries;
                    _observer?.Folded(folded);
                },
                cancel: cancel);
            span?.SetTag("hearsay.entries", folded - before);
        }
    }

    private static Task DelayAsync(TimeSpan pause, CancellationToken cancel) => Task.Delay(pause, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
}
