using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>
/// <c>hearsay-train word-weights --data DIR</c>: builds the pack <c>word-weights</c>, the inverse document frequency of stems in
/// the texts of <c>text/*.jsonl.gz</c>. Single words only, none seen in fewer than five texts.
/// </summary>
internal static class WordWeightsCommand
{
    private const int LeastTexts = 5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the benchmark data.", Required = true };
        var models = new Option<DirectoryInfo>("--models")
        {
            Description = "The folder of the packs.",
            DefaultValueFactory = _ => new DirectoryInfo("models"),
        };
        var command = new Command("word-weights", "Counts in how many texts each word stands.") { data, models };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(models)!));
        return command;
    }

    private static int Run(DirectoryInfo data, DirectoryInfo models)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var texts = 0;
        foreach (var file in new[] { "news.jsonl.gz", "more.jsonl.gz" })
        {
            foreach (var text in TextsOf(Path.Combine(data.FullName, "text", file)))
            {
                texts++;
                var seen = new HashSet<string>(StringComparer.Ordinal);
                for (var at = 0; ContentWords.TryNext(text, ref at, out var stem);)
                {
                    if (seen.Add(stem))
                    {
                        counts[stem] = counts.GetValueOrDefault(stem) + 1;
                    }
                }
            }
        }

        var folder = Path.Combine(models.FullName, "word-weights-" + ResourcesCommand.Version);
        PackWriter.WriteLines(Path.Combine(folder, "weights.tsv"), counts
            .Where(count => count.Value >= LeastTexts && count.Key.All(char.IsLetter))
            .Select(count => count.Key + "\t" + Math.Round(100 * Math.Log((double)texts / count.Value)).ToString(CultureInfo.InvariantCulture)));
        PackWriter.WriteMeta(
            folder,
            "resource",
            "counts of single words; see the card",
            [
                new ResourceOrigin("texts of TempEval-3's silver part (AFP, AP, NYT, Xinhua)", "not stated"),
                new ResourceOrigin("Fake News Challenge, bodies of the train part", "Apache-2.0 for the repository"),
                new ResourceOrigin("ABC news 2006 and State of the Union addresses, from the NLTK collection", "not stated; public domain"),
            ],
            "hearsay-train word-weights --data DIR");
        return 0;
    }

    private static IEnumerable<string> TextsOf(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
    }
}
