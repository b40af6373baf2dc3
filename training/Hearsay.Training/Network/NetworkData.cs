using System.IO.Compression;
using System.Text.Json;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Network;
using Hearsay.Model;

namespace Hearsay.Training.Network;

/// <summary>What the network learns from, and what is kept back to score it.</summary>
internal sealed class NetworkData
{
    private const int GoldNames = 3; // the hand-annotated names are few and right: each counts so often
    private const int SilverNames = 4; // of the automatically annotated ones every so many are drawn in an epoch

    private readonly List<TreebankWord[]> _trees;
    private List<NetworkExample> _plain;
    private readonly List<NetworkExample> _gold;
    private readonly List<NetworkExample> _silver;
    private readonly List<NetworkExample> _taught = [];

    /// <param name="folder">The benchmark folder.</param>
    /// <param name="vectors">Word vectors.</param>
    /// <param name="words">How many of them are used.</param>
    /// <param name="holdOut">Keeps a twentieth of the treebanks and a tenth of the annotated names back.</param>
    /// <param name="licensedOnly">Leaves out what its publishers state no licence for.</param>
    public NetworkData(string folder, string vectors, int words, bool holdOut, bool licensedOnly)
    {
        string At(params string[] parts) => Path.Combine([folder, .. parts]);
        var sentences = Conllu.Sentences(At("syntax", "ewt-train.conllu.gz")).Concat(Conllu.Sentences(At("syntax", "gum-train.conllu.gz"))).ToList();
        var documents = NameData.Read("ewt", At("entities", "train.input.jsonl"), At("entities", "train.gold.jsonl"), headlines: false, lowered: 3)
            .Concat(NameData.Read("politics", At("entities-politics", "train.input.jsonl"), At("entities-politics", "train.gold.jsonl"), headlines: false))
            .Concat(licensedOnly ? [] : NameData.Read("news", At("entities-news", "train.input.jsonl"), At("entities-news", "train.gold.jsonl"), headlines: false))
            .Concat(licensedOnly ? [] : NameData.Read("silver", At("attribution", "train.input.jsonl"), At("silver", "polnear-train.jsonl.gz"), headlines: true))
            .ToList();
        Table = new WordTable(File.ReadLines(vectors), words, Counts(sentences, documents));
        var (tags, relations) = TreebankExamples.Labels(sentences);
        Labels = new NetworkLabels(tags, relations, NameLabels.All);
        bool Held(int i, int every) => holdOut && i % every == every - 1;
        _trees = [.. sentences.Where((_, i) => !Held(i / 20, 20))];
        HeldTrees = [.. Plain(sentences.Where((_, i) => Held(i / 20, 20)))];
        _plain = [.. Plain(_trees)];
        var gold = documents.Where(document => NameExamples.StyleOf(document.Source) != 0).ToList();
        _gold = [.. gold.Where((_, i) => !Held(i, 10)).SelectMany(document => NameExamples.Of(document, Table))];
        HeldNames = [.. gold.Where((_, i) => Held(i, 10)).SelectMany(document => NameExamples.Of(document, Table))];
        _silver = [.. documents.Where(document => NameExamples.StyleOf(document.Source) == 0).SelectMany(document => NameExamples.Of(document, Table))];
    }

    public WordTable Table { get; }

    public NetworkLabels Labels { get; }

    public List<NetworkExample> HeldTrees { get; }

    public List<NetworkExample> HeldNames { get; }

    /// <summary>What there is, for the log.</summary>
    public override string ToString() =>
        $"{_trees.Count} trees, {_gold.Count} sentences with names by hand and {_silver.Count} by machine, {_taught.Count} sentences of a teacher, {Table.Learnt} learnt words, {Labels.Tags.Length} tags, {Labels.Relations.Length} relations";

    /// <summary>The examples of an epoch in random order.</summary>
    public List<NetworkExample> Draw(int epoch, int seed)
    {
        var random = new Random((seed * 1000) + epoch);
        var examples = new List<NetworkExample>(_plain);
        examples.AddRange(_trees.Select(sentence => TreebankExamples.Damaged(sentence, Labels, Table, random)).OfType<NetworkExample>());
        for (var i = 0; i < GoldNames; i++)
        {
            examples.AddRange(_gold.Select(example => random.Next(2) == 0 ? example : example with { Style = NetworkLabels.HouseStyle }));
        }

        examples.AddRange(_silver.Where(_ => random.Next(SilverNames) == 0));
        examples.AddRange(_taught.Where(_ => random.Next(2) == 0));
        var all = examples.ToArray();
        random.Shuffle(all);
        return [.. all];
    }

    /// <summary>Lets a trained network label raw texts, from which a smaller one then learns (Hinton et al. 2015).</summary>
    /// <param name="teacher">The trained network.</param>
    /// <param name="files">Texts, JSON Lines with a field "text", compressed or not.</param>
    public void Teach(NetworkModel teacher, IEnumerable<string> files)
    {
        var run = new NetworkRun(teacher);
        _plain = [.. _plain.Zip(TreebankHints.Of(_trees.Where(TreebankExamples.IsUsed)), (example, hints) => NamesOf(run, example with { Hints = hints }))];
        foreach (var text in files.SelectMany(Texts))
        {
            var words = ArticleWords.Of(text, WordLayer.Cut(new Article { Text = text, Blocks = NameData.Paragraphs(text) }));
            foreach (var example in NameExamples.Of(new NameDocument("", words, new int[words.Tokens.Length]), Table))
            {
                _taught.Add(NamesOf(run, example) with
                {
                    Tags = [.. run.Tags.ToArray().Select(tag => Array.IndexOf(Labels.Tags, teacher.Tags[tag]))],
                    Heads = run.Heads.ToArray(),
                    Relations = [.. run.Relations.ToArray().Select(relation => Math.Max(0, Array.IndexOf(Labels.Relations, teacher.Relations[relation])))],
                });
            }
        }
    }

    private static NetworkExample NamesOf(NetworkRun run, NetworkExample example)
    {
        run.Read(example.Keys, example.Mode, example.Hints);
        return example with { Names = Array.ConvertAll(run.NameLabels.ToArray(), label => (int)label), Style = NetworkLabels.HouseStyle };
    }

    private IEnumerable<NetworkExample> Plain(IEnumerable<TreebankWord[]> sentences) =>
        sentences.Select(sentence => TreebankExamples.Plain(sentence, Labels, Table)).OfType<NetworkExample>();

    private static IEnumerable<string> Texts(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
    }

    private static Dictionary<uint, int> Counts(List<TreebankWord[]> sentences, List<NameDocument> documents)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var form in sentences.SelectMany(words => words).Select(word => word.Form).Concat(documents.SelectMany(document =>
            document.Words.Layer.Tokens.Select(token => token.Span.TextIn(document.Words.Text)))))
        {
            var key = WordKeys.Of(Norms.Write(form), WordShapes.Of(form)).Word;
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }
}
