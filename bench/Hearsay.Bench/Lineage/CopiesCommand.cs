using System.CommandLine;

namespace Hearsay.Bench.Lineage;

/// <summary><c>hearsay-bench copies</c>: makes a set of copies and their originals among distractors, with the truth beside it.</summary>
internal static class CopiesCommand
{
    private const int FewestWords = 250;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "JSON Lines with id and text (.gz too).", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "A folder for docs.jsonl and gold.json.", Required = true };
        var originals = new Option<int>("--originals") { Description = "How many texts are copied.", DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { Description = "Another seed, other copies.", DefaultValueFactory = _ => 1 };
        var command = new Command("copies", "Makes reposts, excerpts, light edits and merges of texts, as a set for score/lineage.py.") { input, output, originals, seed };
        command.SetAction(parsed =>
        {
            var texts = WithoutCopies([.. SetFiles.Read(parsed.GetValue(input)!.FullName)]);
            new Random(parsed.GetValue(seed)).Shuffle(texts);
            var copied = texts.Where(page => page.Text.Split(' ').Length >= FewestWords).Take(parsed.GetValue(originals)).ToList();
            var (pages, pairs) = new CopySet(parsed.GetValue(seed)).Make(copied);
            var folder = parsed.GetValue(output)!;
            folder.Create();
            pages.AddRange(texts);
            pages.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
            SetFiles.Write(Path.Combine(folder.FullName, "docs.jsonl"), pages);
            SetFiles.WriteGold(Path.Combine(folder.FullName, "gold.json"), pages, pairs);
        });
        return command;
    }

    // News corpora are full of updates and reprints, which the truth would not know of.
    private static SetPage[] WithoutCopies(SetPage[] texts)
    {
        var copies = MinHash.Pairs(texts).Where(pair => pair.Similarity > 0.04).Select(pair => pair.Second).ToHashSet();
        return [.. texts.Where((_, index) => !copies.Contains(index))];
    }
}
