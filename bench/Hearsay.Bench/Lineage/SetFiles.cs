using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Bench.Lineage;

/// <summary>Reads texts and writes sets in the formats of the scorers.</summary>
internal static class SetFiles
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Ids and texts of a file of JSON Lines; .gz too.</summary>
    public static IEnumerable<SetPage> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream lines = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(lines);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("text", out var text))
            {
                yield return new SetPage(json.RootElement.GetProperty("id").GetString()!, text.GetString()!);
            }
        }
    }

    /// <summary>The pages, one a line.</summary>
    public static void Write(string path, IEnumerable<SetPage> pages)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var page in pages)
        {
            writer.WriteLine(JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = page.Id, ["text"] = page.Text }, Plain));
        }
    }

    /// <summary>What is true of a set: its pairs, and what hangs together.</summary>
    public static void WriteGold(string path, IReadOnlyList<SetPage> pages, IReadOnlyList<SetPair> pairs)
    {
        var owner = pages.ToDictionary(page => page.Id, page => page.Id, StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            owner[Root(pair.Article)] = Root(pair.Source);
        }

        var gold = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["pairs"] = pairs.Select(pair => new Dictionary<string, object>(StringComparer.Ordinal) { ["a"] = pair.Article, ["b"] = pair.Source, ["kind"] = pair.Kind, ["directed"] = pair.IsDirected }),
            ["clusters"] = pages.GroupBy(page => Root(page.Id), page => page.Id, StringComparer.Ordinal),
        };
        File.WriteAllText(path, JsonSerializer.Serialize(gold, Plain));

        string Root(string id)
        {
            while (owner[id] != id)
            {
                id = owner[id];
            }

            return id;
        }
    }
}
