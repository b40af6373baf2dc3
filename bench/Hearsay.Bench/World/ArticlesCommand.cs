using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Bench.World;

/// <summary><c>hearsay-bench articles</c>: writes believable articles about an invented world, as JSON Lines for <c>hearsay read</c>.</summary>
internal static class ArticlesCommand
{
    // Stories overlap in time; so many are told side by side.
    private const int Together = 40;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many articles.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int>("--seed") { Description = "Another seed, another world.", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo?>("--out") { Description = "Where to; standard output without it." };
        var command = new Command("articles", "Writes articles about an invented world: stories over time, several outlets, statements, figures, copies, excerpts, spun copies.") { count, seed, output };
        command.SetAction(parsed =>
        {
            using var writer = parsed.GetValue(output) is { } file ? new StreamWriter(file.FullName) : new StreamWriter(Console.OpenStandardOutput());
            writer.NewLine = "\n";
            foreach (var article in Articles(parsed.GetValue(seed)).Take(parsed.GetValue(count)))
            {
                writer.WriteLine(Line(article));
            }
        });
        return command;
    }

    /// <summary>Articles without end, in order of time within each group of stories that are told side by side.</summary>
    public static IEnumerable<NewsArticle> Articles(int seed)
    {
        var world = new NewsWorld(seed);
        for (var first = 0; ; first += Together)
        {
            var together = Enumerable.Range(first, Together).SelectMany(number => new NewsStory(world, seed, number).Articles());
            foreach (var article in together.OrderBy(article => article.Published).ThenBy(article => article.Id, StringComparer.Ordinal))
            {
                yield return article;
            }
        }
    }

    /// <summary>An article as one line of JSON, input of <c>hearsay annotate</c>.</summary>
    public static string Line(NewsArticle article) => JsonSerializer.Serialize(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = article.Id,
            ["outlet"] = article.Outlet,
            ["published"] = article.Published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["title"] = article.Title,
            ["text"] = article.Title + "\n\n" + string.Join("\n\n", article.Paragraphs),
        },
        Plain);
}
