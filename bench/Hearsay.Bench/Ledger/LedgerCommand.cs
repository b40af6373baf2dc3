using System.CommandLine;

namespace Hearsay.Bench.Ledger;

/// <summary><c>hearsay-bench ledger [FOLDER…]</c>: reads folders of pages whose truth is known and scores claims, contradictions, actors and clusters; writes docs/ledger-accuracy.md.</summary>
internal static class LedgerCommand
{
    private const string Page = "docs/ledger-accuracy.md";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folders = new Argument<DirectoryInfo[]>("folders")
        {
            Description = "Folders with docs.jsonl (or pages/) and truth.json (or manifest.json); without them samples/.",
            DefaultValueFactory = _ => [new DirectoryInfo(ProjectFiles.At("samples"))],
        };
        var errors = new Option<bool>("--errors") { Description = "Prints what was missed, invented and counted wrongly, in full." };
        var page = new Option<FileInfo>("--out") { Description = "The page to write.", DefaultValueFactory = _ => new FileInfo(ProjectFiles.At(Page)) };
        var command = new Command("ledger", "Measures claims and contradictions against known truth; writes docs/ledger-accuracy.md.") { folders, errors, page };
        command.SetAction(parsed => Run(parsed.GetValue(folders)!, parsed.GetValue(errors), parsed.GetValue(page)!.FullName));
        return command;
    }

    private static int Run(DirectoryInfo[] folders, bool errors, string page)
    {
        if (Array.Find(folders, folder => !folder.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no folder {missing.FullName}.");
            return 2;
        }

        foreach (var folder in folders)
        {
            var score = new LedgerScore(FoldedWorld.Read(folder.FullName));
            var section = LedgerPage.SectionOf(score);
            Console.WriteLine(section);
            if (errors)
            {
                Console.WriteLine(string.Join('\n', score.Errors));
            }

            if (!File.Exists(page))
            {
                File.WriteAllText(page, LedgerPage.Head);
            }

            PageSections.Write(page, score.Name, section);
        }

        return 0;
    }
}
