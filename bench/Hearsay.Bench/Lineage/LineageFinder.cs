using Hearsay.Annotation;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Storage;

namespace Hearsay.Bench.Lineage;

/// <summary>Reads pages into a store in memory and asks it for the derivations.</summary>
internal static class LineageFinder
{
    private const int Batch = 256;

    /// <summary>The links that the engine finds.</summary>
    public static List<FoundLink> Find(IEnumerable<SetPage> pages, int threads)
    {
        using var store = Stores.Open(Stores.InMemory);
        var annotator = new Annotator();
        var records = OrderedParallel.Select(
            pages, page => annotator.TryAnnotate(new Document { Id = page.Id, Content = page.Text, Format = DocumentFormat.Text }).Record, threads);
        foreach (var batch in records.Chunk(Batch))
        {
            store.Append([.. batch.OfType<ArticleRecord>().Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        }

        new LedgerFold(store).Run();
        return [.. new LedgerView(store).Derivations().Select(link => new FoundLink(link.Article.Id, link.Source.Id, link.Probability))];
    }

    /// <summary>The links of the peer: similarity for probability, the longer text for the source.</summary>
    public static List<FoundLink> FindByMinHash(IReadOnlyList<SetPage> pages) =>
    [
        .. MinHash.Pairs(pages).Select(pair => pages[pair.First].Text.Length <= pages[pair.Second].Text.Length
            ? new FoundLink(pages[pair.First].Id, pages[pair.Second].Id, pair.Similarity)
            : new FoundLink(pages[pair.Second].Id, pages[pair.First].Id, pair.Similarity)),
    ];
}
