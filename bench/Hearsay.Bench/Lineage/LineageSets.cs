using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Bench.Spinner;

namespace Hearsay.Bench.Lineage;

/// <summary>A made set: what is copied, the copies with their truth, and distractors.</summary>
/// <param name="Originals">The texts that were copied.</param>
/// <param name="Copies">The copies of every kind.</param>
/// <param name="Pairs">Which copy comes from which original.</param>
/// <param name="Distractors">Other pages; families of copies among them.</param>
/// <param name="Related">For each original the pages of which it is not known whether they have to do with it.</param>
/// <param name="Swapped">For each group of spun copies, the share of all words that was swapped.</param>
internal sealed record LineageSet(
    List<SetPage> Originals, List<SetPage> Copies, List<SetPair> Pairs, List<SetPage> Distractors, Dictionary<string, HashSet<string>> Related, Dictionary<string, double> Swapped);

/// <summary>Makes the set from texts by many outlets that the judge never learned from.</summary>
internal sealed class LineageSets(string data, Thesauri thesauri)
{
    private const int FewestWords = 250;
    private const int Families = 20;
    private const int CopiesOfFamily = 40;
    private const int FamiliesOfText = 3;
    private const int Seed = 1;

    private static readonly double[] Rates = [0.3, 0.45, 0.6];

    /// <summary>Those that are learned from: one that hardly swaps as well.</summary>
    private static readonly double[] RatesToLearn = [0.15, .. Rates];
    private static readonly string[] Copied = ["attribution/train.input.jsonl", "places/lgl.input.jsonl", "timex/train.input.jsonl"];

    private static readonly string[] Others =
    [
        "attribution/dev.input.jsonl", "places/geovirus.input.jsonl", "timex/dev.input.jsonl", "entities-news/train.input.jsonl", "attacks/train.input.jsonl",
        "attacks/dev.input.jsonl", "text/more.jsonl.gz", "text/news.jsonl.gz",
    ];

    private readonly SetPage[] _texts = Shuffled([.. Copied.SelectMany(file => Read(data, file))]);

    /// <summary>Makes the set that is measured: families that are held back.</summary>
    /// <param name="originals">How many texts are copied.</param>
    /// <param name="distractors">How many other pages there are, at least.</param>
    public LineageSet Make(int originals, int distractors) => Make(Long().Take(originals).ToList(), [.. SpinFamily.All.Where(family => family.IsHeldBack)], Rates, distractors);

    /// <summary>Makes a set to learn from: other texts, the last ones, and families that are not held back.</summary>
    /// <param name="originals">How many texts are copied.</param>
    /// <param name="distractors">How many other pages there are, at least.</param>
    public LineageSet MakeToLearn(int originals, int distractors) => Make(Long().TakeLast(originals).ToList(), SpinFamily.ForPairs, RatesToLearn, distractors);

    private IEnumerable<SetPage> Long() => _texts.Where(page => page.Text.Split(' ').Length >= FewestWords);

    private LineageSet Make(List<SetPage> chosen, ImmutableArray<SpinFamily> families, double[] rates, int distractors)
    {
        var others = _texts.Except(chosen).Concat(Others.SelectMany(file => Read(data, file))).ToList();
        var (copies, pairs) = new CopySet(Seed).Make(chosen);
        var shares = Spin(chosen, families, rates, copies, pairs);
        var related = CopiedTexts.Related(chosen, chosen.Concat(others));

        var madeUp = new MadeUpArticles();
        others.ForEach(page => madeUp.Learn(page.Text));
        for (var number = 0; number < Families; number++)
        {
            var page = madeUp.Make(-1 - number);
            others.AddRange(Enumerable.Range(0, CopiesOfFamily).Select(copy => new SetPage($"family-{number}-{copy}", page.Text + $"\n\nPosted by reader {copy}")));
        }

        others.AddRange(Enumerable.Range(0, Math.Max(0, distractors - others.Count)).Select(madeUp.Make));
        return new LineageSet(chosen, copies, pairs, others, related, shares);
    }

    // Each text by a few families: how texts are found of which a hundred copies are about is another question. Returned is, for each group, the share of all words that was swapped.
    private Dictionary<string, double> Spin(List<SetPage> chosen, ImmutableArray<SpinFamily> families, double[] rates, List<SetPage> copies, List<SetPair> pairs)
    {
        var set = new SpinSet(thesauri);
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (number, family) in families.Index())
        {
            var texts = chosen.Where((_, at) => Enumerable.Range(at * FamiliesOfText, FamiliesOfText).Any(turn => turn % families.Length == number)).Select(page => (page.Id, page.Text)).ToList();
            foreach (var rate in rates)
            {
                var group = string.Create(CultureInfo.InvariantCulture, $"{family.Name} {rate:0.00}");
                var (swapped, words) = (0, 0);
                foreach (var (index, (id, spun)) in set.SpinOfAll(texts, family, rate, Seed).Index())
                {
                    var page = new SetPage($"{group} {id}", spun.Text);
                    copies.Add(page);
                    var sources = family.Mosaic != MosaicOf.Nothing ? Enumerable.Range(index, Math.Min(SpinSet.TextsInMosaic, texts.Count)).Select(at => texts[at % texts.Count].Id) : [id];
                    pairs.AddRange(sources.Select(source => new SetPair(page.Id, source, "spun", group)));
                    (swapped, words) = (swapped + spun.Swapped, words + spun.Words);
                }

                shares[group] = words == 0 ? 0 : (double)swapped / words;
            }
        }

        return shares;
    }

    private static SetPage[] Shuffled(SetPage[] texts)
    {
        new Random(Seed).Shuffle(texts);
        return texts;
    }

    private static IEnumerable<SetPage> Read(string data, string file) =>
        SetFiles.Read(Path.Combine(data, file)).Select(page => page with { Id = file[..file.IndexOf('/', StringComparison.Ordinal)] + "/" + page.Id });
}
