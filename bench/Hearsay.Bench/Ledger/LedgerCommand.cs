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
        var losses = new Option<bool>("--losses") { Description = "Prints at which stage each planted contradiction that was missed is lost, and how many at each." };
        var claims = new Option<bool>("--claims") { Description = "Prints where each statement of a true claim that does not rest under the found one is lost, what else rests there and why, and how many of each." };
        var page = new Option<FileInfo>("--out") { Description = "The page to write.", DefaultValueFactory = _ => new FileInfo(ProjectFiles.At(Page)) };
        var check = new Option<bool>("--check") { Description = $"Scores the worlds of {LedgerGates.Path}, writes no page, and fails when a figure is below its gate." };
        var pin = new Option<bool>("--pin") { Description = $"Writes what is measured on the folders to {LedgerGates.Path} as the gates from now on." };
        var command = new Command("ledger", "Measures claims and contradictions against known truth; writes docs/ledger-accuracy.md.") { folders, errors, losses, claims, page, check, pin };
        command.SetAction(parsed => parsed.GetValue(check) ? Check() : Run(parsed.GetValue(folders)!, parsed.GetValue(errors), parsed.GetValue(losses), parsed.GetValue(claims), parsed.GetValue(page)!.FullName, parsed.GetValue(pin)));
        return command;
    }

    private static int Check()
    {
        var gates = LedgerGates.Parse(File.ReadAllText(ProjectFiles.At(LedgerGates.Path)));
        string[] failures = [.. gates.Worlds.SelectMany(world => gates.Failures(new LedgerScore(FoldedWorld.Read(FolderOf(world)))))];
        Console.WriteLine(failures.Length == 0 ? "No figure is below its gate." : string.Join('\n', failures));
        return failures.Length == 0 ? 0 : 1;
    }

    private static string FolderOf(string world) => ProjectFiles.At(Directory.Exists(ProjectFiles.At($"bench/worlds/{world}")) ? $"bench/worlds/{world}" : world);

    private static int Run(DirectoryInfo[] folders, bool errors, bool losses, bool claims, string page, bool pin)
    {
        if (Array.Find(folders, folder => !folder.Exists) is { } missing)
        {
            Console.Error.WriteLine($"There is no folder {missing.FullName}.");
            return 2;
        }

        var scores = new List<LedgerScore>();
        var lost = new List<(string Kind, string Stage)>();
        foreach (var folder in folders)
        {
            var world = FoldedWorld.Read(folder.FullName);
            var score = new LedgerScore(world);
            scores.Add(score);
            var section = LedgerPage.SectionOf(score);
            Console.WriteLine(section);
            if (errors)
            {
                Console.WriteLine(string.Join('\n', score.Errors));
            }

            foreach (var loss in LossesOf(world, score, losses, claims))
            {
                Console.WriteLine($"{world.Name}\t{loss.Kind}\t{loss.Stage}\t{loss.About}");
                lost.Add((loss.Kind, loss.Stage));
            }

            if (!File.Exists(page))
            {
                File.WriteAllText(page, LedgerPage.Head);
            }

            PageSections.Write(page, score.Name, section);
        }

        foreach (var ((kind, stage), count) in lost.CountBy(loss => loss).OrderBy(loss => loss.Key.Kind, StringComparer.Ordinal).ThenBy(loss => loss.Key.Stage, StringComparer.Ordinal))
        {
            Console.WriteLine($"{kind}\t{stage}\t{count}");
        }

        if (pin)
        {
            File.WriteAllText(ProjectFiles.At(LedgerGates.Path), LedgerGates.Write(scores));
        }

        return 0;
    }

    private static IEnumerable<(string Kind, string Stage, string About)> LossesOf(FoldedWorld world, LedgerScore score, bool losses, bool claims) =>
    [
        .. losses ? ContradictionLosses.Of(world, score.Contradictions).Select(loss => (loss.Kind, loss.Stage.ToString(), loss.About)) : [],
        .. claims ? ClaimLosses.Split(world, score.Claims).Select(loss => ("split", loss.Stage.ToString(), loss.Words)) : [],
        .. claims ? ClaimLosses.Merged(world, score.Claims).Select(loss => ("merged", loss.Basis.ToString(), loss.Words)) : [],
    ];
}
