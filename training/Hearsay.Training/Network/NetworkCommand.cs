using System.CommandLine;
using System.Globalization;
using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>
/// <c>hearsay-train network --data DIR --vectors FILE</c>: trains the network of the language layer. With <c>--hold-out</c> a twentieth of the
/// treebanks and a tenth of the name sets are kept back and scored after every few epochs.
/// </summary>
internal static class NetworkCommand
{
    private static readonly Dictionary<string, NetworkShape> Shapes = new(StringComparer.Ordinal)
    {
        ["small"] = new NetworkShape(96, 64, 64, 64, 48),
        ["medium"] = new NetworkShape(128, 96, 96, 64, 64),
        ["large"] = new NetworkShape(160, 160, 128, 96, 96),
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The benchmark folder, with syntax/, entities/, silver/ and so on.", Required = true };
        var vectors = new Option<FileInfo>("--vectors") { Description = "Word vectors, from the command vectors.", Required = true };
        var shape = new Option<string>("--shape") { Description = "small, medium or large.", DefaultValueFactory = _ => "medium" };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the treebanks.", DefaultValueFactory = _ => 24 };
        var seed = new Option<int>("--seed") { Description = "Seed of weights, order and dropout.", DefaultValueFactory = _ => 1 };
        var holdOut = new Option<bool>("--hold-out") { Description = "Keep some examples back and score them." };
        var most = new Option<int>("--words") { Description = "Words with given vectors.", DefaultValueFactory = _ => 100_000 };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder of the pack.", DefaultValueFactory = _ => new DirectoryInfo("models/network-2026-11-25") };
        var command = new Command("network", "Trains the network of the language layer.") { data, vectors, shape, epochs, seed, holdOut, most, output };
        command.SetAction(parsed => Run(
            parsed.GetValue(data)!.FullName, parsed.GetValue(vectors)!.FullName, Shapes[parsed.GetValue(shape)!], parsed.GetValue(epochs),
            parsed.GetValue(seed), parsed.GetValue(holdOut), parsed.GetValue(most), parsed.GetValue(output)!.FullName));
        return command;
    }

    private static int Run(string data, string vectors, NetworkShape shape, int epochs, int seed, bool holdOut, int most, string output)
    {
        string At(params string[] parts) => Path.Combine([data, .. parts]);
        var sentences = Conllu.Sentences(At("syntax", "ewt-train.conllu.gz")).Concat(Conllu.Sentences(At("syntax", "gum-train.conllu.gz"))).ToList();
        var documents = NameData.Read("silver", At("attribution", "train.input.jsonl"), At("silver", "polnear-train.jsonl.gz"), headlines: true)
            .Concat(NameData.Read("ewt", At("entities", "train.input.jsonl"), At("entities", "train.gold.jsonl"), headlines: false))
            .Concat(NameData.Read("news", At("entities-news", "train.input.jsonl"), At("entities-news", "train.gold.jsonl"), headlines: false))
            .Concat(NameData.Read("politics", At("entities-politics", "train.input.jsonl"), At("entities-politics", "train.gold.jsonl"), headlines: false))
            .ToList();
        var table = new WordTable(File.ReadLines(vectors), most, Counts(sentences, documents));
        var (tags, relations) = TreebankExamples.Labels(sentences);
        var labels = new NetworkLabels(tags, relations, NameExamples.Labels);
        bool Held(int i, int every) => holdOut && i % every == every - 1;
        var kept = sentences.Where((_, i) => !Held(i / 20, 20)).ToList();
        var heldTrees = sentences.Where((_, i) => Held(i / 20, 20)).Select(sentence => TreebankExamples.Plain(sentence, labels, table)).OfType<NetworkExample>().ToList();
        var silver = documents.Where(document => NameExamples.StyleOf(document.Source) == 0).SelectMany(document => NameExamples.Of(document, table)).ToList();
        var gold = documents.Where(document => NameExamples.StyleOf(document.Source) != 0).ToList();
        var goldKept = gold.Where((_, i) => !Held(i, 10)).SelectMany(document => NameExamples.Of(document, table)).ToList();
        var heldNames = gold.Where((_, i) => Held(i, 10)).SelectMany(document => NameExamples.Of(document, table)).ToList();
        var net = new LanguageNetwork(shape, table, labels, NetworkTrainer.WorkerCount, new Random(seed));
        Console.Error.WriteLine($"{kept.Count} trees, {silver.Count} and {goldKept.Count} sentences with names, {table.Learnt} learnt words, {tags.Length} tags, {relations.Length} relations");

        var plain = kept.Select(sentence => TreebankExamples.Plain(sentence, labels, table)).ToList();
        List<NetworkExample> Draw(int epoch)
        {
            var random = new Random((seed * 1000) + epoch);
            var examples = plain.OfType<NetworkExample>().ToList();
            examples.AddRange(kept.Select(sentence => TreebankExamples.Damaged(sentence, labels, table, random)).OfType<NetworkExample>());
            examples.AddRange(goldKept);
            examples.AddRange(silver.Where(_ => random.Next(4) == 0));
            var all = examples.ToArray();
            random.Shuffle(all);
            return [.. all];
        }

        var scorer = new NetworkPass(net, 0, 0);
        new NetworkTrainer(net).Train(epochs, Draw, epoch =>
        {
            if (holdOut && (epoch % 4 == 3 || epoch == epochs - 1 || epoch == 0))
            {
                for (var style = 1; style < NetworkLabels.Styles; style += 2)
                {
                    Print(example => scorer.Predict(example.Words, example.Hints, style), heldTrees, heldNames);
                }
            }
        }, seed);
        for (var style = 0; style < NetworkLabels.Styles; style++)
        {
            NetworkWriter.Write(Path.Combine(output, $"network-{style}.bin"), net, style);
        }

        if (holdOut)
        {
            Check(Path.Combine(output, "network-3.bin"), net, heldTrees, heldNames);
        }

        return 0;
    }

