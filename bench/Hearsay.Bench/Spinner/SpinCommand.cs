using System.CommandLine;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Bench.Spinner;

/// <summary><c>hearsay-bench spin</c>: makes spun copies of texts, with the truth of each swap beside.</summary>
internal static class SpinCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON Lines with id and text (.gz too).", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON Lines with id, source, text, family, rate and swaps (start, end in code points; original).", Required = true };
        var name = new Option<string>("--family") { Description = string.Join(", ", SpinFamily.All.Select(family => family.Name)), Required = true };
        var rate = new Option<double>("--rate") { Description = "Share of the words that could be swapped which are.", DefaultValueFactory = _ => 0.45 };
        var seed = new Option<int>("--seed") { Description = "Another seed, other swaps.", DefaultValueFactory = _ => 1 };
        var ofAll = new Option<bool>("--of-all") { Description = "The rate is a share of all words, not of those that could be swapped." };
        var thesauri = ThesauriOption();
        var command = new Command("spin", "Makes spun copies of texts.") { input, output, name, rate, ofAll, seed, thesauri };
        command.SetAction(parsed =>
        {
            if (SpinFamily.Of(parsed.GetValue(name)!) is not { } family)
            {
                Console.Error.WriteLine($"There is no family {parsed.GetValue(name)}. Families: {name.Description}");
                return 2;
            }

            var set = new SpinSet(new Thesauri(parsed.GetValue(thesauri)!.FullName));
            (string, string)[] texts = [.. ReadTexts(parsed.GetValue(input)!.FullName)];
            var spun = parsed.GetValue(ofAll)
                ? set.SpinOfAll(texts, family, parsed.GetValue(rate), parsed.GetValue(seed))
                : set.Spin(texts, family, parsed.GetValue(rate), parsed.GetValue(seed));
            using var writer = new StreamWriter(parsed.GetValue(output)!.FullName) { NewLine = "\n" };
            foreach (var (id, text) in spun)
            {
                writer.WriteLine(Line(id, text, family.Name, parsed.GetValue(rate)));
            }

            return 0;
        });
        return command;
    }

    /// <summary>The option for the folder of the thesauri.</summary>
    public static Option<DirectoryInfo> ThesauriOption() => new("--thesauri")
    {
        Description = "The folder with wordnet/, th_en_US_v2.dat, moby.txt and aiksaurus.txt; they are not part of the project.",
        Required = true,
    };

    /// <summary>Ids and texts of a file of JSON Lines.</summary>
    public static IEnumerable<(string Id, string Text)> ReadTexts(string path)
    {
        using var file = File.OpenRead(path);
        using Stream lines = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(lines);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("text", out var text))
            {
                yield return (json.RootElement.GetProperty("id").GetString()!, text.GetString()!);
            }
        }
    }

    private static string Line(string id, SpunText spun, string family, double rate)
    {
        var points = new int[spun.Text.Length + 1];
        for (var i = 0; i < spun.Text.Length; i++)
        {
            points[i + 1] = points[i] + (char.IsLowSurrogate(spun.Text[i]) ? 0 : 1);
        }

        return JsonSerializer.Serialize(
            new
            {
                id = $"{id}~{family}",
                source = id,
                text = spun.Text,
                spun = true,
                family,
                rate,
                words = spun.Words,
                swaps = spun.Swaps.Select(swap => new { start = points[swap.Start], end = points[swap.End], original = swap.Original }),
            },
            Plain);
    }
}
