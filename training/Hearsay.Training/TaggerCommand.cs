using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Language;
using Hearsay.Language.Tagging;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>
/// <c>hearsay-train tagger --data DIR</c>: trains the tagger and learns vocabulary and lemmas from the train parts of UD English-EWT and -GUM.
/// Run twice it writes the same bytes.
/// </summary>
internal static class TaggerCommand
{
    private const int Epochs = 5;
    private const int RarestLabel = 5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder with ewt-train.conllu.gz and gum-train.conllu.gz.",
            Required = true,
        };
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder of the pack.",
            DefaultValueFactory = _ => new DirectoryInfo("models/tagger-" + ResourcesCommand.Version),
        };
        var seed = new Option<int>("--seed") { Description = "Seed of the order of examples.", DefaultValueFactory = _ => 1 };
        var command = new Command("tagger", "Trains the part-of-speech tagger and the lemmatiser.") { data, output, seed };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(output)!.FullName, parsed.GetValue(seed)));
        return command;
    }

    private static int Run(DirectoryInfo data, string output, int seed)
    {
        string[] files = ["ewt-train.conllu.gz", "gum-train.conllu.gz"];
        var sentences = files.SelectMany(file => Conllu.Sentences(Path.Combine(data.FullName, file))).ToList();
        Directory.CreateDirectory(output);
        var vocabulary = LexiconLearner.Write(sentences, output);
        Console.Error.WriteLine($"{sentences.Count} sentences, {vocabulary} words in the vocabulary");

        var labels = sentences.SelectMany(words => words).CountBy(Label, StringComparer.Ordinal)
            .Where(label => label.Value >= RarestLabel)
            .OrderByDescending(label => label.Value).ThenBy(label => label.Key, StringComparer.Ordinal)
            .Select(label => label.Key).ToArray();
        var examples = Examples(sentences, labels, new Random(seed));
        var trainer = Train(examples, labels, new Random(seed));
        var (features, weights) = trainer.Write(Path.Combine(output, "weights.bin"), unit: 12, smallest: 2);
        Console.Error.WriteLine($"{labels.Length} labels, {features} features, {weights} weights");
        PackWriter.WriteMeta(output, "model", "CC-BY-SA-4.0",
        [
            new ResourceOrigin("UD English-EWT 2.16, train part", "CC BY-SA 4.0"),
            new ResourceOrigin("UD English-GUM, train part, genres without a non-commercial licence", "annotations CC BY 4.0, texts as in the card"),
        ], "hearsay-train tagger --data DIR");
        return 0;
    }

    private static string Label(TreebankWord word) => word.Xpos + "|" + word.Upos;

    /// <summary>Every sentence as it is, and some again as headlines, in capitals, without capitals and with lost apostrophes.</summary>
    private static List<(WordForm[] Words, int[] Labels)> Examples(List<TreebankWord[]> sentences, string[] labels, Random random)
    {
        var index = labels.Select((label, i) => (label, i)).ToDictionary(pair => pair.label, pair => pair.i, StringComparer.Ordinal);
        var examples = new List<(WordForm[], int[])>();
        foreach (var sentence in sentences)
        {
            var truth = Array.ConvertAll(sentence, word => index.GetValueOrDefault(Label(word), -1));
            var forms = Array.ConvertAll(sentence, word => word.Form);
            Add(forms);
            switch (random.Next(16))
            {
                case 0 when forms.Length >= 4:
                    Add(Array.ConvertAll(forms, form => form.ToUpperInvariant()));
                    break;
                case 1 when forms.Length is >= 4 and <= 25:
                    Add([.. sentence.Select(word => IsSmall(word) ? word.Form : char.ToUpperInvariant(word.Form[0]) + word.Form[1..])]);
                    break;
                case 2:
                    Add(Array.ConvertAll(forms, form => form.ToLowerInvariant()));
                    break;
                case 3 or 4 when forms.Any(form => form.AsSpan().ContainsAny('\'', '’')):
                    Add(Array.ConvertAll(forms, form => form.Length > 1 ? form.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal) : form));
                    break;
                default:
                    break;
            }

            void Add(string[] written)
            {
                // Headlines have no full stop at their end.
                var length = ReferenceEquals(written, forms) || written[^1] != "." ? written.Length : written.Length - 1;
                examples.Add((Array.ConvertAll(written[..length], form => new WordForm(form, Norms.Write(form))), truth[..length]));
            }
        }

        return examples;
    }

    private static bool IsSmall(TreebankWord word) =>
        word.Upos is "ADP" or "CCONJ" or "DET" or "PART" or "PUNCT" && word.Form.Length < 5;

    private static PerceptronTrainer Train(List<(WordForm[] Words, int[] Labels)> examples, string[] labels, Random random)
    {
        var trainer = new PerceptronTrainer(labels);
        var features = new uint[TaggerFeatures.Count];
        var scores = new int[labels.Length];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var example in order)
            {
                var (words, truth) = examples[example];
                var mode = WordForm.ModeOf(words);
                int last = -1, beforeLast = -1;
                for (var i = 0; i < words.Length; i++)
                {
                    TaggerFeatures.Fill(words, i, mode, last, beforeLast, features);
                    trainer.Score(features, scores);
                    var guess = LinearModel.Best(scores);
                    if (truth[i] >= 0)
                    {
                        trainer.Learn(features, truth[i], guess);
                        right += guess == truth[i] ? 1 : 0;
                        all++;
                    }

                    beforeLast = last;
                    last = guess;
                }
            }

            Console.Error.WriteLine(FormattableString.Invariant($"epoch {epoch}: {(double)right / all:0.0000}"));
        }

        return trainer;
    }
}
