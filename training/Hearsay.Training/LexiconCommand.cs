using System.CommandLine;
using Hearsay.Language.Tagging;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>
/// <c>hearsay-train lexicon --data DIR</c>: learns words, base forms and dictionary forms from the train parts of UD English-EWT and -GUM. Run twice it
/// writes the same bytes.
/// </summary>
internal static class LexiconCommand
{
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
            DefaultValueFactory = _ => new DirectoryInfo("models/lexicon-2026-11-25"),
        };
        var command = new Command("lexicon", "Learns words and dictionary forms.") { data, output };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(output)!.FullName));
        return command;
    }

    private static int Run(DirectoryInfo data, string output)
    {
        string[] files = ["ewt-train.conllu.gz", "gum-train.conllu.gz"];
        var sentences = files.SelectMany(file => Conllu.Sentences(Path.Combine(data.FullName, file))).ToList();
        Directory.CreateDirectory(output);
        Console.Error.WriteLine($"{sentences.Count} sentences, {LexiconLearner.Write(sentences, output)} words");
        PackWriter.WriteMeta(output, "resource", "CC-BY-SA-4.0",
        [
            new ResourceOrigin("UD English-EWT 2.16, train part", "CC BY-SA 4.0"),
            new ResourceOrigin("UD English-GUM, train part, genres without a non-commercial licence", "annotations CC BY 4.0, texts as in the card"),
        ], Lemmatizer.BuildCommand);
        return 0;
    }
}
