using Hearsay.Bench.Spinner;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>Turns a loose thesaurus round: for each word or phrase of its entries the frequent words that have it.</summary>
internal static class LooseLists
{
    /// <summary>Doublings of frequency for which two entries count that have all their words in common.</summary>
    private const int Overlap = 8;

    private static readonly (WordKind Kind, string[] Tags)[] Kinds =
        [(WordKind.Noun, ["NN", "NNS"]), (WordKind.Verb, ["VB", "VBZ", "VBD", "VBN", "VBG"]), (WordKind.Adjective, ["JJ"]), (WordKind.Adverb, ["RB"])];

    /// <summary>Gathers the lists.</summary>
    /// <param name="words">What is known about words.</param>
    /// <param name="thesaurus">The thesaurus.</param>
    /// <param name="wordNet">WordNet's folder, which knows the parts of speech.</param>
    /// <param name="most">The most words for each.</param>
    /// <param name="frequentEnough">Rarer words (<see cref="SpinWords.Log(int)"/>) are no originals.</param>
    public static LooseThesaurus Of(SpinWords words, NeighbourTable thesaurus, string wordNet, int most, int frequentEnough)
    {
        var ids = Enumerable.Range(SpinWords.Classes, words.Count - SpinWords.Classes).ToDictionary(words.WordOf, id => id, StringComparer.Ordinal);
        var entries = thesaurus.Whole().ToDictionary(entry => entry.Lemma, entry => entry.Neighbours.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var frequent = entries.Keys.Where(lemma => ids.TryGetValue(lemma, out var id) && words.Log(id) >= frequentEnough).Order(StringComparer.Ordinal).ToArray();
        var having = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < frequent.Length; i++)
        {
            foreach (var neighbour in entries[frequent[i]])
            {
                if (!having.TryGetValue(neighbour, out var list))
                {
                    having[neighbour] = list = [];
                }

                list.Add(i);
            }
        }

        var lists = new SortedDictionary<uint, ushort[]>();
        foreach (var (neighbour, list) in having)
        {
            var own = entries.GetValueOrDefault(neighbour);
            lists.TryAdd(
                Originals.KeyOf(neighbour),
                [.. list.OrderByDescending(i => (words.Log(ids[frequent[i]]) / (double)SpinWords.LogSteps) + (Overlap * Common(own, entries[frequent[i]]))).ThenBy(i => i).Take(most).Select(i => checked((ushort)i))]);
        }

        return new LooseThesaurus(Forms(frequent, ids, wordNet), lists);
    }

    /// <summary>The cosine of two entries; a word without an entry has one with a single word, the other's.</summary>
    private static double Common(HashSet<string>? one, HashSet<string> other) =>
        (one is null ? 1 : one.Count(other.Contains)) / Math.Sqrt((one?.Count ?? 1) * (double)other.Count);

    private static ushort[] Forms(string[] lemmas, Dictionary<string, int> ids, string wordNet)
    {
        var inflector = new Inflector(wordNet);
        var known = WordNetThesaurus.Read(wordNet, "&@~").All().Select(entry => (entry.Lemma, entry.Kind)).ToHashSet();
        var forms = new ushort[lemmas.Length * WordForms.Count];
        for (var i = 0; i < lemmas.Length; i++)
        {
            foreach (var tag in Kinds.Where(kind => known.Contains((lemmas[i], kind.Kind))).SelectMany(kind => kind.Tags))
            {
                forms[(i * WordForms.Count) + WordForms.IndexOf(tag)] = (ushort)ids.GetValueOrDefault(inflector.Inflect(lemmas[i], tag));
            }
        }

        return forms;
    }
}