    /// <summary>Scores what was written, in whole numbers, beside what was learnt.</summary>
    private static void Check(string path, LanguageNetwork net, List<NetworkExample> trees, List<NetworkExample> names)
    {
        using var stream = File.OpenRead(path);
        var run = new NetworkRun(NetworkModel.Read(stream));
        Print(example =>
        {
            run.Read(example.Keys, example.Mode, example.Hints);
            return new NetworkExample(example.Words)
            {
                Tags = run.Tags.ToArray(), Heads = run.Heads.ToArray(), Relations = run.Relations.ToArray(),
                Names = Array.ConvertAll(run.NameLabels.ToArray(), label => (int)label),
            };
        }, trees, names);
    }

    private static Dictionary<uint, int> Counts(List<TreebankWord[]> sentences, List<NameDocument> documents)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var form in sentences.SelectMany(words => words).Select(word => word.Form).Concat(documents.SelectMany(document =>
            document.Layer.Tokens.Select(token => token.Span.TextIn(document.Text)))))
        {
            var key = WordKeys.Of(form, Language.Norms.Write(form)).Word;
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }

    private static void Print(Func<NetworkExample, NetworkExample> predict, List<NetworkExample> trees, List<NetworkExample> names)
    {
        int words = 0, tags = 0, heads = 0, both = 0;
        foreach (var tree in trees)
        {
            var guess = predict(tree);
            for (var i = 0; i < tree.Words.Length; i++)
            {
                words++;
                tags += guess.Tags![i] == tree.Tags![i] ? 1 : 0;
                heads += guess.Heads![i] == tree.Heads![i] ? 1 : 0;
                both += guess.Heads![i] == tree.Heads![i] && guess.Relations![i] == tree.Relations![i] ? 1 : 0;
            }
        }

        double Share(int part) => 100.0 * part / Math.Max(1, words);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  tags {Share(tags):0.00} UAS {Share(heads):0.00} LAS {Share(both):0.00} ({words} words)"));
        foreach (var group in names.GroupBy(example => example.Style).OrderBy(group => group.Key))
        {
            int[] types = group.Key == 3 ? [1, 2, 3, 4] : [1, 2, 3];
            Console.Error.WriteLine($"  names of set {group.Key}: {NameExamples.Score([.. group.Select(example => (example.Names!, predict(example).Names!))], types)}");
        }
    }
}
