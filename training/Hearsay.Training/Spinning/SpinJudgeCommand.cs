using System.CommandLine;
using System.Globalization;
using Hearsay.Bench.Spinner;
using Hearsay.Resources;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>
/// <c>hearsay-train spin-judge</c>: builds the pack <c>spin-judge</c> from texts that were not counted, as they are and spun by the families
/// of training (WordNet and Moby).
/// </summary>
internal static class SpinJudgeCommand
{
    private const string Version = "2026-11-27";
    private const int Seed = 1;

    /// <summary>Worlds to learn from; the judge is checked on others.</summary>
    private static readonly string[] Worlds = ["a", "c", "g", "i", "k"];

    /// <summary>Texts are few beside words: the judge of texts is the mean of so many networks, else chance decides much.</summary>
    private const int TextNets = 5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the benchmark data.", Required = true };
        var thesauri = SpinCommand.ThesauriOption();
        var texts = new Option<int>("--texts") { Description = "How many texts to learn from.", DefaultValueFactory = _ => 1500 };
        var worlds = new Option<DirectoryInfo>("--worlds") { Description = "The folder of the worlds.", DefaultValueFactory = _ => new DirectoryInfo("bench/worlds") };
        var models = new Option<DirectoryInfo>("--models") { Description = "The folder of the packs.", DefaultValueFactory = _ => new DirectoryInfo("models") };
        var families = new Option<string[]>("--families") { Description = "Families to learn from; without it those that are not held back.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("spin-judge", "Learns to tell spun words and texts.") { data, thesauri, texts, worlds, models, families };
        command.SetAction(parsed => Run(
            parsed.GetValue(data)!.FullName, new Thesauri(parsed.GetValue(thesauri)!.FullName), parsed.GetValue(texts), parsed.GetValue(worlds)!.FullName, parsed.GetValue(models)!.FullName, parsed.GetValue(families) ?? []));
        return command;
    }

    private static int Run(string data, Thesauri thesauri, int count, string worlds, string models, string[] named)
    {
        var words = SpinWordsCommand.Load(models);
        var guess = WordGuess.Read(File.OpenRead(Path.Combine(models, WordGuess.Pack + "-" + SpinWordsCommand.Version, "guess.bin")), words);
        var all = SpinTexts.Judged(data).Where(text => text.Text.Length >= 200).ToArray();
        var step = Math.Max(1, (all.Length + count - 1) / count);
        var originals = Originals.Read(File.OpenRead(Path.Combine(models, Originals.Pack + "-" + SpinOriginalsCommand.Version, "originals.bin")));
        SpinFamily[] families = [.. SpinFamily.All.Where(family => named.Length == 0 ? !family.IsHeldBack : named.Contains(family.Name, StringComparer.Ordinal))];
        (string Id, string Text)[] texts = [.. all.Where((_, i) => i % step == 0), .. SpinTexts.Invented(worlds, Worlds)];
        var maker = new SpinExamples(words, guess, thesauri);
        var examples = maker.Of(texts, families, Seed).ToArray();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples.Length} texts, {examples.Sum(text => text.Words.Count)} words, {examples.Sum(text => text.Words.Count(word => word.Original is not null))} of them swapped"));

