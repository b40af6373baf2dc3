using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Storage;

namespace Hearsay.Tests.Briefing;

/// <summary>Makes briefs to test with.</summary>
internal static class Briefs
{
    /// <summary>The brief of records, and the ledger that it tells of.</summary>
    public static Brief Of(IReadOnlyList<ArticleRecord> records, out LedgerView view)
    {
        var store = Stores.Open(":memory:");
        store.Append([.. records.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        view = new LedgerView(store);
        return BriefBuilder.Build(view);
    }
}
