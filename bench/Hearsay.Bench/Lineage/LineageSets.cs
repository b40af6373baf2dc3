using System.Globalization;
using Hearsay.Bench.Spinner;

namespace Hearsay.Bench.Lineage;

/// <summary>A made set: what is copied, the copies with their truth, and distractors.</summary>
/// <param name="Originals">The texts that were copied.</param>
/// <param name="Copies">The copies of every kind.</param>
/// <param name="Pairs">Which copy comes from which original.</param>
/// <param name="Distractors">Other pages; families of copies among them.</param>
/// <param name="Related">For each original the pages of which it is not known whether they have to do with it.</param>
internal sealed record LineageSet(
    List<SetPage> Originals, List<SetPage> Copies, List<SetPair> Pairs, List<SetPage> Distractors, Dictionary<string, HashSet<string>> Related);

/// <summary>Makes the set from texts by many outlets that the judge never learned from.</summary>
internal sealed class LineageSets(string data, Thesauri thesauri)
{
    private const int FewestWords = 250;
    private const int Families = 20;
    private const int CopiesOfFamily = 40;
    private const int Seed = 1;

    private static readonly double[] Rates = [0.3, 0.45, 0.6];
    private static readonly string[] Copied = ["attribution/train.input.jsonl", "places/lgl.input.jsonl", "timex/train.input.jsonl"];

    private static readonly string[] Others =
    [
        "attribution/dev.input.jsonl", "places/geovirus.input.jsonl", "timex/dev.input.jsonl", "entities-news/train.input.jsonl", "attacks/train.input.jsonl",
        "attacks/dev.input.jsonl", "text/more.jsonl.gz", "text/news.jsonl.gz",
    ];

    /// <summary>Makes the set.</summary>
    /// <param name="originals">How many texts are copied.</param>
    /// <param name="distractors">How many other pages there are, at least.</param>
    public LineageSet Make(int originals, int distractors)
    {
        var texts = Copied.SelectMany(Read).ToArray();
        new Random(Seed).Shuffle(texts);
        var chosen = texts.Where(page => page.Text.Split(' ').Length >= FewestWords).Take(originals).ToList();
        var others = texts.Except(chosen).Concat(Others.SelectMany(Read)).ToList();
        var (copies, pairs) = new CopySet(Seed).Make(chosen);
        Spin(chosen, copies, pairs);
        var related = CopiedTexts.Related(chosen, chosen.Concat(others));

        var madeUp = new MadeUpArticles();
        others.ForEach(page => madeUp.Learn(page.Text));
        for (var number = 0; number < Families; number++)
        {
            var page = madeUp.Make(-1 - number);
            others.AddRange(Enumerable.Range(0, CopiesOfFamily).Select(copy => new SetPage($"family-{number}-{copy}", page.Text + $"\n\nPosted by reader {copy}")));
        }

        others.AddRange(Enumerable.Range(0, Math.Max(0, distractors - others.Count)).Select(madeUp.Make));
        return new LineageSet(chosen, copies, pairs, others, related);
    }

    private void Spin(List<SetPage> chosen, List<SetPage> copies, List<SetPair> pairs)
    {
        var set = new SpinSet(thesauri);
        var texts = chosen.Select(page => (page.Id, page.Text)).ToList();
        foreach (var family in SpinFamily.All.Where(family => family.IsHeldBack))
        {
            foreach (var rate in Rates)
            {
                var group = string.Create(CultureInfo.InvariantCulture, $"{family.Name} {rate:0.00}");
                foreach (var ((id, spun), index) in set.Spin(texts, family, rate, Seed).Select((pair, index) => (pair, index)))
                {
                    var page = new SetPage($"{group} {id}", spun.Text);
                    copies.Add(page);
                    var sources = family.IsMosaic ? Enumerable.Range(index, Math.Min(SpinSet.MosaicOf, texts.Count)).Select(at => texts[at % texts.Count].Id) : [id];
                    pairs.AddRange(sources.Select(source => new SetPair(page.Id, source, "spun", group)));
                }
            }
        }
    }

    private IEnumerable<SetPage> Read(string file) =>
        SetFiles.Read(Path.Combine(data, file)).Select(page => page with { Id = file[..file.IndexOf('/', StringComparison.Ordinal)] + "/" + page.Id });
}
