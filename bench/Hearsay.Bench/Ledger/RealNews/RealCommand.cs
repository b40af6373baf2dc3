using System.CommandLine;
using Hearsay.Ledger.Contradictions;

namespace Hearsay.Bench.Ledger.RealNews;

/// <summary><c>hearsay-bench news</c>: folds real news and tells how many of the contradictions that are shown on it are true, by labels that people can check; writes a section of docs/ledger-accuracy.md.</summary>
internal static class RealCommand
{
    private const string Page = "docs/ledger-accuracy.md";
    private const string Section = "real news";
    private const string GatesPath = "bench/real/gates.tsv";
    private const string GatesHead = "# What `hearsay-bench news --check` holds contradictions on real news to, as `--pin` wrote it. Set, measure, gate; tab-separated.";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the benchmark data; sets that are not in it are left out.", DefaultValueFactory = _ => new DirectoryInfo(ProjectFiles.At("../shared/bench")) };
        var list = new Option<bool>("--list") { Description = "Prints what is shown in the working part with what was thought of it: set, kind, verdict, both sides." };
        var check = new Option<bool>("--check") { Description = $"Writes no page, and fails when a figure is below its gate in {GatesPath}." };
        var pin = new Option<bool>("--pin") { Description = $"Writes what is measured to {GatesPath} as the gates from now on." };
        var command = new Command("news", "Measures how many of the contradictions shown on real news are true; writes docs/ledger-accuracy.md.") { data, list, check, pin };
        command.SetAction(parsed => Run(parsed.GetValue(data)!.FullName, parsed.GetValue(list), parsed.GetValue(check), parsed.GetValue(pin)));
        return command;
    }

    private static int Run(string data, bool list, bool check, bool pin)
    {
        var labels = ContradictionLabels.Parse(File.ReadAllText(ProjectFiles.At(ContradictionLabels.Path)));
        var scores = new List<RealScore>();
        foreach (var set in RealSet.All.Where(set => set.IsIn(data)))
        {
            var world = set.Read(data);
            var score = new RealScore(set, world, labels);
            scores.Add(score);
            if (list)
            {
                Print(score, world);
            }
        }

        if (scores.Count == 0)
        {
            Console.Error.WriteLine($"No set of real news is in {data}.");
            return 0;
        }

        if (check)
        {
            var gates = LedgerGates.Parse(File.ReadAllText(ProjectFiles.At(GatesPath)));
            string[] failures = [.. scores.SelectMany(score => gates.Failures(score.Set.Name, score.Measures))];
            Console.WriteLine(failures.Length == 0 ? "No figure is below its gate." : string.Join('\n', failures));
            return failures.Length == 0 ? 0 : 1;
        }

        var section = RealPage.SectionOf(scores);
        Console.WriteLine(section);
        if (!list)
        {
            PageSections.Write(ProjectFiles.At(Page), Section, section);
        }

        if (pin)
        {
            File.WriteAllText(ProjectFiles.At(GatesPath), LedgerGates.Write(GatesHead, scores.SelectMany(score => score.Measures.Select(measure => (score.Set.Name, measure.Measure, measure.Value)))));
        }

        return 0;
    }

    private static void Print(RealScore score, FoldedWorld world)
    {
        foreach (var (contradiction, _, verdict) in score.Shown.Where(shown => !shown.IsKept))
        {
            Console.WriteLine($"{score.Set.Name}\t{contradiction.Kind}\t{verdict}");
            Console.WriteLine(string.Join('\n', contradiction.First.Select(place => Line('<', place)).Concat(contradiction.Second.Select(place => Line('>', place)))));
        }

        string Line(char side, ContradictionPlace place) =>
            FormattableString.Invariant($"  {side}\t{place.Article.Id}\t{place.Span.Start}-{place.Span.End}\t{place.Speaker ?? "page"}\t{world.WordsAt(place.Article.Id, place.Version, place.Span)}");
    }
}
