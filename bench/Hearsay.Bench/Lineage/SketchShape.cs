using System.CommandLine;
using System.Globalization;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// <c>hearsay-bench sketches</c>: the shape of the sketches of real texts, from which <see cref="SketchLoad"/> is drawn: how many fingerprints an article
/// has, and how many of them others have too.
/// </summary>
internal static class SketchShape
{
    private const int Quantiles = 10;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON Lines with id and text (.gz too).", Required = true };
        var command = new Command("sketches", "Prints how many fingerprints texts have and share.") { input };
        command.SetAction(parsed =>
        {
            var (words, anchors) = (new List<ulong[]>(), new List<ulong[]>());
            foreach (var page in SetFiles.Read(parsed.GetValue(input)!.FullName))
            {
                var article = new Article { Text = page.Text, Blocks = [] };
                var weighed = WeighedWords.Of(article);
                words.Add([.. Sketcher.Sketch(article)?.Fingerprints ?? []]);
                anchors.Add(AnchorSketcher.Fingerprints(weighed.Words, AnchorWords.In(article, weighed.Words), weighed.Weights));
            }

            Print("words", words);
            Print("anchors", anchors);
        });
        return command;
    }

    private static void Print(string name, List<ulong[]> sketches)
    {
        var sizes = sketches.Select(sketch => sketch.Length).Order().ToArray();
        var articles = sketches.SelectMany(sketch => sketch).CountBy(fingerprint => fingerprint).ToDictionary();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {sizes.Length} texts, {sizes.Average():F1} fingerprints on average"));
        Console.WriteLine("  deciles of the number: " + string.Join(' ', Enumerable.Range(0, Quantiles + 1).Select(tenth => sizes[(sizes.Length - 1) * tenth / Quantiles])));
        foreach (var least in new[] { 2, 3, 5, 10, 30, 100, 300 })
        {
            var shared = sketches.Average(sketch => sketch.Count(fingerprint => articles[fingerprint] >= least));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  of an article's, in {least} texts or more: {shared:F2}"));
        }
    }
}
