using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Bench.World;

/// <summary><c>hearsay-bench articles</c>: writes believable articles about an invented world, as JSON Lines for <c>hearsay read</c>.</summary>
internal static class ArticlesCommand
{
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

    // The longest stories take four weeks: what was told before so many had begun is left out, so that as many are told side by side from the first article on.
    private const int Before = 100;

    /// <summary>Articles without end, in order of time: many stories are told side by side.</summary>
    public static IEnumerable<NewsArticle> Articles(int seed)
    {
        var world = new NewsWorld(seed);
        var waiting = new PriorityQueue<NewsArticle, (DateTime, string)>(Comparer<(DateTime Time, string Id)>.Create(
            (one, other) => one.Time.CompareTo(other.Time) is not 0 and var order ? order : string.CompareOrdinal(one.Id, other.Id)));
        for (var story = 0; ; story++)
        {
            foreach (var article in new NewsStory(world, seed, story).Articles())
            {
                if (article.Published >= NewsStory.StartOf(Before))
                {
                    waiting.Enqueue(article, (article.Published, article.Id));
                }
            }

            while (waiting.TryPeek(out var first, out _) && first.Published < NewsStory.StartOf(story + 1))
            {
                yield return waiting.Dequeue();
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
