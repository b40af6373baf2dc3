using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Storage;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Ledger.Pairs;

/// <summary>What a fold keeps of records and of pairs of them.</summary>
public class RecordCacheTests
{
    [Fact]
    public void A_record_that_is_at_hand_is_not_looked_for_in_the_log()
    {
        using var store = Stores.Open(":memory:");
        var stored = StoredRecords.Of(SampleRecords.All[0]);
        var records = new RecordCache(store);
        Should.Throw<StoreException>(() => records.Get(stored.Key)).Message.ShouldContain(stored.Key);
        records.Take(stored);
        records.Get(stored.Key).Identity.ShouldBe(stored.Identity);
        Should.Throw<StoreException>(() => records.Take(stored with { Key = new string('0', 64), Json = "{"u8.ToArray() })).Message.ShouldContain("cannot be read");
    }

    [Fact]
    public void What_an_edge_says_is_read_once()
    {
        using var store = Stores.Open(":memory:");
        store.Append([.. SampleRecords.All.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        var edge = store.Edges(EdgeKinds.Derivation).First();
        var tie = new Tie(edge.Kind, edge.A, edge.B);
        var records = new RecordCache(store);
        var derivation = records.Derivation(tie, store);
        LedgerJson.Write(derivation).ShouldBe(edge.Payload.ToArray());
        store.Commit(store.FoldedTo, () => store.RemoveEdge(edge.Kind, edge.A, edge.B));
        records.Derivation(tie, store).ShouldBeSameAs(derivation);
    }
}
