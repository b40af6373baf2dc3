using Hearsay.Language;
using Hearsay.Language.Tagging;

namespace Hearsay.Training;

/// <summary>Learns from treebanks which words are base forms, and the lemmas that rules get wrong.</summary>
internal static class LexiconLearner
{
    /// <summary>Writes <c>vocabulary.tsv</c> and <c>lemmas.tsv</c>; returns the size of the vocabulary.</summary>
    public static int Write(List<TreebankWord[]> sentences, string folder)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var bases = new Dictionary<string, SortedSet<char>>(StringComparer.Ordinal);
        var lemmas = new SortedDictionary<(string Norm, string Xpos), Dictionary<string, int>>(Comparer<(string Norm, string Xpos)>.Create(static (left, right) =>
            string.CompareOrdinal(left.Norm, right.Norm) is var order and not 0 ? order : string.CompareOrdinal(left.Xpos, right.Xpos)));
        foreach (var word in sentences.SelectMany(sentence => sentence))
        {
            var norm = Norms.Write(word.Form);
            var lemma = Norms.Write(word.Lemma);
            if (norm.AsSpan().ContainsAny('\t', '#') || lemma is "_")
            {
                continue;
            }

            counts[norm] = counts.GetValueOrDefault(norm) + 1;
            if (!lemmas.TryGetValue((norm, word.Xpos), out var found))
            {
                lemmas[(norm, word.Xpos)] = found = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            found[lemma] = found.GetValueOrDefault(lemma) + 1;
            if (ClassOf(word.Xpos) is var kind and not ' ')
            {
                if (!bases.TryGetValue(lemma, out var classes))
                {
                    bases[lemma] = classes = [];
                }

                classes.Add(kind);
                counts.TryAdd(lemma, 1);
            }
        }

        var lines = counts.Where(word => word.Value >= 2 || bases.ContainsKey(word.Key))
            .Select(word => bases.TryGetValue(word.Key, out var classes) ? word.Key + "\t" + string.Concat(classes) : word.Key)
            .ToList();
        PackWriter.WriteLines(Path.Combine(folder, "vocabulary.tsv"), lines);

        var rules = new Lemmatizer(new Vocabulary(lines), []);
        var exceptions = new List<string>();
        foreach (var ((norm, xpos), found) in lemmas)
        {
            var lemma = found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
            if (rules.ByRule(norm, xpos) != lemma)
            {
                exceptions.Add($"{norm}\t{xpos}\t{lemma}");
            }
        }

        PackWriter.WriteLines(Path.Combine(folder, "lemmas.tsv"), exceptions);
        return lines.Count;
    }

    private static char ClassOf(string xpos) => xpos switch
    {
        ['V', ..] or "MD" => 'v',
        "NN" or "NNS" => 'n',
        ['J', ..] or ['R', 'B', ..] => 'a',
        _ => ' ',
    };
}
