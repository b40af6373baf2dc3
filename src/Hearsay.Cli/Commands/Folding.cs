using Hearsay.Cli.Output;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;

namespace Hearsay.Cli.Commands;

/// <summary>Brings what is derived up to the log, with progress for who waits.</summary>
internal static class Folding
{
    /// <summary>Folds what is new, or waits until the process that folds a shared store has done so.</summary>
    /// <returns>False when it was stopped before the end.</returns>
    public static bool Run(ILedgerStore store, Terminal terminal) => Run(store, new LedgerFold(store), terminal);

    /// <summary>The same by a fold that is kept, for whoever folds again and again: it remembers what it has read.</summary>
    public static bool Run(ILedgerStore store, LedgerFold fold, Terminal terminal) =>
        Run(terminal, work => FoldTurn.Take(store, () => fold.Run(progress: Progress(work), cancel: terminal.Cancel), terminal.Cancel));

    /// <summary>Folds what is new, unless another process is at it.</summary>
    public static void TryRun(ILedgerStore store, Terminal terminal) =>
        Run(terminal, work => FoldTurn.TryTake(store, () => new LedgerFold(store).Run(progress: Progress(work), cancel: terminal.Cancel)));

    /// <summary>Drops what was derived and folds the whole log.</summary>
    /// <returns>False when it was stopped before the end.</returns>
    /// <exception cref="StoreException">Another process folds.</exception>
    public static bool Rebuild(ILedgerStore store, Terminal terminal) => Run(terminal, work =>
    {
        if (!FoldTurn.TryTake(store, () => new LedgerFold(store).Rebuild(Progress(work), terminal.Cancel)))
        {
            throw new StoreException($"The store '{store.Location}' is being folded by another process. Stop the workers that fold, then run the command again.");
        }
    });

    private static Action<long> Progress(LongWork work) => folded => work.Describe($"comparing articles: {folded} done");

    private static bool Run(Terminal terminal, Action<LongWork> run) => LongWork.Run(terminal, "comparing articles", null, work =>
    {
        run(work);
        return !terminal.Cancel.IsCancellationRequested;
    });
}
