using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Hearsay.Annotation;
using Hearsay.Lineage;
using Hearsay.Reading;

namespace Hearsay.Training.Lineage;

/// <summary>
/// Pairs to learn from. Labelled ones: every candidate pair of <c>lineage/real</c> that is a derivation, a hard negative or of two clusters, but those to be ignored.
/// Mined ones, of dated newswire: what shares words days apart is background or a template, what is nearly the same on one day is an update.
/// </summary>
internal sealed class LineageExamples(string data)
{
    private const double HardWeight = 2;
    private const double MinedWeight = 0.3;
    private const double PlainMinedWeight = 0.03;

    /// <summary>Labels that the texts speak against, with reasons in docs/lineage-labels.md; measured, not learned from.</summary>
    private static readonly HashSet<(string, string)> Doubted = [("fnc-1403", "fnc-2177")];

    private readonly Annotator _annotator = new();

    /// <summary>Reads and annotates the texts.</summary>
    public LineageExampleSet Read()
    {
        var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "lineage", "real.gold.json"))).RootElement;
        var articles = Articles(Path.Combine(data, "lineage", "real.docs.jsonl"), _ => true);
        var (real, missed) = Labelled(gold, articles);
        var wire = Articles(Path.Combine(data, "text", "news.jsonl.gz"), id => id.StartsWith("te3-", StringComparison.Ordinal));
        return new LineageExampleSet(real, [.. Candidates(wire).Select(pair => Mined(pair.First, pair.Second)).OfType<LineageExample>()], missed);
    }

    private static (ImmutableArray<LineageExample> Examples, int Missed) Labelled(JsonElement gold, List<LineageArticle> articles)
    {
        var cluster = gold.GetProperty("clusters").EnumerateArray()
            .SelectMany((ids, number) => ids.EnumerateArray().Select(id => (Id: id.GetString()!, number))).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        var kinds = Pairs(gold, "pairs", "kind").ToDictionary(pair => pair.Pair, pair => pair.Why);
        var hard = Pairs(gold, "hard_negatives", "why").ToDictionary(pair => pair.Pair, pair => pair.Why);
        var ignored = Pairs(gold, "ignore", null).Select(pair => pair.Pair).ToHashSet();
        var stories = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (one, other) in kinds.Keys.Concat(hard.Keys).Concat(ignored).Concat(Chains(gold)).Order())
        {
            var (root, second) = (Root(one), Root(other));
            stories[string.CompareOrdinal(root, second) < 0 ? second : root] = string.CompareOrdinal(root, second) < 0 ? root : second;
        }

        var examples = ImmutableArray.CreateBuilder<LineageExample>();
        var found = 0;
        foreach (var (first, second) in Candidates(articles))
        {
            var key = Key(first.Identity.Id, second.Identity.Id);
            var isTrue = kinds.TryGetValue(key, out var kind);
            if (!isTrue && (ignored.Contains(key) || cluster[key.Item1] == cluster[key.Item2]))
            {
                continue;
            }

            var chains = Aligner.Chains(first.Words, second.Words);
            if (chains.Count > 0)
            {
                found += isTrue ? 1 : 0;
                var pair = PairFeatures.Of(first, second, chains);
                var why = kind ?? hard.GetValueOrDefault(key, "");
                examples.Add(new LineageExample(
                    PairVector.Of(pair), pair, isTrue, !isTrue && why.Length > 0 ? HardWeight : 1, Root(key.Item1), why, !Doubted.Contains(key)));
            }
        }

        return (examples.ToImmutable(), kinds.Count - found);

        string Root(string id)
        {
            while (stories.TryGetValue(id, out var next) && next != id)
            {
                id = next;
            }

            return id;
        }
    }

    private static LineageExample? Mined(LineageArticle first, LineageArticle second)
    {
        var chains = Aligner.Chains(first.Words, second.Words);
        if (chains.Count == 0)
        {
            return null;
        }

        var pair = PairFeatures.Of(first, second, chains) with { DaysApart = 0 };
        var days = Math.Abs(first.Published!.Value.Date.DayNumber - second.Published!.Value.Date.DayNumber);
        var share = FixedPoint.Share(pair.Own, pair.OwnWords);
        var (isTrue, isFalse) = (days <= 1 && share >= FixedPoint.One * 55 / 100 && pair.OtherFigures <= 1, (days >= 3 && share < FixedPoint.One * 6 / 10) || pair.OtherFigures >= 4);
        return pair.Own + pair.Quoted < Chainer.MinWords ? new LineageExample(PairVector.Of(pair), pair, IsTrue: false, PlainMinedWeight, "", "")
            : isFalse ? new LineageExample(PairVector.Of(pair), pair, IsTrue: false, MinedWeight, "", "")
            : isTrue ? new LineageExample(PairVector.Of(pair), pair, IsTrue: true, MinedWeight, "", "")
            : null;
    }

    private List<LineageArticle> Articles(string path, Predicate<string> wanted)
    {
        using var file = File.OpenRead(path);
        using Stream lines = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return
        [
            .. DocumentReader.ReadJsonLines(lines, path, new ReadOptions())
                .Where(result => result.Document is { Id: { } id } && wanted(id))
                .AsParallel().AsOrdered().WithDegreeOfParallelism(2)
                .Select(result => LineageArticle.Of(_annotator.TryAnnotate(result.Document!).Record!)),
        ];
    }

    /// <summary>The pairs that share a fingerprint of either kind, as the ledger finds them.</summary>
    private static IEnumerable<(LineageArticle First, LineageArticle Second)> Candidates(List<LineageArticle> articles)
    {
        var holders = new Dictionary<(bool, ulong), List<int>>();
        var pairs = new SortedSet<(int, int)>();
        for (var index = 0; index < articles.Count; index++)
        {
            var prints = articles[index].Compared.Sketch.Select(print => (false, print)).Concat(articles[index].Compared.Anchors.Select(print => (true, print)));
            foreach (var print in prints)
            {
                if (!holders.TryGetValue(print, out var others))
                {
                    holders[print] = others = [];
                }

                pairs.UnionWith(others.Select(other => (other, index)));
                others.Add(index);
            }
        }

        return pairs.Select(pair => (articles[pair.Item1], articles[pair.Item2]));
    }

    private static IEnumerable<((string, string) Pair, string Why)> Pairs(JsonElement gold, string list, string? why) =>
        gold.GetProperty(list).EnumerateArray().Select(pair => (
            Key(pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!), why is null ? "" : pair.GetProperty(why).GetString()!));

    private static IEnumerable<(string, string)> Chains(JsonElement gold) => gold.GetProperty("clusters").EnumerateArray()
        .Select(ids => ids.EnumerateArray().Select(id => id.GetString()!).ToArray())
        .SelectMany(ids => ids.Zip(ids.Skip(1)).Select(pair => Key(pair.First, pair.Second)));

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
