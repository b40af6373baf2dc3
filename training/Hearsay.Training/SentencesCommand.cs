using System.CommandLine;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>
/// <c>hearsay-train sentences --data DIR</c>: trains where sentences end on the documents of UD English-EWT and -GUM, as running text cut by our
/// own tokeniser, and on damaged copies of them. Run twice it writes the same bytes.
/// </summary>
internal static class SentencesCommand
{
    private const int Epochs = 10;
    private const int Folds = 5;

    private static readonly string[] Names = ["ewt", "gum"];
    private static readonly double[] Thresholds = [-0.2, -0.1, 0, 0.1, 0.2];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder with ewt-train.conllu.gz and gum-train.conllu.gz.", Required = true };
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder of the pack.",
            DefaultValueFactory = _ => new DirectoryInfo("models/sentences-2026-11-25"),
        };
        var seed = new Option<int>("--seed") { Description = "Seed of the order of examples.", DefaultValueFactory = _ => 1 };
        var check = new Option<bool>("--check") { Description = "Prints scores by five-fold cross-validation instead; writes nothing." };
        var threshold = new Option<double>("--threshold") { Description = "The score above which a sentence ends.", DefaultValueFactory = _ => 0.0 };
        var command = new Command("sentences", "Trains the splitter of sentences.") { data, output, seed, check, threshold };
        command.SetAction(parsed => Run(
            parsed.GetValue(data)!.FullName, parsed.GetValue(output)!.FullName, parsed.GetValue(seed), parsed.GetValue(check), parsed.GetValue(threshold)));
        return command;
    }

    private static int Run(string data, string output, int seed, bool check, double threshold)
    {
        var documents = Names.SelectMany(name => TreebankText.Documents(Path.Combine(data, name + "-train.conllu.gz")).Select(text => (Name: name, Text: text))).ToList();
        if (check)
        {
            CrossValidate(documents, seed);
            return 0;
        }

        Directory.CreateDirectory(output);
        Train(documents.Select(document => document.Text), seed).Write(Path.Combine(output, "weights.bin"), threshold);
        PackWriter.WriteMeta(output, "model", "CC-BY-SA-4.0",
        [
            new ResourceOrigin("UD English-EWT 2.16, train part", "CC BY-SA 4.0"),
            new ResourceOrigin("UD English-GUM, train part, genres without a non-commercial licence", "annotations CC BY 4.0, texts as in the card"),
        ], "hearsay-train sentences --data DIR");
        return 0;
    }

    private static BoundaryTrainer Train(IEnumerable<TreebankText> documents, int seed)
    {
        var random = new Random(seed);
        var examples = documents.SelectMany(document => SentenceDamage.Copies(document, random)).SelectMany(Examples).ToArray();
        var trainer = new BoundaryTrainer();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach (var (features, truth) in examples)
            {
                trainer.Learn(features, truth);
            }
        }

        Console.Error.WriteLine($"{examples.Length} places where a sentence could end");
        return trainer;
    }

    /// <summary>Prints F1 by threshold, each document scored by a model that was trained without it.</summary>
    private static void CrossValidate(List<(string Name, TreebankText Text)> documents, int seed)
    {
        var counts = new Dictionary<(string, double), (int Both, int All)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trainer = Train(documents.Where((_, i) => i % Folds != fold).Select(document => document.Text), seed);
            foreach (var threshold in Thresholds)
            {
                foreach (var name in Names)
                {
                    var held = documents.Where((document, i) => i % Folds == fold && document.Name == name);
                    var (both, all) = Score(held.Select(document => document.Text), trainer.Model(threshold));
                    var (sum, sumOfAll) = counts.GetValueOrDefault((name, threshold));
                    counts[(name, threshold)] = (sum + both, sumOfAll + all);
                }
            }
        }

        foreach (var ((name, threshold), (both, all)) in counts.OrderBy(count => count.Key))
        {
            Console.WriteLine(FormattableString.Invariant($"{name}, threshold {threshold:0.0}: F1 {2.0 * both / all:0.0000}"));
        }
    }

    private static List<TextSpan> Tokens(string text)
    {
        var tokens = new List<TextSpan>();
        new Tokenizer(TokenWords.Default).Tokenize(text, new TextSpan(0, text.Length), tokens);
        return tokens;
    }

    /// <summary>Every place of a document where a sentence could end, read with the true ends behind it.</summary>
    private static IEnumerable<(uint[] Features, bool IsBoundary)> Examples(TreebankText document)
    {
        var tokens = Tokens(document.Text).ToArray();
        var ends = document.Ends.ToHashSet();
        var words = new BoundaryWord[tokens.Length];
        var found = new List<(uint[], bool)>();
        for (var first = 0; first < tokens.Length;)
        {
            var end = SentenceSplitter.ParagraphEnd(document.Text, tokens, first);
            var paragraph = new Paragraph(document.Text, tokens.AsSpan(first, end - first), words.AsSpan(0, end - first), TokenWords.Default);
            for (var at = 0; first + at + 1 < end; at++)
            {
                paragraph.Pass(at);
                var isBoundary = ends.Contains(tokens[first + at].End);
                if (paragraph.IsCandidate(at))
                {
                    var features = new uint[BoundaryFeatures.Count];
                    paragraph.Fill(at, features);
                    found.Add((features, isBoundary));
                }

                if (isBoundary)
                {
                    paragraph.End(at);
                }
            }

            first = end;
        }

        return found;
    }

    /// <summary>Sentences in common, and those of both sides together.</summary>
    private static (int Both, int All) Score(IEnumerable<TreebankText> documents, BoundaryModel model)
    {
        var splitter = new SentenceSplitter(TokenWords.Default, model);
        int both = 0, all = 0;
        foreach (var document in documents)
        {
            var tokens = Tokens(document.Text);
            var ends = new List<int>();
            splitter.Split(document.Text, tokens, 0, tokens.Count, ends);
            var ours = ends.ConvertAll(end => tokens[end - 1].End);
            all += ours.Count + document.Ends.Count;
            both += Sentences(ours).Intersect(Sentences(document.Ends)).Count();
        }

        return (both, all);
    }

    private static IEnumerable<(int Start, int End)> Sentences(IReadOnlyList<int> ends) => ends.Select((end, i) => (i == 0 ? 0 : ends[i - 1], end));
}
