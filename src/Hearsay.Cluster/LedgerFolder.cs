using Hearsay.Ledger;

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
    private readonly Action<long> _told;

    /// <param name="store">The store.</param>
    /// <param name="patience">How long it may be away.</param>
    /// <param name="told">Is told after each batch how many log entries were folded since the lease was taken; null for nobody.</param>
    public LedgerFolder(ISharedStore store, TimeSpan patience, Action<long>? told = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _patience = patience;
        _told = told ?? (_ => { });
    }

    /// <summary>Folds until it is cancelled.</summary>
    /// <param name="cancel">Ends after the batch at hand; the lease is given back.</param>
    /// <exception cref="StoreException">The store was away for too long.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var failing = default(DateTime?);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                using var lease = _store.TryLease();
                if (lease is not null)
                {
                    await FoldAsync(lease, () => failing = null, cancel).ConfigureAwait(false);
                }
            }
            catch (StoreException)
            {
                failing ??= DateTime.UtcNow;
                if (DateTime.UtcNow - failing > _patience)
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
        while (!cancel.IsCancellationRequested && lease.IsHeld)
        {
            fold.Run(progress: _told, cancel: cancel);
            progressed();
            await DelayAsync(Pause, cancel).ConfigureAwait(false);
        }
    }

    private static Task DelayAsync(TimeSpan pause, CancellationToken cancel) => Task.Delay(pause, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
}
