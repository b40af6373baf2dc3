using Hearsay.Cli.Output;
using Hearsay.Ledger;

namespace Hearsay.Cli.Commands;

/// <summary>Brings what is derived up to the log, with progress for who waits.</summary>
internal static class Folding
{
    /// <summary>Folds what is new.</summary>
    /// <returns>False when it was stopped before the end.</returns>
    public static bool Run(ILedgerStore store, Terminal terminal) =>
        Run(store, terminal, (fold, progress) => fold.Run(progress: progress, cancel: terminal.Cancel));

    /// <summary>Drops what was derived and folds the whole log.</summary>
    /// <returns>False when it was stopped before the end.</returns>
    public static bool Rebuild(ILedgerStore store, Terminal terminal) =>
        Run(store, terminal, (fold, progress) => fold.Rebuild(progress, terminal.Cancel));

    private static bool Run(ILedgerStore store, Terminal terminal, Action<LedgerFold, Action<long>> run) =>
        LongWork.Run(terminal, "comparing articles", null, work =>
        {
            run(new LedgerFold(store), folded => work.Describe($"comparing articles: {folded} done"));
            return !terminal.Cancel.IsCancellationRequested;
        });
}
