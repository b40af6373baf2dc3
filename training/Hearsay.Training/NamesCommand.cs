using System.CommandLine;
using Hearsay.Language.Names;
using Hearsay.Language.Tagging;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>
/// <c>hearsay-train names --data DIR</c>: trains the name recogniser. Run twice it writes the same bytes. With <c>--hold-out N</c> every N-th
/// document of the hand-annotated sets is kept back and scored instead; nothing but the model file is written then.
/// </summary>
internal static class NamesCommand
{
    private const int Epochs = 6;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo?>("--data") { Description = "The benchmark folder, with entities/, silver/ and so on; without it only cities.tsv is written." };
        var models = new Option<DirectoryInfo>("--models")
        {
            Description = "The folder of the packs.",
            DefaultValueFactory = _ => new DirectoryInfo("models"),
        };
        var seed = new Option<int>("--seed") { Description = "Seed of the order of examples.", DefaultValueFactory = _ => 1 };
        var holdOut = new Option<int>("--hold-out") { Description = "Keep back and score every N-th annotated document." };
        var command = new Command("names", "Trains the name recogniser.") { data, models, seed, holdOut };
        command.SetAction(parsed =>
            Run(parsed.GetValue(data)?.FullName, parsed.GetValue(models)!.FullName, parsed.GetValue(seed), parsed.GetValue(holdOut)));
        return command;
    }

    private static int Run(string? data, string models, int seed, int holdOut)
    {
        var folder = Path.Combine(models, "names-" + ResourcesCommand.Version);
        if (holdOut == 0)
        {
            CityNames.Write(folder);
        }

        if (data is null)
        {
            WriteMeta(folder);
            return 0;
        }

        string At(params string[] parts) => Path.Combine([data, .. parts]);
        var silver = NameData.Read("silver", At("attribution", "train.input.jsonl"), At("silver", "polnear-train.jsonl.gz"), headlines: true).ToList();
        var gold = NameData.Read("ewt", At("entities", "train.input.jsonl"), At("entities", "train.gold.jsonl"), headlines: false)
            .Concat(NameData.Read("news", At("entities-news", "train.input.jsonl"), At("entities-news", "train.gold.jsonl"), headlines: false))
            .Concat(NameData.Read("politics", At("entities-politics", "train.input.jsonl"), At("entities-politics", "train.gold.jsonl"), headlines: false))
            .ToList();
        var held = holdOut == 0 ? [] : gold.Where((_, i) => i % holdOut == 0).ToList();
        var kept = holdOut == 0 ? gold : gold.Where((_, i) => i % holdOut != 0).ToList();
        Console.Error.WriteLine($"{silver.Count} silver and {kept.Count} gold documents");

        // The hand-annotated sets are small and right: each counts three times in an epoch.
        var trainer = Train([.. silver, .. kept, .. kept, .. kept], new Random(seed));
        var path = holdOut == 0 ? Path.Combine(folder, "weights.bin") : Path.GetTempFileName();
        var (features, weights) = trainer.Write(path, unit: 12, smallest: 2);
        Console.Error.WriteLine($"{features} features, {weights} weights");
        if (holdOut > 0)
        {
            using var stream = File.OpenRead(path);
            NameScore.Print(held, new NameRecognizer(LinearModel.Read(stream)));
            return 0;
        }

        WriteMeta(folder);
        return 0;
    }

    private static void WriteMeta(string folder) =>
        PackWriter.WriteMeta(folder, "model", "CC-BY-SA-4.0",
        [
            new ResourceOrigin("Universal NER, English-EWT, test part (the benchmark's train)", "CC BY-SA 4.0"),
            new ResourceOrigin("CrossNER, politics, train part", "MIT"),
            new ResourceOrigin("NIST 1999 IE-ER newswire development data, NLTK sample", "not stated"),
            new ResourceOrigin("PolNeAR 1.0, train part, with CoreNLP's automatic annotation", "not stated"),
            new ResourceOrigin("GeoNames, cities with a population over 150,000", "CC-BY-4.0"),
        ], "hearsay-train names --data DIR");

    private static PerceptronTrainer Train(List<NameDocument> documents, Random random)
    {
        var trainer = new PerceptronTrainer(NameLabels.All);
        var order = Enumerable.Range(0, documents.Count).ToArray();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            var learner = new Learner(trainer);
            foreach (var i in order)
            {
                var document = documents[i];
                learner.Truth = document.Truth;
                var views = Hide(document, random);
                NameDecoder.Run(document.Layer, views, learner);
            }

            Console.Error.WriteLine(FormattableString.Invariant($"epoch {epoch}: {(double)learner.Right / learner.All:0.0000}"));
        }

        return trainer;
    }

    /// <summary>Hides the letters of some names, so that context and shape are learnt and unheard-of names are found.</summary>
    private static NameViews Hide(NameDocument document, Random random)
    {
        const double Share = 0.3;
        var hidden = new Dictionary<string, bool>(StringComparer.Ordinal);
        var words = (NameWordView[])document.Views.Words.Clone();
        for (var i = 0; i < words.Length; i++)
        {
            var norm = document.Layer.Tokens[i].Norm;
            if (document.Truth[i] != NameLabels.Outside && words[i].Form.Shape == WordShape.Capital
                && !NameLists.Default.Is(norm, NameWord.OrgHead | NameWord.LocHead | NameWord.FacHead | NameWord.EventHead | NameWord.Direction))
            {
                if (!hidden.TryGetValue(norm, out var hide))
                {
                    hidden[norm] = hide = random.NextDouble() < Share;
                }

                if (hide)
                {
                    words[i] = words[i].Hidden();
                }
            }
        }

        return document.Views.With(words);
    }

    private sealed class Learner(PerceptronTrainer trainer) : INameScorer
    {
        public int[] Truth { get; set; } = [];

        public int Right { get; private set; }

        public int All { get; private set; }

        public int Label(int token, ReadOnlySpan<uint> features)
        {
            Span<int> scores = stackalloc int[NameLabels.All.Length];
            trainer.Score(features, scores);
            var guess = LinearModel.Best(scores);
            trainer.Learn(features, Truth[token], guess);
            All++;
            Right += guess == Truth[token] ? 1 : 0;
            return guess;
        }
    }
}
