using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Hearsay.Bench.Lineage;

/// <summary><c>hearsay-bench minhash</c>: what the peer finds in a set, in the form of <c>hearsay derivations --format jsonl</c>.</summary>
internal static class MinHashCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "The set's docs.jsonl.", Required = true };
        var threshold = new Option<double>("--threshold") { Description = "From which similarity a pair counts: tune it on each set.", DefaultValueFactory = _ => 0.2 };
        var command = new Command("minhash", "Finds copies by MinHash-LSH, for comparison; prints JSON Lines for score/lineage.py.") { input, threshold };
        command.SetAction(parsed =>
        {
            var pages = SetFiles.Read(parsed.GetValue(input)!.FullName).ToList();
            foreach (var (first, second, similarity) in MinHash.Pairs(pages))
            {
                // The threshold becomes 0.5, from which the scorer counts; the longer text is taken for the source.
                var least = parsed.GetValue(threshold);
                var probability = similarity < least ? similarity / least / 2 : 0.5 + ((similarity - least) / (1 - least) / 2);
                var (article, source) = pages[first].Text.Length <= pages[second].Text.Length ? (first, second) : (second, first);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{{\"article\":{JsonSerializer.Serialize(pages[article].Id)},\"source\":{JsonSerializer.Serialize(pages[source].Id)},\"kind\":\"verbatim\",\"probability\":{probability:F4}}}"));
            }
        });
        return command;
    }
}
