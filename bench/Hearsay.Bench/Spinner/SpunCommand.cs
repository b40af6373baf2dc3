using System.CommandLine;
using System.Globalization;
using Hearsay.Spinning;

namespace Hearsay.Bench.Spinner;

/// <summary>
/// <c>hearsay-bench spun</c>: spins human texts by several families and rates, judges and restores them from the text alone, and prints the
/// measures of score/spun.py with intervals of 95 %. Human texts are judged too, as they are.
/// </summary>
internal static class SpunCommand
{
    private static readonly double[] Rates = [0.3, 0.45, 0.6];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var inputs = new Option<FileInfo[]>("--in") { Description = "Human texts: JSON Lines with id and text (.gz too), none of them used in training.", Required = true, AllowMultipleArgumentsPerToken = true };
        var thesauri = SpinCommand.ThesauriOption();
        var names = new Option<string[]>("--family") { Description = "Families; without it those that are held back.", AllowMultipleArgumentsPerToken = true };
        var texts = new Option<int>("--texts") { Description = "Texts that are spun by each family at each rate.", DefaultValueFactory = _ => 40 };
        var seed = new Option<int>("--seed") { Description = "Another seed, other swaps.", DefaultValueFactory = _ => 1 };
        var models = new Option<DirectoryInfo?>("--models") { Description = "Takes the four packs from this folder instead of from the build." };
        var unspun = new Option<FileInfo[]>("--human") { Description = "Further human texts that are judged as they are, not spun and not counted in F1.", AllowMultipleArgumentsPerToken = true };
        var page = new Option<FileInfo?>("--page") { Description = "Writes the tables as Markdown to this file." };
        var command = new Command("spun", "Measures how well spun texts are told and restored.") { inputs, unspun, thesauri, names, texts, seed, models, page };
        command.SetAction(parsed => Run(
            parsed.GetValue(inputs)!, new SpinSet(new Thesauri(parsed.GetValue(thesauri)!.FullName)), parsed.GetValue(names) ?? [], parsed.GetValue(texts), parsed.GetValue(seed),
            DetectorOf(parsed.GetValue(models)?.FullName), parsed.GetValue(unspun) ?? [], parsed.GetValue(page)?.FullName));
        return command;
    }

    private static void Run(FileInfo[] inputs, SpinSet set, string[] names, int count, int seed, SpinDetector detector, FileInfo[] unspun, string? page)
    {
        Console.WriteLine($"{"human texts called spun",-34}{"texts",6}  share");
        var human = new SpunScore();
        var all = new List<(string Id, string Text)>();
        var sets = new List<(string Name, SpunScore Score)>();
        foreach (var input in inputs.Concat(unspun))
        {
            var texts = SpinCommand.ReadTexts(input.FullName).ToArray();
            var isSpun = !unspun.Contains(input);
            var sample = isSpun ? texts.Where((_, i) => i % Math.Max(1, texts.Length / (3 * count)) == 0).ToArray() : texts;
            var score = new SpunScore();
            foreach (var (id, text) in sample)
            {
                score.Add(detector.Assess(set.AnalyzeOnce(id, text)).Assessment, []);
            }

            if (isSpun)
            {
                human.Add(score);
                all.AddRange(sample);
            }

            sets.Add((Path.Combine(input.Directory!.Name, input.Name), score));
            Console.WriteLine($"{sets[^1].Name,-34}{score.CalledSpun.Cases,6}  {score.CalledSpun}");
        }

        sets.Add(("all that are also spun", human));
        Console.WriteLine($"{"all",-34}{human.CalledSpun.Cases,6}  {human.CalledSpun}");
        Console.WriteLine($"\n{"family",-15}{"rate",5}  {"called spun",-22}{"F1",6}{"AUC",7}  {"swaps named",-22}  {"of them right",-22}  {"of the surest quarter",-22}  on a swap");
        var step = Math.Max(1, all.Count / count);
        var sources = all.Where((_, i) => i % step == 0).ToArray();
        var spun = new SpunScore();
        var rows = new List<(string Family, double? Rate, SpunScore Score)>();
        foreach (var family in SpinFamily.All.Where(family => names.Length == 0 ? family.IsHeldBack : names.Contains(family.Name, StringComparer.Ordinal)))
        {
            foreach (var rate in Rates)
            {
                var score = new SpunScore();
                foreach (var (id, text) in set.SpinOfAll(sources, family, rate, seed))
                {
                    score.Add(detector.Assess(set.AnalyzeOnce(id, text.Text)).Assessment, text.Swaps);
                }

                spun.Add(score);
                rows.Add((family.Name, rate, score));
                Tell(family.Name, rate.ToString("0.00", CultureInfo.InvariantCulture), score, human);
            }
        }

        Tell("all", "", spun, human);
        if (page is not null)
        {
            File.WriteAllText(page, SpunPage.Write(sets, human, [.. rows, ("all", null, spun)]));
        }
    }

    private static void Tell(string family, string rate, SpunScore score, SpunScore human) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{family,-15}{rate,5}  {score.CalledSpun,-22}{SpunScore.F1(score, human),6:0.000}{SpunScore.Area(score, human),7:0.000}  {score.Named,-22}  {score.Right,-22}  {score.RightOfQuarter,-22}  {score.OnSwap.Share:0.000}"));

    private static SpinDetector DetectorOf(string? models)
    {
        if (models is null)
        {
            return new SpinDetector();
        }

        string Folder(string pack) => Directory.EnumerateDirectories(models, pack + "-*").Order(StringComparer.Ordinal).Last();
        var words = SpinWords.Load(file => File.OpenRead(Path.Combine(Folder(SpinWords.Pack), file)));
        return new SpinDetector(
            words,
            WordGuess.Read(File.OpenRead(Path.Combine(Folder(WordGuess.Pack), "guess.bin")), words),
            () => Originals.Read(File.OpenRead(Path.Combine(Folder(Originals.Pack), "originals.bin"))),
            SpinJudge.Read(File.ReadLines(Path.Combine(Folder(SpinJudge.Pack), "weights.tsv"))));
    }
}
