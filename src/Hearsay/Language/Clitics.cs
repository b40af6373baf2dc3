using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// Splits a word into its syntactic words: "don't" → do + n't, "Arden's" → Arden + 's, "cannot" → can + not, and a figure from its unit: "5pm" → 5 + pm.
/// </summary>
internal static class Clitics
{
    /// <summary>Appends the one or two tokens of a word.</summary>
    public static void Split(string text, TextSpan word, TokenWords lists, List<TextSpan> tokens)
    {
        var cut = word.Length <= 24 || CharClass.IsApostrophe(text[Math.Max(word.Start, word.End - 3)])
            || CharClass.IsApostrophe(text[Math.Max(word.Start, word.End - 2)])
            ? word.Start + Cut(text.AsSpan(word.Start, word.Length), lists)
            : word.End;
        if (cut <= word.Start || cut >= word.End)
        {
            tokens.Add(word);
            return;
        }

        tokens.Add(new TextSpan(word.Start, cut));
        tokens.Add(new TextSpan(cut, word.End));
    }

    /// <summary>Length of the first part; the whole length when there is one part only.</summary>
    private static int Cut(ReadOnlySpan<char> word, TokenWords lists)
    {
        var n = word.Length;
        if (char.IsAsciiDigit(word[0]))
        {
            return CutOfUnit(word, lists);
        }

        if (n >= 3 && CharClass.IsApostrophe(word[n - 2]))
        {
            var last = char.ToLowerInvariant(word[n - 1]);
            if (last == 't' && n > 3 && char.ToLowerInvariant(word[n - 3]) == 'n')
            {
                return n - 3;
            }

            if (last is 's' or 'd' or 'm')
            {
                return n - 2;
            }
        }

        if (n >= 4 && CharClass.IsApostrophe(word[n - 3]) && IsLongClitic(word[(n - 2)..]))
        {
            return n - 3;
        }

        return lists.TryContraction(word, out var length) ? length : n;
    }

    /// <summary>Length of the figure before a unit ("7:30" of "7:30pm"); the whole length when there is none.</summary>
    private static int CutOfUnit(ReadOnlySpan<char> word, TokenWords lists)
    {
        var unit = word.LastIndexOfAnyInRange('0', '9') + 1;
        return unit < word.Length && lists.IsUnit(word[unit..]) && word[..unit].IndexOfAnyExcept("0123456789.,:") < 0 ? unit : word.Length;
    }

    private static bool IsLongClitic(ReadOnlySpan<char> ending) =>
        ending.Equals("ll", StringComparison.OrdinalIgnoreCase)
        || ending.Equals("re", StringComparison.OrdinalIgnoreCase)
        || ending.Equals("ve", StringComparison.OrdinalIgnoreCase);
}
