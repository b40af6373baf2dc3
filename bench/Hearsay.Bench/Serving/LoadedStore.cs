using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Bench.Serving;

/// <summary>
/// A store as large as one likes, made of the samples: each article a sample with an identity, a day, an outlet and names of its own, ten of them a story. Written as a fold writes it, but that no
/// article is compared with others: what is measured is asking, not reading.
/// </summary>
internal static class LoadedStore
{
    private const int StoryArticles = 10;
    private const int Outlets = 400;
    private const int Days = 1500;
    private const int Spellings = 2000;
    private const int Batch = 500;

    /// <summary>Adds articles until the store holds so many.</summary>
    /// <param name="store">The store; empty, or filled by this.</param>
    /// <param name="articles">How many it is to hold.</param>
    /// <param name="progress">Is told how many it holds.</param>
    public static void Fill(ILedgerStore store, int articles, Action<long> progress)
    {
        var samples = Samples();
        for (var at = (int)store.Count; at < articles; at = (int)store.Count)
        {
            var made = Enumerable.Range(at, Math.Min(Batch, articles - at)).Select(number => Make(samples[number % samples.Count], number)).ToList();
            var stored = made.ConvertAll(StoredRecords.Of);
            store.Append([.. stored.Select(record => new RecordAppended(record))]);
            store.Commit(LastPosition(store, at + made.Count), () =>
            {
                var records = new RecordCache(store);
                foreach (var (record, key) in made.Zip(stored, (record, kept) => (record, kept.Key)))
                {
                    CurrentArticle.Put(store, record.Identity, key);
                    store.IndexText(key, record.Article.Title ?? "", record.Text);
                    store.PutEntry(CatalogEntries.Of(key, record));
                }

                foreach (var story in stored.Select(record => record.Key).Chunk(StoryArticles))
                {
                    foreach (var group in StoryBuilder.Build(new SortedSet<string>(story, StringComparer.Ordinal), store, records, CorrectionSet.Empty))
                    {
                        store.PutGroup(group);
                        if (group.Kind == StoryBuilder.Kind)
                        {
                            store.PutEntry(CatalogEntries.Of(LedgerJson.ReadStory(group.Payload)));
                        }
                    }
                }
            });
            progress(store.Count);
        }
    }

    // Positions of a log that was only appended to are its counts.
    private static long LastPosition(ILedgerStore store, long count) => store.ReadAfter(count - 1).Last().Position;

    private static ArticleRecord Make(ArticleRecord sample, int number)
    {
        var day = new DateOnly(2020, 1, 1).AddDays(number / StoryArticles * 7 % Days);
        return sample with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"https://outlet{number % Outlets}.example/{day:yyyy/MM/dd}/{number}"),
            DocumentHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number))),
            Article = sample.Article with
            {
                Published = new Timestamp(day),
                Outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet {number % Outlets}"),
            },
            Entities = [.. sample.Entities.Select((entity, i) => i % 3 == 0 ? entity with { Name = string.Create(CultureInfo.InvariantCulture, $"{entity.Name} {number / StoryArticles % Spellings}") } : entity)],
        };
    }

    private static List<ArticleRecord> Samples()
    {
        var annotator = new Annotator();
        var root = ProjectFiles.At("samples/pages");
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(path =>
        {
            using var stream = File.OpenRead(path);
            return DocumentReader.Read(stream, new DocumentSource { Name = Path.GetRelativePath(root, path) }, new ReadOptions()).ToList();
        }).Select(result => result.Document).OfType<Document>().Select(document => annotator.Annotate(document))];
    }
}
