using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hearsay.Bench.Speed;
using Hearsay.Server;
using Hearsay.Storage;

namespace Hearsay.Bench.Serving;

/// <summary>
/// <c>hearsay-bench serve --articles N</c>: fills a store, serves it, and asks what the views ask, each time something else. Says what a request costs in processor time, the asking
/// included, and how long the first answer of each view takes.
/// </summary>
internal static class ServeCommand
{
    private const int SeedOfQuestions = 1;
    private const int Cores = 2;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "How many articles the store is to hold; 0 to ask it as it is.", DefaultValueFactory = _ => 0 };
        var records = new Option<FileInfo?>("--records") { Description = "Their records, from `hearsay-bench scale`." };
        var requests = new Option<int>("--requests") { Description = "How many requests of each kind.", DefaultValueFactory = _ => 200 };
        var store = new Option<string>("--store") { Description = "The store, from `hearsay-bench scale`; or, with --records, one to be filled up and kept.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "hearsay-serve.db") };
        var page = new Option<string?>("--out") { Description = "Also writes it there, as a section of Markdown (docs/performance.md)." };
        var command = new Command("serve", "Measures what the server's answers cost on a large store.") { articles, records, requests, store, page };
        command.SetAction(parsed => Run(parsed.GetValue(articles), parsed.GetValue(records), parsed.GetValue(requests), parsed.GetRequiredValue(store), parsed.GetValue(page)).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> Run(int wanted, FileInfo? records, int requests, string location, string? page)
    {
        using var store = Stores.Open(location, create: records is not null);
        if (records is not null)
        {
            LoadedStore.Fill(store, records, wanted, count => Console.Error.WriteLine(FormattableString.Invariant($"{count} articles")));
        }

        var articles = store.Count;
        var options = new ServerOptions { Port = 0, RequestsPerSecond = 1_000_000, Annotator = new Lazy<Annotation.Annotator>(() => null!) };
        await using var server = await HearsayServer.Start(store, options);
        using var client = new HttpClient { BaseAddress = server.Url };
        var questions = new Questions(new Random(SeedOfQuestions), store, await Ids(client, "articles?limit=500&sort=id", "article"), await Ids(client, "stories?limit=500&sort=oldest", "id"));
        var rows = new List<Row>();
        foreach (var (name, question) in questions.Kinds)
        {
            rows.Add(await Measure(client, name, question, requests));
            Console.Error.WriteLine(rows[^1]);
        }

        var text = Table(rows, articles, requests);
        Console.Write(text);
        if (page is not null)
        {
            PageSections.Write(page, "serve", text);
        }

        return 0;
    }

    private static async Task<Row> Measure(HttpClient client, string name, Func<string> question, int requests)
    {
        // The first answer is what a person waits for; a few more, and everything is compiled.
        var first = Stopwatch.StartNew();
        await Ask(client, question());
        first.Stop();
        for (var i = 0; i < 20; i++)
        {
            await Ask(client, question());
        }

        var times = new List<double>(requests);
        var bytes = 0L;
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var i = 0; i < requests; i++)
        {
            var watch = Stopwatch.StartNew();
            bytes += await Ask(client, question());
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var spent = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / requests;
        times.Sort();
        return new Row(name, spent, times[requests / 2], times[requests * 95 / 100], first.Elapsed.TotalMilliseconds, bytes / (double)requests);
    }

    private static async Task<long> Ask(HttpClient client, string address)
    {
        using var response = await client.GetAsync("/api/v1/" + address);
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode ? body.Length : throw new InvalidOperationException($"{address}: {Encoding.UTF8.GetString(body)}");
    }

    private static async Task<string[]> Ids(HttpClient client, string list, string property) =>
        [.. JsonNode.Parse(await client.GetStringAsync("/api/v1/" + list))!["items"]!.AsArray().Select(item => (string)item![property]!)];

    private static string Table(List<Row> rows, long articles, int requests)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Questions to {articles:N0} articles\n\nWritten by `./hearsay-bench serve --articles {articles}` on {DateTime.UtcNow:yyyy-MM-dd}, on {Machine.Describe()}. Do not edit.\n\n{requests} requests of each kind, one after the other, each another; processor time is that of the server and of who asks, together.\n\n");
        text.Append("| request | ms of processor time | so many a second on two cores | median ms | 95 % within ms | very first ms | kB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var row in rows.Append(new Row(
            "mean of all", rows.Average(row => row.Processor), rows.Average(row => row.Median), rows.Max(row => row.Slow), rows.Max(row => row.First), rows.Average(row => row.Bytes))))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Processor:0.0} | {1000.0 * Cores / row.Processor:0} | {row.Median:0} | {row.Slow:0} | {row.First:0} | {row.Bytes / 1000:0.0} |\n");
        }

        return text.ToString();
    }

    private sealed record Row(string Name, double Processor, double Median, double Slow, double First, double Bytes);
}
