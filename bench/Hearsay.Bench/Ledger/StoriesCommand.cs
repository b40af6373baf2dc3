using System.CommandLine;
using System.Globalization;

namespace Hearsay.Bench.Ledger;

/// <summary><c>hearsay-bench stories</c>: reads real pages and scores which of them the ledger takes for one story; writes a section of docs/ledger-accuracy.md.</summary>
internal static class StoriesCommand
{
    private const string Gold = "bench/stories/real.tsv";
    private const string Pages = "lineage/real.docs.jsonl";
    private const string Section = "stories";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the public corpora.", DefaultValueFactory = _ => new DirectoryInfo(ProjectFiles.At("../shared/bench")) };
        var errors = new Option<bool>("--errors") { Description = "Prints what is wrong, in full." };
        var page = new Option<FileInfo>("--out") { Description = "The page to write.", DefaultValueFactory = _ => new FileInfo(ProjectFiles.At("docs/ledger-accuracy.md")) };
        var command = new Command("stories", "Measures on real pages which of them the ledger takes for one story.") { data, errors, page };
        command.SetAction(parsed => Run(Path.Combine(parsed.GetValue(data)!.FullName, Pages), parsed.GetValue(errors), parsed.GetValue(page)!.FullName));
        return command;
    }

    private static int Run(string pages, bool errors, string page)
    {
        if (!File.Exists(pages))
        {
            Console.Error.WriteLine($"There is no file {pages}.");
            return 2;
        }

        var stories = FoldedWorld.ReadFile(pages, _ => true).Stories;
        var truth = File.ReadLines(ProjectFiles.At(Gold)).Select(line => line.Split('\t')).GroupBy(row => row[1], row => row[0], StringComparer.Ordinal).ToArray();
        var wrong = new List<string>();
        var score = GroupScore.OfStories(stories, truth, wrong);
        var section = string.Create(CultureInfo.InvariantCulture, $"""
            ## Stories of real pages

            By `./hearsay-bench stories`: {score.Items} pages of 2014-15 of {truth.Length} courses of events, labelled for this project (bench/stories/README.md), B-cubed. Found: {stories.Count} stories of all {stories.Sum(story => story.Story.Articles.Length)} pages of the set.

            | pages | precision | recall | F1 |
            | ---: | ---: | ---: | ---: |
            | {score.Items} | {score.Precision:0.000} | {score.Recall:0.000} | {score.F1:0.000} |
            """);
        Console.WriteLine(section);
        if (errors)
        {
            Console.WriteLine(string.Join('\n', wrong));
        }

        PageSections.Write(page, Section, section);
        return 0;
    }
}
