using Hearsay.Ledger;

namespace Hearsay.Storage.Tests;

public sealed class MemoryStoreTests : StoreContract
{
    private protected override ILedgerStore Open() => Stores.Open(Stores.InMemory);
}
