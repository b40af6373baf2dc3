using Hearsay.Ledger;
using Hearsay.Ledger.Folding;

namespace Hearsay.Cluster;

/// <summary>
/// Folds what is appended to a shared store, as long as it runs. Of all processes that do so one at a time holds the lease; the others wait to take over. The store
/// may go away and come back.
/// </summary>
public sealed class LedgerFolder
{
    /// <summary>Entries that become visible together: a few seconds' work, for that is what a process that is killed loses. Larger ones cost less an entry, and never end where somebody is killed sooner.</summary>
    private const int Batch = 128;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500); // between two rounds of folding
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(2); // after a round that failed, or while another has the turn

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

    /// <summary>Folds until it is cancelled, or until all is folded and no more is to come.</summary>
    /// <param name="cancel">Ends after the batch at hand; the lease is given back.</param>
    /// <param name="finish">No more is to come from this process: ends when all that is in the log is folded, or when another process has the lease and folds it.</param>
    /// <exception cref="StoreException">The store was away for too long.</exception>
    public Task RunAsync(CancellationToken cancel, CancellationToken finish = default) => Task.Run(() => WaitAndFoldAsync(cancel, finish), CancellationToken.None);

    private async Task WaitAndFoldAsync(CancellationToken cancel, CancellationToken finish)
    {
        var patience = new Patience(_patience);
        using var waking = CancellationTokenSource.CreateLinkedTokenSource(cancel, finish);
        while (!cancel.IsCancellationRequested)
        {
            var waits = waking.Token;
            try
            {
                // Asked before the lease is: whoever appended when it was given back leaves nothing behind.
                var last = finish.IsCancellationRequested;
                var leased = await TryFoldAsync(patience.Restore, cancel, finish, waking.Token).ConfigureAwait(false);
                if (last && (!leased || !HasMore()))
                {
                    return;
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

                waits = cancel;
            }

            await DelayAsync(Waiting, waits).ConfigureAwait(false);
        }
    }

    // Whether it was this process's turn. Caches are of one lease: what another process folded meanwhile is not in them.
    private async Task<bool> TryFoldAsync(Action progressed, CancellationToken cancel, CancellationToken finish, CancellationToken waking)
    {
        using var lease = _store.TryLease();
        if (lease is null)
        {
            return false;
        }

        var fold = new LedgerFold(_store);
        var folded = 0L;
        ClusterMeter.Leased(1);
        _observer?.LeaseTaken();
        try
        {
            while (!cancel.IsCancellationRequested && lease.IsHeld)
            {
                var last = finish.IsCancellationRequested;
                Fold();
                progressed();
                if (last)
                {
                    break;
                }

                await DelayAsync(Pause, waking).ConfigureAwait(false);
            }

            return true;
        }
        finally
        {
            ClusterMeter.Leased(-1);
            _observer?.LeaseEnded();
        }

        void Fold()
        {
            var before = folded;
            if (!HasMore())
            {
                return;
            }

            using var span = ClusterMeter.StartFold();
            fold.Run(
                Batch,
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

    private bool HasMore() => _store.ReadAfter(_store.FoldedTo).Any();

    private static Task DelayAsync(TimeSpan pause, CancellationToken cancel) => Task.Delay(pause, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
}