        var judge = Fit(words, guess, originals, examples, maker.MoreOf(texts, families, Seed), maker.HeavyOf(texts, families, Seed));
        var folder = Path.Combine(models, SpinJudge.Pack + "-" + Version);
        PackWriter.WriteLines(Path.Combine(folder, "weights.tsv"), judge.Lines());
        PackWriter.WriteMeta(
            folder,
            "model",
            "Apache-2.0 for the weights; see the card for what they were made from",
            [
                new ResourceOrigin("the texts of the pack spin-words, those not counted there", "see spin-words"),
                new ResourceOrigin("English web pages of extraction/dev and dates/dev", "the pages belong to their publishers"),
                new ResourceOrigin("pages of five worlds of bench/worlds", "Apache-2.0"),
                new ResourceOrigin("spun copies of them made with WordNet 3.1 and the Moby Thesaurus II", "WordNet licence; public domain"),
            ],
            SpinJudge.BuildCommand);
        return 0;
    }

    /// <summary>Fits the networks, each on what the ones before it say.</summary>
    /// <param name="words">What is known about words.</param>
    /// <param name="guess">Which word stands in a place.</param>
    /// <param name="originals">What phrases and rare words may stand for.</param>
    /// <param name="examples">What all learn from.</param>
    /// <param name="more">What the judge of texts learns from besides; made one by one, since all of them would fill the memory.</param>
    /// <param name="heavy">What restoring learns from besides.</param>
    private static SpinJudge Fit(SpinWords words, WordGuess guess, Originals originals, TextExample[] examples, IEnumerable<TextExample> more, IEnumerable<TextExample> heavy)
    {
        var word = FitWords(examples, 5);
        var phrase = FitWords(examples.Where(text => !text.IsSpun || text.HasPhrases), 8);
        var text = SmallNetTrainer.FitMean([.. examples.Concat(more).SelectMany(example => Parts(example, word, phrase))], 16, 20, 0.004, Seed, TextNets);
        var spun = examples.Where(example => example.IsSpun).Concat(heavy).Select(example => (Example: example, PutAt: PutAt(word, example))).ToArray();
        var any = new Restorer(words, guess, originals, new SmallNet(CandidateFeatures.Count, 1, new double[SmallNet.WeightsOf(CandidateFeatures.Count, 1)]));
        var ranks = spun.SelectMany(text => Ranks(words, any, text.Example, text.PutAt)).ToArray();
        var swapped = spun.Sum(text => text.Example.Swaps.Count);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ranks.Length} of {swapped} originals are among the candidates"));
        var candidate = RankTrainer.Fit(ranks, 16, 8, 0.004, Seed);
        return new SpinJudge(word, phrase, text, candidate, Courage(words, spun, swapped, new Restorer(words, guess, originals, candidate)));
    }

    private static SmallNet FitWords(IEnumerable<TextExample> texts, int epochs) => SmallNetTrainer.Fit(
        [.. texts.SelectMany(text => text.Words.Select(example => new NetExample(example.Features, example.Original is not null, text.IsSpun ? 1 : SpinExamples.Variants)))], 16, epochs, 0.004, Seed);

    private static double[] PutAt(SmallNet word, TextExample example) => SwapShare.AtTokens(
        example.Context.Article.Tokens.Length, [.. example.Words.Select(place => place.Token)], [.. example.Words.Select(place => word.Score(place.Features))]);

    /// <summary>A text whole, and cut to parts, since short texts must be judged too.</summary>
    private static List<NetExample> Parts(TextExample example, SmallNet word, SmallNet phrase)
    {
        var parts = new List<NetExample>();
        var open = example.Words;
        var scores = open.Select(example => word.Score(example.Features)).ToArray();
        var asPhrases = open.Select(example => phrase.Score(example.Features)).ToArray();
        foreach (var size in new[] { int.MaxValue, 250, 100, 40 })
        {
            for (var start = 0; start + TextFeatures.LeastWords <= scores.Length; start += Math.Min(size, scores.Length))
            {
                var features = new double[TextFeatures.Count];
                var end = start + Math.Min(size, scores.Length - start);
                var phrases = example.Context.Phrases(start == 0 ? 0 : open[start].Token, end == open.Count ? example.Context.Article.Tokens.Length : open[end].Token);
                TextFeatures.Fill(scores.AsSpan(start..end), asPhrases.AsSpan(start..end), phrases, features);
                parts.Add(new NetExample(features, example.IsSpun, example.Weight * (size == int.MaxValue ? 3 : 1)));
            }
        }

        return parts;
    }

    private static IEnumerable<RankExample> Ranks(SpinWords words, Restorer restorer, TextExample example, double[] putAt)
    {
        foreach (var (place, original) in example.Swaps)
        {
            if (restorer.At(example.Context, place, putAt) is { Candidates.Words.Count: > 1 } found
                && found.Candidates.Words.FindIndex(candidate => words.WordOf(candidate) == original) is >= 0 and var right)
            {
                yield return new RankExample([.. found.Features.Chunk(CandidateFeatures.Count)], right);
            }
        }
    }

    /// <summary>Learns when the best candidate is right.</summary>
    private static SmallNet Courage(SpinWords words, (TextExample Example, double[] PutAt)[] spun, int swapped, Restorer restorer)
    {
        var named = new List<NetExample>();
        foreach (var (example, putAt) in spun)
        {
            restorer.Rank(
                example.Context, putAt,
                (place, best, features) => named.Add(new NetExample(features.ToArray(), example.Swaps.TryGetValue(place, out var original) && words.WordOf(best) == original)));
        }

        var courage = SmallNetTrainer.Fit(named, 8, 10, 0.004, Seed);
        var sorted = named.Select(example => (Probability: SmallNet.Probability(courage.Score(example.Features)), example.IsTrue)).OrderByDescending(pair => pair.Probability).ToArray();
        for (var percent = 10; percent <= 60 && percent * swapped / 100 < sorted.Length; percent += 10)
        {
            var part = sorted.Take(percent * swapped / 100).ToArray();
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{percent} % named: {part.Count(pair => pair.IsTrue) / (double)part.Length:0.000} right, from {part[^1].Probability:0.000}"));
        }

        return courage;
    }
}
