using Hearsay.Bench.Scaling;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Stories;

namespace Hearsay.Bench.Serving;

/// <summary>
/// A store as large as one likes, of the invented world's articles. Written as a fold writes it, but that no article is compared with others: what belongs to a story is known from
/// how it was made, and everything is its own origin. What is measured is asking, not reading.
/// </summary>
internal static class LoadedStore
{
    private const int Batch = 2000;

    /// <summary>Adds articles until the store holds so many.</summary>
    /// <param name="store">The store; empty, or filled by this.</param>
    /// <param name="file">Their records, from <c>hearsay-bench scale</c>.</param>
    /// <param name="articles">How many it is to hold.</param>
    /// <param name="progress">Is told how many it holds.</param>
    public static void Fill(ILedgerStore store, FileInfo file, int articles, Action<long> progress)
    {
        foreach (var batch in ScaleRecords.Read(file, articles).Skip((int)store.Count).Chunk(Batch))
        {
            var stored = batch.Select(StoredRecords.Of).ToList();
            store.Append([.. stored.Select(record => new RecordAppended(record))]);
            store.Commit(store.ReadAfter(store.FoldedTo).Last().Position, () =>
            {
                var records = new RecordCache(store);
                foreach (var (record, key) in batch.Zip(stored, (record, kept) => (record, kept.Key)))
                {
                    CurrentArticle.Put(store, record.Identity, key);
                    store.IndexText(key, record.Article.Title ?? "", Neighborhood.TextOf(record.Article));
                }

                var counts = new ActorCounts();
                foreach (var story in stored.GroupBy(record => ScaleRecords.StoryOf(record.Identity), record => record.Key, StringComparer.Ordinal))
                {
                    foreach (var built in story.Chunk(ComponentFinder.MostArticles).SelectMany(part => StoryBuilder.Build(new SortedSet<string>(part, StringComparer.Ordinal), store, records, CorrectionSet.Empty)))
                    {
                        LedgerFold.Put(built, store, records, counts);
                    }
                }

                counts.Enter(store);
            });
            progress(store.Count);
        }
    }
}
