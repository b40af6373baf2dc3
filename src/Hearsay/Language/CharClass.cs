using System.Globalization;

namespace Hearsay.Language;

/// <summary>What a UTF-16 code unit is to the tokeniser; independent of culture.</summary>
internal static class CharClass
{
    /// <summary>White space, control characters and invisible format characters that stand between words.</summary>
    public static bool IsGap(char c) =>
        c <= ' ' || char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E');

    /// <summary>A letter, digit or mark, also outside the basic plane: something that a word is made of.</summary>
    public static bool IsWord(string text, int at)
    {
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        if (char.IsSurrogate(c))
        {
            return at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1])
                ? CharUnicodeInfo.GetUnicodeCategory(text, at) <= UnicodeCategory.DecimalDigitNumber
                : char.IsLowSurrogate(c) && at > 0 && char.IsSurrogatePair(text[at - 1], c)
                    && CharUnicodeInfo.GetUnicodeCategory(text, at - 1) <= UnicodeCategory.DecimalDigitNumber;
        }

        // Categories up to DecimalDigitNumber are the letters, marks and digits; soft hyphens and joiners sit inside words.
        return char.GetUnicodeCategory(c) <= UnicodeCategory.DecimalDigitNumber || c is '\u00AD' or '\u200C' or '\u200D';
    }

    /// <summary>Straight, curly and stray apostrophes.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    /// <summary>Hyphens that join words; dashes are not among them.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Marks that may close a quotation, typographic or straight.</summary>
    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '\'' or '‘' or '’' or '`';
}
