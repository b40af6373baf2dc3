using System.CommandLine;
using System.Globalization;
using Hearsay.Bench.Spinner;
using Hearsay.Lineage;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// <c>hearsay-bench swaps</c>: pairs of texts of which one is the other with its words swapped, and pairs of which neither is, as what <see cref="SwapJudge"/> looks at: what <c>hearsay-train swaps</c> learns from.
/// Families and originals are others than those that docs/lineage-accuracy.md measures.
/// </summary>
internal static class SwapsCommand
{
    /// <summary>How much a pair counts that looks alike for a reason: a labelled one, or two speeches of a hundred sentences, some of which recur.</summary>
    private const int Telling = 20;

    /// <summary>Words from which a text is a speech.</summary>
    private const int WordsOfSpeech = 4000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the benchmark data.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "The table: truth, importance, and the features.", Required = true };
        var thesauri = SpinCommand.ThesauriOption();
        var originals = new Option<int>("--originals") { Description = "How many texts are spun.", DefaultValueFactory = _ => 100 };
        var distractors = new Option<int>("--distractors") { Description = "How many other pages there are.", DefaultValueFactory = _ => 6000 };
        var threads = new Option<int>("--threads") { Description = "Pages annotated at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("swaps", "Makes examples of swapped and of other pairs, to learn from.") { data, output, thesauri, originals, distractors, threads };
        command.SetAction(parsed =>
        {
            var set = new LineageSets(parsed.GetValue(data)!.FullName, new Thesauri(parsed.GetValue(thesauri)!.FullName)).MakeToLearn(parsed.GetValue(originals), parsed.GetValue(distractors));
            var folder = Path.Combine(parsed.GetValue(data)!.FullName, "lineage");
            var real = new RealSet(Path.Combine(folder, "real.gold.json"));
            var spun = set.Pairs.Where(pair => pair.Kind == "spun").Select(pair => (pair.Article, pair.Source)).ToHashSet();
            var truth = new LineageTruth(set);
            IEnumerable<string?> made = LineageFinder.Compared(set.Originals.Concat(set.Copies).Concat(set.Distractors), parsed.GetValue(threads), MadeExample);
            IEnumerable<string?> labelled = LineageFinder.Compared(SetFiles.Read(Path.Combine(folder, "real.docs.jsonl")), parsed.GetValue(threads), RealExample);
            File.WriteAllLines(parsed.GetValue(output)!.FullName, made.Concat(labelled).OfType<string>().Order(StringComparer.Ordinal).Prepend("truth\timportance\t" + string.Join('\t', SwapJudge.Names)));

            string? MadeExample(LineageArticle one, LineageArticle other)
            {
                var isSpun = spun.Contains((one.Identity.Id, other.Identity.Id)) || spun.Contains((other.Identity.Id, one.Identity.Id));
                if (!isSpun && (truth.IsOpen(one.Identity.Id, other.Identity.Id) || AreOfOneStock(one.Identity.Id, other.Identity.Id) || ShareWording(one, other)))
                {
                    return null;
                }

                var importance = !isSpun && one.Words.Count > WordsOfSpeech && other.Words.Count > WordsOfSpeech ? Telling : 1;
                return Line(one, other, isSpun, importance);
            }

            string? RealExample(LineageArticle one, LineageArticle other) => real.AreApart(one.Identity.Id, other.Identity.Id)
                ? Line(one, other, isSpun: false, real.LookAlike(one.Identity.Id, other.Identity.Id) ? Telling : 1)
                : null;
        });
        return command;
    }

    // Pages of one story of many outlets are labelled in lineage/real; made-up families are copies of each other.
    private static bool AreOfOneStock(string one, string other) => Array.Exists(["text/fnc-", "family-"], stock => one.StartsWith(stock, StringComparison.Ordinal) && other.StartsWith(stock, StringComparison.Ordinal));

    // Nobody knows whether these have to do with each other.
    private static bool ShareWording(LineageArticle one, LineageArticle other) =>
        Aligner.Chains(one.Words, other.Words) is { Count: > 0 } chains && PairScore.Probability(PairScore.Logit(PairFeatures.Of(one, other, chains))) >= DerivationJudge.Least;

    private static string? Line(LineageArticle one, LineageArticle other, bool isSpun, int importance) =>
        SwapAligner.Chains(one.Weighed, other.Weighed, (one.Quoted, other.Quoted)) is { Count: > 0 } chains
            ? string.Create(CultureInfo.InvariantCulture, $"{(isSpun ? 1 : 0)}\t{importance}\t{string.Join('\t', SwapJudge.VectorOf(SwapFeatures.Of(one.Weighed, other.Weighed, chains)))}")
            : null;
}
