using Hearsay.Ledger;
using Hearsay.Storage;
using Hearsay.Storage.Tests;

namespace Hearsay.Servers.Tests;

public sealed class PostgresStoreTests : StoreContract
{
    private readonly string _location = PostgresServer.NewLocation();

    private protected override ILedgerStore Open() => Stores.Open(_location);

    public override void Dispose()
    {
        base.Dispose();
        PostgresServer.Drop(_location);
    }
}
