using System.CommandLine;
using Hearsay.Resources;
using Hearsay.Statements;
using Hearsay.Statements.Learned;

namespace Hearsay.Training.Statements;

/// <summary>
/// <c>hearsay-train statements --data DIR</c>: learns the model "attribution" from PolNeAR's train part. With <c>--check</c> it learns from
/// four fifths and prints what it gets right of the last.
/// </summary>
internal static class StatementsCommand
{
    private const int Fifth = 5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder with train.input.jsonl and train.gold.jsonl.", Required = true };
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder of the model.",
            DefaultValueFactory = _ => new DirectoryInfo("models/attribution-2026-11-25"),
        };
        var check = new Option<bool>("--check") { Description = "Hold out every fifth article and score it." };
        var model = new Option<DirectoryInfo?>("--model") { Description = "Score this model instead of learning one." };
        var command = new Command("statements", "Learns which words are cues of attribution, and where source and content are.") { data, output, check, model };
        command.SetAction(parsed => Run(parsed.GetValue(data)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(check), parsed.GetValue(model)?.FullName));
        return command;
    }

    private static int Run(string data, string output, bool check, string? given)
    {
        check |= given is not null;
        var trainer = new AttributionTrainer();
        var held = new List<GoldArticle>();
        var skip = given is null ? 1 : Fifth;
        foreach (var article in GoldArticle.Read(data, "train", skip))
        {
            if (check && article.Number % Fifth == 0)
            {
                held.Add(article);
            }
            else
            {
                trainer.Add(article);
            }
        }

        if (given is null)
        {
            Write(trainer.Train(0), output);
        }

        if (check)
        {
            Score(held, AttributionModel.Read(file => File.OpenRead(Path.Combine(given ?? output, file))));
        }

        if (given is null)
        {
            PackWriter.WriteMeta(output, "model", "not stated",
                [new ResourceOrigin("PolNeAR 1.0, train (weights of hashed features, no text)", "not stated")],
                "hearsay-train statements --data DIR" + (check ? " --check" : ""));
        }

        return 0;
    }

    private static void Write(AttributionModel model, string output)
    {
        Directory.CreateDirectory(output);
        model.Cues.Write(Path.Combine(output, "cues.bin"));
        model.Starts.Write(Path.Combine(output, "starts.bin"));
        model.Ends.Write(Path.Combine(output, "ends.bin"));
    }

    private static void Score(List<GoldArticle> held, AttributionModel model)
    {
        foreach (var threshold in (int[])[model.Threshold - 8, model.Threshold - 4, model.Threshold, model.Threshold + 4, model.Threshold + 8])
        {
            var extractor = new StatementExtractor(model with { Threshold = threshold });
            var scorer = new AttributionScorer();
            held.ForEach(article => scorer.Add(article, extractor.Attributions(article.Article)));
            Console.WriteLine($"threshold {threshold}: {scorer}");
            if (threshold == model.Threshold)
            {
                Console.WriteLine(string.Join('\n', scorer.Kinds()));
            }
        }
    }
}
