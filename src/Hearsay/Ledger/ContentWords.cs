using Hearsay.Sketching;

namespace Hearsay.Ledger;

/// <summary>
/// The words that carry what a text says: lower-case stems with a weight each. The weight is the inverse document frequency
/// (Spärck Jones 1972) in a frozen table, so that what two texts have in common does not depend on what else is stored.
/// </summary>
internal static class ContentWords
{
    /// <summary>Words lighter than this say nothing of what a text is about ("said", "after", "people").</summary>
    private const double LeastWeight = WordRarity.Telling / 100.0;

    /// <summary>Adds the content stems of a piece of text, each once, with its weight.</summary>
    public static void Add(ReadOnlySpan<char> text, SortedDictionary<string, double> into)
    {
        for (var at = 0; TryNext(text, ref at, out var stem);)
        {
            if (IsTelling(stem))
            {
                into[stem] = WeightOf(stem);
            }
        }
    }

    /// <summary>Whether a stem says something of what a text is about.</summary>
    public static bool IsTelling(string stem) => WeightOf(stem) >= LeastWeight;

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
    public static double WeightOf(string stem) => WordRarity.OfStem(stem) / 100.0;

    /// <summary>A word without its inflection, see <see cref="WordRarity.Stem"/>.</summary>
    /// <param name="word">In lower case.</param>
    public static string Stem(string word) => WordRarity.Stem(word);

    // An apostrophe or a decimal point inside a word belongs to it.
    private static bool IsJoint(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’' or '.' or ',' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])
        && (text[at] is '\'' or '’' || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));
}
