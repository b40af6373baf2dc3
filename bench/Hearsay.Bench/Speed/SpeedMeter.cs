using System.Diagnostics;
using Hearsay.Annotation;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Records;
using Hearsay.Storage;

namespace Hearsay.Bench.Speed;

/// <summary>Measures time and allocation over the documents of a folder, on one thread, after warm-up passes.</summary>
internal static class SpeedMeter
{
    // The bench is compiled in full at first use (see its project file), so two passes warm up all that is loaded once.
    private const int WarmUps = 2;
    private const int YardstickTurns = 3;

    /// <summary>The documents of a folder that can be read, by path.</summary>
    public static Document[] DocumentsOf(DirectoryInfo folder) =>
    [
        .. folder.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).SelectMany(file =>
        {
            using var stream = file.OpenRead();
            return DocumentReader.Read(stream, Path.GetRelativePath(folder.FullName, file.FullName), new ReadOptions())
                .Select(result => result.Document).OfType<Document>().ToArray();
        }),
    ];

    /// <summary>Measures.</summary>
    /// <param name="name">What the folder is called in reports.</param>
    /// <param name="documents">The documents; at least one that the engine takes in.</param>
    /// <param name="passes">How often all are annotated; at least 1.</param>
    public static SpeedFigures Measure(string name, Document[] documents, int passes)
    {
        var wall = Stopwatch.StartNew();
        var cpu = CpuClock.Now;
        var annotator = new Annotator();
        annotator.TryAnnotate(documents[0]);
        var loading = CpuClock.Now - cpu;
        wall.Stop();

        var clocks = new List<StageClock>();
        var yardsticks = new List<TimeSpan>();
        var records = new List<ArticleRecord>();
        foreach (var counts in Passes(passes))
        {
            var clock = new StageClock();
            records.Clear();
            foreach (var document in documents)
            {
                if (Annotate(annotator, document, clock) is { } record)
                {
                    records.Add(record);
                }
            }

            if (counts)
            {
                clocks.Add(clock);
                yardsticks.Add(Yardstick.Measure(YardstickTurns)); // between the passes, so that it meets what they meet
            }
        }

        long characters = records.Sum(record => record.Text.Length);
        var articles = records.ConvertAll(record => record.Article);
        var (layers, words) = MeasureLayers(articles, passes, characters);
        return new SpeedFigures(
            name, records.Count, characters, words, passes,
            [.. Enum.GetValues<AnnotationStage>().Select(stage => Cost.OfPass(
                stage.ToString(), CpuClock.Median(clocks.Select(clock => clock.TimeOf(stage))), clocks[^1].BytesOf(stage), characters))],
            layers,
            [
                MeasureWork("record to JSON", characters, passes, () => records.ForEach(record => RecordJson.Write(record))),
                MeasureWork("fold into memory", characters, passes, () => Fold(records)),
            ],
            CpuClock.Median(yardsticks), loading, wall.Elapsed, ModelBytes(), Process.GetCurrentProcess().PeakWorkingSet64);
    }

    private static (IReadOnlyList<Cost> Layers, long Words) MeasureLayers(List<Article> articles, int passes, double characters)
    {
        var layers = new LanguageLayers();
        var times = LanguageLayers.Names.Select(_ => new List<TimeSpan>()).ToArray();
        var bytes = new long[times.Length];
        long words = 0;
        foreach (var counts in Passes(passes))
        {
            // Article by article, as in use: a layer run over all articles at once would find its model in the cache.
            var works = articles.ConvertAll(article => new LanguageLayers.Work(article));
            var passTimes = new TimeSpan[times.Length];
            Array.Clear(bytes);
            foreach (var work in works)
            {
                for (var layer = 0; layer < times.Length; layer++)
                {
                    var startBytes = GC.GetAllocatedBytesForCurrentThread();
                    var start = CpuClock.Now;
                    layers.Run(layer, work);
                    passTimes[layer] += CpuClock.Now - start;
                    bytes[layer] += GC.GetAllocatedBytesForCurrentThread() - startBytes;
                }
            }

            for (var layer = 0; counts && layer < times.Length; layer++)
            {
                times[layer].Add(passTimes[layer]);
            }

            words = works.Sum(work => (long)work.Layer.Tokens.Length);
        }

        return ([.. times.Select((time, layer) => Cost.OfPass(LanguageLayers.Names[layer], CpuClock.Median(time), bytes[layer], characters))], words);
    }

    private static Cost MeasureWork(string name, double characters, int passes, Action work)
    {
        var times = new List<TimeSpan>();
        long bytes = 0;
        foreach (var counts in Passes(passes))
        {
            var startBytes = GC.GetAllocatedBytesForCurrentThread();
            var start = CpuClock.Now;
            work();
            if (counts)
            {
                times.Add(CpuClock.Now - start);
            }

            bytes = GC.GetAllocatedBytesForCurrentThread() - startBytes;
        }

        return Cost.OfPass(name, CpuClock.Median(times), bytes, characters);
    }

    /// <summary>Passes that warm up (false), then those that count (true).</summary>
    private static IEnumerable<bool> Passes(int counted)
    {
        for (var pass = -WarmUps; pass < counted; pass++)
        {
            yield return pass >= 0;
        }
    }

    private static ArticleRecord? Annotate(Annotator annotator, Document document, StageClock clock)
    {
        try
        {
            return annotator.Annotate(document, clock);
        }
        catch (DocumentRefusedException)
        {
            return null; // stages that did not finish are not counted
        }
    }

    private static void Fold(List<ArticleRecord> records)
    {
        using var store = Stores.Open(Stores.InMemory);
        store.Append([.. records.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
    }

    private static long ModelBytes()
    {
        var engine = typeof(Annotator).Assembly;
        return engine.GetManifestResourceNames().Where(name => name.StartsWith("models/", StringComparison.Ordinal)).Sum(name =>
        {
            using var stream = engine.GetManifestResourceStream(name)!;
            return stream.Length;
        });
    }
}
