using System.Text.Json;

namespace Hearsay.Tests.Samples;

/// <summary>Finds the samples from wherever the test assembly runs, and reads their pages as they were stored.</summary>
internal static class SampleFiles
{
    /// <summary>The folder <c>samples/</c>.</summary>
    public static string Root => Repository.File("samples");

    /// <summary>The folder <c>samples/pages/</c>.</summary>
    public static string Pages => Path.Combine(Root, "pages");

    /// <summary>The user's actors file of the invented world.</summary>
    public static string Actors => Path.Combine(Root, "world", "actors.csv");

    /// <summary>The user's gazetteer of the invented world.</summary>
    public static string Places => Path.Combine(Root, "world", "places.csv");

    /// <summary>Every file below <see cref="Pages"/>, relative to it, with "/" between folders, in ordinal order.</summary>
    public static IReadOnlyList<string> PageFiles() =>
        [.. Directory.EnumerateFiles(Pages, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Pages, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>The content of one page: of its file, or of its line where the file is JSON Lines.</summary>
    /// <param name="id">The page's key in the manifest.</param>
    /// <param name="page">Its entry.</param>
    /// <returns>The content, and whether it is HTML.</returns>
    public static (string Content, bool IsHtml) Content(string id, SamplePage page)
    {
        var path = Path.Combine(Pages, page.File);
        if (page.Format != "jsonl")
        {
            return (File.ReadAllText(path), page.Format == "html");
        }

        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.GetProperty("id").GetString() == id)
            {
                return root.TryGetProperty("html", out var html)
                    ? (html.GetString()!, true)
                    : ((root.TryGetProperty("raw", out var raw) ? raw : root.GetProperty("text")).GetString()!, false);
            }
        }

        throw new InvalidOperationException($"{page.File} has no line with the id {id}");
    }

    /// <summary>Rows of one of the world's files, by column name. The files hold no quoted fields.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split(','))
            .ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }
}
