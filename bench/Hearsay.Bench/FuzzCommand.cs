using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Bench.Fuzzing;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Bench;

/// <summary>
/// <c>hearsay-bench fuzz</c>: damaged pages and damaged web archives through the reader, each watched for crashes, hangs and memory. A finding names its case, and
/// <c>--from CASE --pages 1</c> repeats it.
/// </summary>
internal static class FuzzCommand
{
    private const int RecordsOfArchive = 5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var seed = new Option<int>("--seed") { Description = "Seed of all chance.", DefaultValueFactory = _ => 1 };
        var pages = new Option<int>("--pages") { Description = "Number of damaged pages.", DefaultValueFactory = _ => 3_000 };
        var warc = new Option<int>("--warc") { Description = "Number of damaged WARC records.", DefaultValueFactory = _ => 1_000 };
        var from = new Option<int>("--from") { Description = "Number of the first case, to repeat one.", DefaultValueFactory = _ => 0 };
        var samples = new Option<DirectoryInfo>("--samples") { Description = "Pages to damage, besides generated ones.", DefaultValueFactory = _ => new DirectoryInfo("samples/pages") };
        var threads = new Option<int>("--threads") { Description = "Cases at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("fuzz", "Reads damaged pages and archives and reports what crashes, hangs or takes too much memory.") { seed, pages, warc, from, samples, threads };
        command.SetAction(parsed => Run(
            parsed.GetValue(seed), parsed.GetValue(from), parsed.GetValue(pages), parsed.GetValue(warc), parsed.GetValue(samples)!, parsed.GetValue(threads)));
        return command;
    }

    private static int Run(int seed, int from, int pages, int warc, DirectoryInfo samples, int threads)
    {
        byte[][] bases =
        [
            .. samples.Exists ? samples.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).Select(file => File.ReadAllBytes(file.FullName)) : [],
            .. Enumerable.Range(0, 20).Select(i => PageMaker.Page(new Random(i), 3 + (i * 2))),
        ];
        var outcomes = new Outcomes();
        using var watch = new FuzzWatch();
        var clock = Stopwatch.StartNew();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) };
        Parallel.For(from, from + pages, options, number => watch.Run($"page {number}", () => Read(Page(seed, number, bases), outcomes)));
        Parallel.For(from, from + ((warc + RecordsOfArchive - 1) / RecordsOfArchive), options, number => watch.Run($"archive {number}", () => Read(Archive(seed, number, bases), outcomes)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pages} damaged pages and {warc} damaged WARC records (seed {seed}): {watch.Findings.Count} findings; {outcomes.Articles} articles read, {outcomes.Refused} refusals; slowest case {watch.Slowest.TotalMilliseconds:0} ms, largest {watch.Largest / 1_000_000} MB allocated; {clock.Elapsed.TotalSeconds:0} s, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"));
        return watch.Findings.Count == 0 ? 0 : 1;
    }

    private static byte[] Page(int seed, int number, byte[][] bases)
    {
        var random = new Random(HashCode(seed, number, 1));
        return Mutator.Damage(random, bases[random.Next(bases.Length)], bases[random.Next(bases.Length)]);
    }

    // Several records, so that what comes after a damaged one is read too; half of the archives are packed, and damaged when packed or before.
    private static byte[] Archive(int seed, int number, byte[][] bases)
    {
        var random = new Random(HashCode(seed, number, 2));
        var packed = random.Next(2) == 0;
        var late = random.Next(2) == 0;
        var archive = new List<byte>();
        for (var i = 0; i < RecordsOfArchive; i++)
        {
            var record = PageMaker.Record(random, ((long)number * RecordsOfArchive) + i, bases[random.Next(bases.Length)]);
            record = packed && late ? record : Mutator.Damage(random, record, bases[random.Next(bases.Length)]);
            record = packed ? PageMaker.Gzip(record) : record;
            archive.AddRange(packed && late ? Mutator.Damage(random, record, record) : record);
        }

        return [.. archive];
    }

    private static void Read(byte[] bytes, Outcomes outcomes)
    {
        var reader = new ArticleReader();
        foreach (var result in DocumentReader.Read(new MemoryStream(bytes), "case", new ReadOptions()))
        {
            if (result.Document is not { } document)
            {
                outcomes.Refuse();
                continue;
            }

            try
            {
                reader.Read(document);
                outcomes.Take();
            }
            catch (DocumentRefusedException)
            {
                outcomes.Refuse();
            }
        }
    }

    // Not System.HashCode, which is another one in each process.
    private static int HashCode(int seed, int number, int kind) => unchecked((((seed * 486_187_739) + number) * 16_777_619) + kind);

    private sealed class Outcomes
    {
        private long _articles;
        private long _refused;

        public long Articles => Interlocked.Read(ref _articles);

        public long Refused => Interlocked.Read(ref _refused);

        public void Take() => Interlocked.Increment(ref _articles);

        public void Refuse() => Interlocked.Increment(ref _refused);
    }
}
