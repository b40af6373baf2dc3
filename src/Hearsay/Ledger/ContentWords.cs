using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Ledger;

/// <summary>
/// The words that carry what a text says: lower-case stems with a weight each. The weight is the inverse document frequency
/// (Spärck Jones 1972) in a frozen table, so that what two texts have in common does not depend on what else is stored.
/// </summary>
internal static class ContentWords
{
    /// <summary>Weight of a word that the table does not have: rarer than all that it has.</summary>
    private const double UnknownWeight = 9;

    /// <summary>Words lighter than this say nothing of what a text is about ("said", "after", "people").</summary>
    private const double LeastWeight = 2.2;

    private static readonly Lazy<Dictionary<string, double>> Weights = new(LoadWeights);

    /// <summary>Adds the content stems of a piece of text, each once, with its weight.</summary>
    public static void Add(ReadOnlySpan<char> text, SortedDictionary<string, double> into)
    {
        for (var at = 0; TryNext(text, ref at, out var stem);)
        {
            var weight = WeightOf(stem);
            if (weight >= LeastWeight)
            {
                into[stem] = weight;
            }
        }
    }

    /// <summary>The next stem of two letters or more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to go on; moved behind the word.</param>
    /// <param name="stem">The stem; empty at the end.</param>
    /// <returns>False at the end of the text.</returns>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, out string stem)
    {
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at++;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsJoint(text, at)))
            {
                at++;
            }

            stem = Stem(text[start..at].ToString().ToLowerInvariant());
            if (stem.Length > 1)
            {
                return true;
            }
        }

        stem = "";
        return false;
    }

    /// <summary>How much a stem says: natural logarithm of (texts / texts that have it).</summary>
    public static double WeightOf(string stem) => Weights.Value.GetValueOrDefault(stem, UnknownWeight);

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

    // An apostrophe or a decimal point inside a word belongs to it.
    private static bool IsJoint(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’' or '.' or ',' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])
        && (text[at] is '\'' or '’' || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));

    private static Dictionary<string, double> LoadWeights()
    {
        var pack = ResourcePack.Get("word-weights", "hearsay-train word-weights --data DIR");
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in pack.Lines("weights.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            weights[line[..tab]] = int.Parse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture) / 100.0;
        }

        return weights;
    }
}
