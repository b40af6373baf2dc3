using System.CommandLine;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>
/// <c>hearsay-train attacks --data DIR</c>: learns the roles of attacks from MUC-4's articles. Five-fold cross-validation finds the thresholds and prints
/// the scores; run twice it writes the same bytes.
/// </summary>
internal static class AttacksCommand
{
    private const int Folds = 5;
    private const int Bits = 17;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder with train.input.jsonl and train.gold.jsonl.", Required = true };
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder of the pack.",
            DefaultValueFactory = _ => new DirectoryInfo("models/events-roles-2026-11-25"),
        };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 3, Description = "Passes over the examples." };
        var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 0.05, Description = "Size of the steps." };
        var decay = new Option<double>("--decay") { DefaultValueFactory = _ => 1e-5, Description = "Pull of the weights towards nothing." };
        var command = new Command("attacks", "Trains the roles of attacks.") { data, output, epochs, rate, decay };
        command.SetAction(parsed => Run(
            parsed.GetValue(data)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(epochs), parsed.GetValue(rate), parsed.GetValue(decay)));
        return command;
    }

    private static int Run(string data, string output, int epochs, double rate, double decay)
    {
        var documents = AttackDocument.Read(Path.Combine(data, "train.input.jsonl"), Path.Combine(data, "train.gold.jsonl")).ToList();
        Console.Error.WriteLine(FormattableString.Invariant(
            $"{documents.Count} articles, {documents.Count(one => one.Things.Count > 0)} with an assault, {documents.Sum(one => one.Things.Count)} things"));
        var judged = new List<AttackGuess>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trainer = Train(documents.Where((_, i) => i % Folds != fold), epochs, rate, decay);
            judged.AddRange(documents.Where((_, i) => i % Folds == fold).Select(document => AttackGuess.Of(document, trainer)));
        }

        var thresholds = AttackGuess.Thresholds(judged);
        AttackGuess.Print(judged, thresholds);
        Directory.CreateDirectory(output);
        Train(documents, epochs, rate, decay).Write(Path.Combine(output, "weights.bin"), thresholds);
        PackWriter.WriteMeta(output, "model", "Apache-2.0",
        [
            new ResourceOrigin("MUC-4 train part (1992), entity lists of the GRIT repository (Du, Rush, Cardie, EACL 2021)", "MIT for the repository; texts not stated"),
        ], "hearsay-train attacks --data DIR");
        return 0;
    }

    private static AttackTrainer Train(IEnumerable<AttackDocument> documents, int epochs, double rate, double decay)
    {
        var examples = documents.SelectMany(document => document.Things.Select(thing => (thing, document.Right(thing)))).ToArray();
        var random = new Random(1);
        var trainer = new AttackTrainer(Bits, rate, decay);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach (var (thing, right) in examples)
            {
                trainer.Learn(thing, right);
            }
        }

        return trainer;
    }
}
