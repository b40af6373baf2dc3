using System.CommandLine;
using System.Globalization;
using Hearsay.Bench.Ledger;
using Hearsay.Bench.Ledger.RealNews;
using Hearsay.Ledger.Propositions;
using Hearsay.Resources;

namespace Hearsay.Training.Propositions;

/// <summary>
/// <c>hearsay-train propositions WORLD…</c>: builds the pack <c>claim-judge</c> from worlds whose truth is known, after it has printed how well the ledger does on each world that was not learned from.
/// </summary>
internal static class PropositionsCommand
{
    private const string Version = "2026-11-26";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var worlds = new Argument<DirectoryInfo[]>("worlds") { Description = "Folders of worlds to learn from." };
        var models = new Option<DirectoryInfo>("--models") { Description = "The folder of the packs.", DefaultValueFactory = _ => new DirectoryInfo("models") };
        var check = new Option<bool>("--check") { Description = "Only measures: each world with what was learned from the others." };
        var news = new Option<DirectoryInfo?>("--news") { Description = $"The folder of the benchmark data: real news on which contradictions were labelled ({ContradictionLabels.Path}) is learned from too." };
        var command = new Command("propositions", "Learns when two statements say the same and when they cannot both be so.") { worlds, models, check, news };
        command.SetAction(parsed => Run(parsed.GetValue(worlds)!, parsed.GetValue(models)!.FullName, parsed.GetValue(check), parsed.GetValue(news)?.FullName));
        return command;
    }

    private static int Run(DirectoryInfo[] folders, string models, bool isCheck, string? news)
    {
        var worlds = folders.Select(folder => FoldedWorld.Read(folder.FullName)).ToArray();
        var real = news is null ? [] : RealNewsExamples.Read(news).ToArray();
        PropositionExample[] examples = [.. worlds.SelectMany(PropositionExample.Of), .. real];
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{real.Length} pairs of real news, {real.Count(example => example.IsContrary == true)} contrary"));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples.Length} pairs, {examples.Count(example => example.IsSame == true)} the same, {examples.Count(example => example.IsContrary == true)} contrary"));
        if (isCheck)
        {
            HeldOut.Print(worlds, examples);
            return 0;
        }

        var folder = Path.Combine(models, $"{RelationTrees.Pack}-{Version}");
        var trees = RelationTrainer.Fit(examples);
        PackWriter.WriteLines(Path.Combine(folder, "same.tsv"), trees.Same.Lines());
        PackWriter.WriteLines(Path.Combine(folder, "contrary.tsv"), trees.Contrary.Lines());
        PackWriter.WriteMeta(folder, "model", "CC0", [new ResourceOrigin("samples/ and bench/worlds of this project", "CC0"), .. real.Length == 0 ? Array.Empty<ResourceOrigin>() : [new ResourceOrigin("pairs of real news with labels of this project (bench/real)", "not stated for the texts; the model has figures only")]], RelationTrees.BuildCommand);
        return 0;
    }
}
