using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Bench.Fuzzing;
using Hearsay.Reading;

namespace Hearsay.Bench;

/// <summary>
/// <c>hearsay-bench archive</c>: reads a WARC of any size that is made as it is read, and compares the process's peak memory after a tenth of it with that at its end.
/// <c>--write</c> puts the archive on standard output instead, to be piped into `hearsay read -`.
/// </summary>
internal static class ArchiveCommand
{
    private const double MostGrowth = 1.25;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var size = new Option<int>("--megabytes") { Description = "Size of the archive, unpacked.", DefaultValueFactory = _ => 300 };
        var packed = new Option<bool>("--gzip") { Description = "A gzip member a record, as in Common Crawl's archives." };
        var every = new Option<int>("--articles") { Description = "Every how many pages the article is read too; 0 for none.", DefaultValueFactory = _ => 20 };
        var write = new Option<bool>("--write") { Description = "Write the archive to standard output instead of reading it." };
        var command = new Command("archive", "Reads a generated WARC as a stream and fails when memory grows with it.") { size, packed, every, write };
        command.SetAction(parsed => Run(parsed.GetValue(size) * 1_000_000L, parsed.GetValue(packed), parsed.GetValue(every), parsed.GetValue(write)));
        return command;
    }

    private static int Run(long bytes, bool packed, int every, bool write)
    {
        using var archive = new ArchiveStream(bytes, packed);
        if (write)
        {
            using var output = Console.OpenStandardOutput();
            archive.CopyTo(output);
            return 0;
        }

        var reader = new ArticleReader();
        var clock = Stopwatch.StartNew();
        var (documents, refused, early) = (0L, 0L, 0L);
        foreach (var result in DocumentReader.Read(archive, "made.warc", new ReadOptions()))
        {
            documents += result.Document is null ? 0 : 1;
            refused += result.Document is null ? 1 : 0;
            if (every > 0 && documents % every == 0 && result.Document is { } document)
            {
                reader.Read(document);
            }

            if (early == 0 && archive.Made > bytes / 10)
            {
                early = Peak();
            }
        }

        var late = Peak();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{archive.Made / 1_000_000} MB{(packed ? " (gzip)" : "")}, {archive.Records} records: {documents} documents, {refused} refusals; peak memory {early / 1_000_000} MB after a tenth, {late / 1_000_000} MB at the end; {clock.Elapsed.TotalSeconds:0} s"));
        return documents == archive.Records && refused == 0 && late <= early * MostGrowth ? 0 : 1;
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
