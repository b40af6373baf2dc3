using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Exports;

/// <summary>The samples' ledger, folded once for all tests of exports.</summary>
internal static class SampleLedger
{
    private static readonly Lazy<LedgerView> Lazy = new(() =>
    {
        var store = Stores.Open(Stores.InMemory);
        store.Append([.. SampleRecords.All.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        return new LedgerView(store);
    });

    public static LedgerView View => Lazy.Value;

    /// <summary>What an export writes.</summary>
    public static byte[] Written(Func<LedgerView, Stream, int> write, int atLeast)
    {
        using var output = new MemoryStream();
        write(View, output).ShouldBeGreaterThanOrEqualTo(atLeast);
        var bytes = output.ToArray();
        using var again = new MemoryStream();
        write(View, again);
        again.ToArray().ShouldBe(bytes, "the same ledger, the same bytes");
        return bytes;
    }
}
