namespace Hearsay.Bench.Spinner;

/// <summary>Gives a dictionary form the ending that a Penn tag asks for: WordNet's lists of irregular forms, then rules of spelling.</summary>
internal sealed class Inflector
{
    private readonly Dictionary<string, List<string>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);

    /// <param name="folder">Has verb.exc and noun.exc of WordNet: lines "form lemma".</param>
    public Inflector(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "verb.exc")))
        {
            var cells = line.Split(' ');
            if (!_verbs.TryGetValue(cells[1], out var forms))
            {
                _verbs[cells[1]] = forms = [];
            }

            forms.Add(cells[0]);
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "noun.exc")))
        {
            var cells = line.Split(' ');
            _nouns.TryAdd(cells[1], cells[0]);
        }
    }

    /// <summary>The form; of two words the first is inflected for a verb ("set up"), the last for a noun.</summary>
    public string Inflect(string lemma, string xpos)
    {
        var space = lemma.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return One(lemma, xpos);
        }

        return xpos[0] == 'V' ? One(lemma[..space], xpos) + lemma[space..] : lemma[..(space + 1)] + One(lemma[(space + 1)..], xpos);
    }

    private string One(string lemma, string xpos) => xpos switch
    {
        "NNS" => _nouns.GetValueOrDefault(lemma) ?? WithS(lemma),
        "VBZ" => WithS(lemma),
        "VBG" => Irregular(lemma, form => form.EndsWith("ing", StringComparison.Ordinal)) ?? Stem(lemma) + "ing",
        "VBD" => Irregular(lemma, form => !form.EndsWith("ing", StringComparison.Ordinal)) ?? WithEd(lemma),
        "VBN" => _verbs.GetValueOrDefault(lemma)?.Where(form => !form.EndsWith("ing", StringComparison.Ordinal) && !form.EndsWith('s'))
            .OrderByDescending(form => form.EndsWith('n')).ThenBy(form => form, StringComparer.Ordinal).FirstOrDefault() ?? WithEd(lemma),
        _ => lemma,
    };

    private string? Irregular(string lemma, Func<string, bool> wanted) => _verbs.GetValueOrDefault(lemma)?
        .Where(form => wanted(form) && !form.EndsWith('s')).OrderBy(form => form.EndsWith('n')).ThenBy(form => form, StringComparer.Ordinal).FirstOrDefault();

    private static string WithS(string lemma) =>
        lemma.EndsWith('y') && !IsVowel(lemma, 2) ? lemma[..^1] + "ies"
        : lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('z') || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal)
            ? lemma + "es"
        : lemma + "s";

    private static string WithEd(string lemma) =>
        lemma.EndsWith('e') ? lemma + "d" : lemma.EndsWith('y') && !IsVowel(lemma, 2) ? lemma[..^1] + "ied" : Doubled(lemma) + "ed";

    private static string Stem(string lemma) =>
        lemma.Length > 3 && lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) && !lemma.EndsWith("ye", StringComparison.Ordinal) ? lemma[..^1] : Doubled(lemma);

    /// <summary>"drip" → "dripp": words of one syllable that end in consonant, vowel, consonant.</summary>
    private static string Doubled(string lemma)
    {
        var vowels = lemma.Count(letter => "aeiouy".Contains(letter, StringComparison.Ordinal));
        return lemma.Length > 2 && vowels == 1 && IsVowel(lemma, 2) && !IsVowel(lemma, 1) && !"wxy".Contains(lemma[^1], StringComparison.Ordinal)
            ? lemma + lemma[^1]
            : lemma;
    }

    private static bool IsVowel(string word, int fromEnd) => word.Length >= fromEnd && "aeiou".Contains(word[^fromEnd], StringComparison.Ordinal);
}
