using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Sketching;

/// <summary>
/// How much a word says of what a text is about: its inverse document frequency (Spärck Jones 1972) in a frozen table of stems, so
/// that what two texts have in common does not depend on what else is stored. In hundredths of a natural logarithm.
/// </summary>
internal static class WordRarity
{
    /// <summary>Weight of a word that the table does not have: rarer than all that it has.</summary>
    public const int Unknown = 900;

    /// <summary>Words lighter than this say nothing of what a text is about ("said", "after", "people").</summary>
    public const int Telling = 220;

    /// <summary>Longer words are names of nothing; they are not stemmed.</summary>
    private const int LongestWord = 64;

    private static readonly Lazy<Dictionary<string, int>> Weights = new(Load);

    /// <summary>100 × ln(texts / texts that have the stem).</summary>
    public static int OfStem(string stem) => Weights.Value.GetValueOrDefault(stem, Unknown);

    /// <summary>The weight of a word as it stands in a text.</summary>
    public static int Of(ReadOnlySpan<char> word) =>
        word.Length > LongestWord ? Unknown : OfStem(Stem(word.ToString().ToLowerInvariant()));

    /// <summary>
    /// A word without its inflection: possessives, plurals, -ed and -ing are cut as in the first steps of Porter's stemmer (1980). Meant to
    /// bring forms of one word together, not to give dictionary forms.
    /// </summary>
    /// <param name="word">In lower case.</param>
    public static string Stem(string word)
    {
        var apostrophe = word.AsSpan().IndexOfAny('\'', '’');
        if (apostrophe > 0)
        {
            word = word[..apostrophe];
        }

        if (word.Length < 4 || char.IsDigit(word[0]))
        {
            return word;
        }

        word = word switch
        {
            _ when word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
            _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            _ when word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) => word,
            _ when word.EndsWith('s') => word[..^1],
            _ => word,
        };
        return word switch
        {
            _ when word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) => Undouble(word[..^3]),
            _ when word.Length > 4 && word.EndsWith("ied", StringComparison.Ordinal) => word[..^3] + "y",
            _ when word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) => Undouble(word[..^2]),
            _ when word.Length > 4 && word.EndsWith('e') => word[..^1],
            _ => word,
        };
    }

    private static string Undouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;

    private static Dictionary<string, int> Load()
    {
        var pack = ResourcePack.Get("word-weights", "hearsay-train word-weights --data DIR");
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in pack.Lines("weights.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            weights[line[..tab]] = int.Parse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
