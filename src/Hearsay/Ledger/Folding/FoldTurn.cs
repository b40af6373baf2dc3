namespace Hearsay.Ledger.Folding;

/// <summary>Takes turns at folding where a store is shared; where it is not, it is always one's turn.</summary>
public static class FoldTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200); // between two tries to get the turn

    /// <summary>Folds when no other process does.</summary>
    /// <param name="store">The store.</param>
    /// <param name="fold">The work.</param>
    /// <returns>False, with nothing done, when another process has the lease.</returns>
    /// <exception cref="StoreException">The store cannot be reached or written to.</exception>
    public static bool TryTake(ILedgerStore store, Action fold)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(fold);
        if (store is not ISharedStore shared)
        {
            fold();
            return true;
        }

        using var lease = shared.TryLease();
        if (lease is not null)
        {
            fold();
        }

        return lease is not null;
    }

    /// <summary>Folds, or waits until who has the lease has folded what is in the log now.</summary>
    /// <param name="store">The store.</param>
    /// <param name="fold">The work.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="StoreException">The store cannot be reached or written to.</exception>
    public static void Take(ILedgerStore store, Action fold, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var folded = store.FoldedTo;
        var last = store.ReadAfter(folded).Select(entry => entry.Position).LastOrDefault(folded);
        while (store.FoldedTo < last && !cancel.IsCancellationRequested && !TryTake(store, fold))
        {
            cancel.WaitHandle.WaitOne(Pause);
        }
    }
}
