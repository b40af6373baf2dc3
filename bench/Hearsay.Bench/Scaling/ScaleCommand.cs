using System.CommandLine;
using System.Globalization;
using Hearsay.Bench.Speed;
using Hearsay.Storage;

namespace Hearsay.Bench.Scaling;

/// <summary><c>hearsay-bench scale</c>: what an article costs as the ledger grows.</summary>
internal static class ScaleCommand
{
    private const int WarmUp = 200;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "How many articles.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int>("--seed") { Description = "Of the world that they are about.", DefaultValueFactory = _ => 1 };
        var records = new Option<FileInfo>("--records") { Description = "The file with their records; made when it is not there.", Required = true };
        var store = new Option<FileInfo>("--store") { Description = "The file of the store; it must not exist, and stays for `hearsay-bench serve`.", Required = true };
        var pieces = new Option<int>("--pieces") { Description = "In how many pieces they are taken in; 1 for all at once, as one `hearsay read` does.", DefaultValueFactory = _ => 10 };
        var page = new Option<FileInfo?>("--out") { Description = "The page that gets the figures as a section (docs/performance.md)." };
        var command = new Command("scale", "Reads and folds invented articles in tenths and measures what each costs.") { articles, seed, records, store, pieces, page };
        command.SetAction(parsed => Run(parsed.GetValue(articles), parsed.GetValue(seed), parsed.GetRequiredValue(records), parsed.GetRequiredValue(store), parsed.GetValue(pieces), parsed.GetValue(page)));
        return command;
    }

    private static int Run(int articles, int seed, FileInfo records, FileInfo file, int pieces, FileInfo? page)
    {
        if (file.Exists)
        {
            Console.Error.WriteLine($"{file} exists already.");
            return 2;
        }

        if (!records.Exists)
        {
            ScaleRecords.Make(records, articles, seed);
        }

        // So that compilation is not taken for work.
        using (var trial = Stores.Open(Stores.InMemory))
        {
            _ = ScaleRun.Run(trial, ScaleRecords.Read(records, Math.Min(articles, WarmUp)), WarmUp).ToList();
        }

        using var store = Stores.Open(file.FullName);
        var points = new List<ScalePoint>();
        Console.WriteLine(ScalePoint.Heading);
        foreach (var point in ScaleRun.Run(store, ScaleRecords.Read(records, articles), articles / pieces))
        {
            points.Add(point);
            Console.WriteLine(point.ToString());
        }

        if (page is not null)
        {
            PageSections.Write(page.FullName, "scale", ScaleSection.Write(points, Machine.Describe(), DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return 0;
    }
}
