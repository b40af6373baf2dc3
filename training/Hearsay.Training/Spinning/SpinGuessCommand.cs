using System.CommandLine;
using System.Globalization;
using Hearsay.Bench.Spinner;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Resources;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>
/// <c>hearsay-train spin-guess</c>: builds the pack <c>spin-guess</c> from the texts counted in: every open word is to be guessed from a surrounding in which some words were
/// swapped, and mostly also from the word that was put in for it.
/// </summary>
internal static class SpinGuessCommand
{
    private const int Seed = 1;
    private const int ArticlesAtOnce = 64;
    private const int MostWords = 400; // of a text
    private const int Others = 10;
    private const int Confusable = 14;
    private static readonly double[] Rates = [0, 0.2, 0.35, 0.5];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the benchmark data.", Required = true };
        var thesauri = SpinCommand.ThesauriOption();
        var epochs = new Option<int>("--epochs") { Description = "How often each text is read.", DefaultValueFactory = _ => 4 };
        var models = new Option<DirectoryInfo>("--models") { Description = "The folder of the packs.", DefaultValueFactory = _ => new DirectoryInfo("models") };
        var command = new Command("spin-guess", "Learns to guess words from those around.") { data, thesauri, epochs, models };
        command.SetAction(parsed => Run(parsed.GetValue(data)!.FullName, parsed.GetValue(thesauri)!.FullName, parsed.GetValue(epochs), parsed.GetValue(models)!.FullName));
        return command;
    }

    private static int Run(string data, string thesauri, int epochs, string models)
    {
        var words = SpinWordsCommand.Load(models);
        var language = new LanguageAnalyzer(UserWorld.Empty);
        var reader = new ArticleReader();
        var texts = SpinTexts.Counted(data).Select(text => text.Length > 12_000 ? text[..12_000] : text).ToArray();
        var articles = new AnalyzedArticle[texts.Length];
        Parallel.For(0, texts.Length, i => articles[i] = language.Analyze(reader.Read(new Document { Id = "x", Content = texts[i], Format = DocumentFormat.Text })));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Length} texts analysed"));

        var examples = new GuessExamples(words, new Substitutes(words, Path.Combine(thesauri, "wordnet")), articles);
        var trainer = new GuessTrainer(words);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var choice = new SeededChoice(Seed, "order" + epoch.ToString(CultureInfo.InvariantCulture));
            var order = articles.Select(article => (article, choice.Share())).OrderBy(pair => pair.Item2).Select(pair => pair.article).ToArray();
            var (loss, count) = (0.0, 0);
            foreach (var part in order.Chunk(ArticlesAtOnce))
            {
                var found = part.SelectMany(article => examples.Of(article, Rates[choice.Below(Rates.Length)], MostWords, Others, Confusable, choice)).ToArray();
                for (var i = found.Length - 1; i > 0; i--)
                {
                    var other = choice.Below(i + 1);
                    (found[i], found[other]) = (found[other], found[i]);
                }

                loss += trainer.Learn(found) * found.Length;
                count += found.Length;
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: {count} words, loss {loss / count:0.0000}"));
        }

        var folder = Path.Combine(models, WordGuess.Pack + "-" + SpinWordsCommand.Version);
        Directory.CreateDirectory(folder);
        trainer.Model().Write(File.Create(Path.Combine(folder, "guess.bin")));
        PackWriter.WriteMeta(
            folder,
            "model",
            "Apache-2.0 for the weights; see the card for what they were made from",
            [new ResourceOrigin("the texts counted for the pack spin-words", "see spin-words"), new ResourceOrigin("substitutes of WordNet 3.1", "WordNet licence")],
            WordGuess.BuildCommand);
        return 0;
    }
}
