using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Records;

namespace Hearsay.Bench;

/// <summary>
/// <c>hearsay-bench reading PAGES.jsonl.gz</c>: pages a second of Reading alone (document → article) on one thread, beside AngleSharp's bare
/// parse of the same pages in the same run; with <c>--records</c> the articles as records, for the scorers.
/// </summary>
internal static class ReadingCommand
{
    /// <summary>The size that speeds are stated for, in characters.</summary>
    private const double PageCharacters = 170_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var pages = new Argument<FileInfo>("pages") { Description = "Pages as JSON Lines, as `annotate` takes them; may end in .gz." };
        var passes = new Option<int>("--passes") { Description = "How often all pages are read; the median counts.", DefaultValueFactory = _ => 5 };
        var records = new Option<FileInfo?>("--records") { Description = "Writes what was read there instead of measuring." };
        var command = new Command("reading", "Prints pages a second of reading HTML.") { pages, passes, records };
        command.SetAction(parsed => Run(parsed.GetValue(pages)!, parsed.GetValue(passes), parsed.GetValue(records)));
        return command;
    }

    private static int Run(FileInfo pages, int passes, FileInfo? records)
    {
        if (!pages.Exists)
        {
            Console.Error.WriteLine($"There is no file {pages.FullName}.");
            return 2;
        }

        var documents = DocumentsOf(pages);
        if (records is not null)
        {
            Write(documents, records);
            return 0;
        }

        var reader = new ArticleReader();
        var characters = documents.Sum(document => (double)document.Content.Length);
        var (parse, read) = (new List<double>(), new List<double>());
        var allocated = 0L;
        for (var pass = 0; pass <= passes; pass++)
        {
            var parsing = Seconds(() => documents.ForEach(document => new HtmlParser().ParseDocument(document.Content).Dispose()));
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reading = Seconds(() => documents.ForEach(document => TryRead(reader, document)));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (pass > 0)
            {
                parse.Add(parsing);
                read.Add(reading);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{documents.Count} pages, {characters / 1e6:0.0} million characters; pages of 170 kB a second: bare parse {characters / PageCharacters / Median(parse):0}, reading {characters / PageCharacters / Median(read):0}; allocated {allocated / 1e6 * PageCharacters / characters:0.0} MB a page"));
        return 0;
    }

    private static List<Document> DocumentsOf(FileInfo pages)
    {
        using var file = pages.OpenRead();
        using Stream stream = pages.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return [.. DocumentReader.ReadJsonLines(stream, pages.Name, new ReadOptions()).Select(result => result.Document).OfType<Document>()];
    }

    private static void Write(List<Document> documents, FileInfo records)
    {
        var reader = new ArticleReader();
        using var output = records.Create();
        foreach (var document in documents)
        {
            var article = TryRead(reader, document) ?? new Article { Text = "", Blocks = [] };
            output.Write(RecordJson.Write(new ArticleRecord
            {
                Id = document.Id,
                DocumentHash = "",
                Article = article with { Diagnostics = [] },
                Diagnostics = article.Diagnostics,
                MadeBy = new MadeBy("bench", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty),
            }));
            output.WriteByte((byte)'\n');
        }
    }

    private static Article? TryRead(ArticleReader reader, Document document)
    {
        try
        {
            return reader.Read(document);
        }
        catch (DocumentRefusedException refused)
        {
            Console.Error.WriteLine($"{document.Id}: {refused.Message}");
            return null;
        }
    }

    // Processor time, not the wall's: other work on the machine does not count.
    private static double Seconds(Action work)
    {
        var before = Process.GetCurrentProcess().UserProcessorTime;
        var watch = Stopwatch.StartNew();
        work();
        var wall = watch.Elapsed.TotalSeconds;
        return Math.Min(wall, (Process.GetCurrentProcess().UserProcessorTime - before).TotalSeconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
