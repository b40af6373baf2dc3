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
        var command = new Command("ledger", "Measures claims and contradictions against known truth; writes docs/ledger-accuracy.md.") { folders, errors };
        command.SetAction(parsed => Run(parsed.GetValue(folders)!, parsed.GetValue(errors)));
        return command;
    }

    private static int Run(DirectoryInfo[] folders, bool errors)
    {
        if (Array.Find(folders, folder => !folder.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no folder {missing.FullName}.");
            return 2;
        }

        var page = ProjectFiles.At(Page);
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
