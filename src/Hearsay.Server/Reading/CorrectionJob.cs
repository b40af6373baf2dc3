using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;

namespace Hearsay.Server.Reading;

/// <summary>Enters a correction. It is made when its turn comes, of the ledger as the jobs before it left it.</summary>
internal sealed class CorrectionJob(string name, Func<Corrector, Correction> make) : ReadJob(name)
{
    public override void Run(ILedgerStore store, ServerOptions options, CancellationToken cancel) =>
        store.Append([new CorrectionAppended(StoredCorrections.Of(make(new Corrector(store))))]);
}
