using Hearsay.Ledger;
using Hearsay.Storage.Segments;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests;

/// <summary>The contract on a store whose candidate index makes a segment of every few postings and merges them at once.</summary>
public sealed class SegmentedStoreTests : StoreContract
{
    private readonly TemporaryFolder _folder = new();

    private protected override ILedgerStore Open() => SqliteStore.Open(_folder.File("store.db"), new SqliteOptions
    {
        Index = new SketchIndexOptions { TailPostings = 2, InBackground = false },
    });

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }
}
