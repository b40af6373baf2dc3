using System.Text;
using Hearsay.Grounding;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// A form of a name in which its transliterations are equal: what romanisations of Cyrillic, Arabic, Greek and others write in several ways is
/// written in one. Not meant to be read, nor to tell names apart that differ in sound.
/// </summary>
internal static class NameSpelling
{
    private static readonly (string From, string To)[] Rules =
    [
        ("tsch", "ch"), ("tch", "ch"), ("dzh", "j"), ("dsch", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("gj", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("sch", "sh"),
        ("shch", "sh"), ("ck", "k"), ("cz", "ch"), ("sz", "sh"), ("ts", "c"), ("tz", "c"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ae", "e"), ("oe", "o"), ("ue", "u"), ("aa", "a"),
        ("q", "k"), ("w", "v"), ("x", "ks"),
    ];

    /// <summary>One word of a name in that form; letters only, lower case.</summary>
    /// <param name="key">The word as <see cref="NameKey"/> has it.</param>
    public static string Of(string key)
    {
        var text = new StringBuilder(key);
        WriteHardLetters(text);
        foreach (var (from, to) in Rules)
        {
            text.Replace(from, to);
        }

        // Glides and the i of every spelling: "Sergey", "Sergei", "Sergej"; "Dmitriy", "Dmitry", "Dmitrii"; "Yevgeny", "Evgeni"; "Mariya", "Maria".
        text.Replace('y', 'i').Replace("iie", "ie").Replace("ii", "i").Replace("ij", "i").Replace("ej", "ei").Replace("aj", "ai").Replace("oj", "oi");
        if (text.Length > 3 && text[0] == 'i' && text[1] is 'e' or 'a' or 'u' or 'o')
        {
            text.Remove(0, text[1] == 'e' ? 1 : 0);
        }

        return WithoutDoubles(text.ToString().Replace("iei", "ei", StringComparison.Ordinal));
    }

    // Before the rules write one letter for another: "Kovalenco", "Kovalenko"; "Christov", "Hristov"; "Fatimah", "Fatima"; "Akwasi", "Akuasi".
    private static void WriteHardLetters(StringBuilder text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            text[i] = text[i] == 'c' && (text[i + 1] is 'a' or 'o' or 'u' or 'l' or 'r') ? 'k'
                : text[i] == 'w' && i > 0 && text[i - 1] is 'k' or 'g' or 'm' && text[i + 1] is 'a' or 'e' or 'i' ? 'u'
                : text[i];
        }

        if (text.Length > 3 && text[0] == 'c' && text[1] == 'h' && text[2] == 'r')
        {
            text.Remove(0, 1);
        }

        if (text.Length > 3 && text[^1] == 'h' && text[^2] == 'a')
        {
            text.Length--;
        }
    }

    /// <summary>The consonants of such a form: what is left when vowels are written as they are heard ("Mohammed", "Muhammad").</summary>
    public static string Consonants(string spelling) =>
        string.Concat(spelling.Where((c, index) => index == 0 || c is not ('a' or 'e' or 'i' or 'o' or 'u')));

    private static string WithoutDoubles(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (result.Length == 0 || result[^1] != c)
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
