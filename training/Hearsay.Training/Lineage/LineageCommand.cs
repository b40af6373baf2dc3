using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Hearsay.Lineage;
using Hearsay.Resources;

namespace Hearsay.Training.Lineage;

/// <summary>
/// <c>hearsay-train lineage</c>: builds the pack <c>lineage-judge</c>, prints how the judge does on stories that it did not learn from, and keeps what it said of those, for the
/// picture of its calibration.
/// </summary>
internal static class LineageCommand
{
    private const string Version = "2026-11-25";
    private const int Rounds = 4;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the benchmark data.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "The folder of the packs.", DefaultValueFactory = _ => new DirectoryInfo("models") };
        var command = new Command("lineage", "Learns when shared wording is a derivation.") { data, models };
        command.SetAction(parsed => Run(parsed.GetValue(data)!.FullName, parsed.GetValue(models)!.FullName));
        return command;
    }

    private static int Run(string data, string models)
    {
        var examples = new LineageExamples(data).Read();
        Console.Error.WriteLine($"{examples.Real.Length} labelled pairs, {examples.Mined.Length} mined ones");
        var checks = Enumerable.Range(0, Rounds).Select(round => CrossValidation.Run(examples, round)).ToList();
        CrossValidation.Print(checks, examples.Missed);

        var folder = Path.Combine(models, $"{PairScore.Pack}-{Version}");
        var weights = JudgeTrainer.Fit([.. examples.Real.Where(example => example.IsLearned), .. examples.Mined]);
        PackWriter.WriteLines(
            Path.Combine(folder, "weights.tsv"),
            PairVector.Names.Select((name, index) => Line(name, weights.Features[index])).Prepend(Line("bias", weights.Bias)));
        PackWriter.WriteLines(Path.Combine(folder, "curve.tsv"), Logistic().Select(point => point.ToString(CultureInfo.InvariantCulture)));
        PackWriter.WriteLines(
            Path.Combine(folder, "checked.tsv"),
            checks.SelectMany((check, round) => Enumerable.Repeat($"{round}\tmissed\tmissed\t0\t1", examples.Missed).Concat(check.Select(pair => string.Create(
                CultureInfo.InvariantCulture, $"{round}\t{pair.Example.Story}\t{(pair.Example.Why.Length > 0 ? pair.Example.Why : "other")}\t{pair.Probability}\t{(pair.Example.IsTrue ? 1 : 0)}")))));
        PackWriter.WriteMeta(
            folder,
            "model",
            "Apache-2.0 for the weights; see the card for what they were made from",
            [
                new ResourceOrigin("labelled pairs of the Fake News Challenge's bodies (2017), lineage/real", "Apache-2.0 for the repository, texts: not stated"),
                new ResourceOrigin("AFP and Xinhua newswire of TempEval-3's silver part, pairs mined by rule", "not stated"),
            ],
            PairScore.BuildCommand);
        Console.Error.WriteLine(string.Join("; ", File.ReadLines(Path.Combine(folder, "weights.tsv"))));
        return 0;
    }

    private static string Line(string name, int weight) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight}");

    /// <summary>The logistic function at every half from -16 to 16, in ten-thousandths.</summary>
    private static IEnumerable<int> Logistic() => Enumerable.Range(-32, 65).Select(half => (int)Math.Round(PairScore.Certain / (1 + Math.Exp(-half / 2.0))));
}

/// <summary>A pair with its truth.</summary>
/// <param name="Vector">See <see cref="PairVector"/>.</param>
/// <param name="Pair">What the vector was made of.</param>
/// <param name="IsTrue">Whether one derives from the other.</param>
/// <param name="Weight">How much it counts in training.</param>
/// <param name="Story">The story that it belongs to; empty for mined pairs.</param>
/// <param name="Why">The kind, or why it is a hard negative; empty for any other pair.</param>
/// <param name="IsLearned">False for a pair whose label is doubted (docs/lineage-labels.md): measured, not learned from.</param>
internal sealed record LineageExample(int[] Vector, PairFeatures Pair, bool IsTrue, double Weight, string Story, string Why, bool IsLearned = true);

/// <summary>What there is to learn from.</summary>
/// <param name="Real">Labelled by reading.</param>
/// <param name="Mined">Labelled by rule.</param>
/// <param name="Missed">Labelled derivations that are not even candidates.</param>
internal sealed record LineageExampleSet(ImmutableArray<LineageExample> Real, ImmutableArray<LineageExample> Mined, int Missed);
