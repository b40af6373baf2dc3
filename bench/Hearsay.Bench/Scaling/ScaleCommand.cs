using System.CommandLine;
using Hearsay.Storage;

namespace Hearsay.Bench.Scaling;

/// <summary><c>hearsay-bench scale</c>: what an article costs as the ledger grows.</summary>
internal static class ScaleCommand
{
    private const int Pieces = 10;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var articles = new Option<int>("--articles") { Description = "How many articles.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int>("--seed") { Description = "Of the world that they are about.", DefaultValueFactory = _ => 1 };
        var records = new Option<FileInfo>("--records") { Description = "The file with their records; made when it is not there.", Required = true };
        var store = new Option<FileInfo>("--store") { Description = "The file of the store; it must not exist, and stays for `hearsay-bench serve`.", Required = true };
        var command = new Command("scale", "Reads and folds invented articles in tenths and measures what each costs.") { articles, seed, records, store };
        command.SetAction(parsed => Run(parsed.GetValue(articles), parsed.GetValue(seed), parsed.GetRequiredValue(records), parsed.GetRequiredValue(store)));
        return command;
    }

    private static int Run(int articles, int seed, FileInfo records, FileInfo file)
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

        using var store = Stores.Open(file.FullName);
        Console.WriteLine(ScalePoint.Heading);
        foreach (var point in ScaleRun.Run(store, ScaleRecords.Read(records, articles), articles / Pieces))
        {
            Console.WriteLine(point.ToString());
        }

        return 0;
    }
}
