using Hearsay.Ledger;

namespace Hearsay.Storage.Tests;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly TemporaryFolder _folder = new();

    private protected override ILedgerStore Open() => Stores.Open(_folder.File("store.db"));

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }
}
