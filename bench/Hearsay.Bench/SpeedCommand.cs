using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Records;
using Hearsay.Storage;
using Spectre.Console;

namespace Hearsay.Bench;

/// <summary>
/// <c>hearsay-bench speed [FOLDER]</c>: time and allocation of each stage over the documents of a folder, on one thread, after a warm-up
/// pass; then JSON and the fold into a store in memory.
/// </summary>
internal static class SpeedCommand
{
    /// <summary>The size that speeds are stated for: an article of 4 kB.</summary>
    private const double ArticleCharacters = 4000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder")
        {
            Description = "Any folder of documents.",
            DefaultValueFactory = _ => new DirectoryInfo("samples/pages"),
        };
        var passes = new Option<int>("--passes") { Description = "How often the folder is annotated.", DefaultValueFactory = _ => 5 };
        var command = new Command("speed", "Prints time and allocation of each stage.") { folder, passes };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(passes)));
        return command;
    }

    private static int Run(DirectoryInfo folder, int passes)
    {
        if (!folder.Exists)
        {
            Console.Error.WriteLine($"There is no folder {folder.FullName}.");
            return 2;
        }

        var documents = DocumentsOf(folder);
        if (documents.Length == 0)
        {
            Console.Error.WriteLine($"No document in {folder.FullName} can be read.");
            return 1;
        }

        var loading = Stopwatch.StartNew();
        var annotator = new Annotator();
        annotator.TryAnnotate(documents[0]);
        loading.Stop();
        foreach (var document in documents)
        {
            annotator.TryAnnotate(document);
        }

        var clock = new StageClock();
        var records = new List<ArticleRecord>();
        for (var pass = 0; pass < passes; pass++)
        {
            records.Clear();
            records.AddRange(documents.Select(document => Annotate(annotator, document, clock)).OfType<ArticleRecord>());
        }

        var characters = (double)passes * records.Sum(record => record.Text.Length);
        var table = new Table().AddColumns("stage", "ms / 4 kB", "kB allocated / 4 kB", "articles of 4 kB / s");
        var total = TimeSpan.Zero;
        foreach (var stage in Enum.GetValues<AnnotationStage>())
        {
            AddRow(table, stage.ToString(), clock.TimeOf(stage), clock.BytesOf(stage), characters);
            total += clock.TimeOf(stage);
        }

        var totalBytes = Enum.GetValues<AnnotationStage>().Sum(clock.BytesOf);
        AddRow(table, "annotation", total, totalBytes, characters);
        Measure(table, "record to JSON", characters / passes, () => records.ForEach(record => RecordJson.Write(record)));
        Measure(table, "fold into memory", characters / passes, () => Fold(records));
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"{records.Count} articles, {characters / passes / 1000:0} thousand characters, {passes} passes; models and first record {loading.ElapsedMilliseconds} ms; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        return 0;
    }

    private static Document[] DocumentsOf(DirectoryInfo folder) =>
    [
        .. folder.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).SelectMany(file =>
        {
            using var stream = file.OpenRead();
            return DocumentReader.Read(stream, Path.GetRelativePath(folder.FullName, file.FullName), new ReadOptions())
                .Select(result => result.Document).OfType<Document>().ToArray();
        }),
    ];

    private static ArticleRecord? Annotate(Annotator annotator, Document document, StageClock clock)
    {
        try
        {
            return annotator.Annotate(document, clock);
        }
        catch (DocumentRefusedException refused)
        {
            Console.Error.WriteLine($"{document.Id}: {refused.Message}");
            return null;
        }
    }

    private static void Fold(List<ArticleRecord> records)
    {
        using var store = Stores.Open(":memory:");
        store.Append([.. records.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
    }

    private static void Measure(Table table, string name, double characters, Action work)
    {
        work();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        work();
        AddRow(table, name, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - bytes, characters);
    }

    private static void AddRow(Table table, string name, TimeSpan time, long bytes, double characters)
    {
        var articles = characters / ArticleCharacters;
        table.AddRow(
            name,
            (time.TotalMilliseconds / articles).ToString("0.000", CultureInfo.InvariantCulture),
            (bytes / 1000.0 / articles).ToString("0.0", CultureInfo.InvariantCulture),
            (articles / time.TotalSeconds).ToString("0", CultureInfo.InvariantCulture));
    }
}
