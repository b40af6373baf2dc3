using Hearsay.Language.Tagging;
using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>How a token is written, as far as the ends of sentences depend on it.</summary>
internal enum BoundaryShape : byte
{
    /// <summary>No token: before the first or after the last of a paragraph.</summary>
    None,
    Lower,
    Capital,
    Upper,
    Initial,
    Mixed,
    Number,
    NumberWord,

    /// <summary>A word with its full stop: "Gen.", "p.m.", "U.S.".</summary>
    Dotted,

    /// <summary>Full stops, question and exclamation marks, an ellipsis.</summary>
    Stop,
    Comma,
    Colon,
    Opening,
    Closing,
    StraightQuote,
    Apostrophe,
    Dash,
    Address,
    OtherScript,
    Symbol,
}

/// <summary>What the ends of sentences need of a token, computed once.</summary>
internal readonly struct BoundaryWord
{
    private const int LongestRead = 24; // characters of a token that its shape is read from

    /// <summary>Hash of the token in lower case, every digit taken for a nought.</summary>
    public readonly uint Word;

    /// <summary>Its length in UTF-16 code units, 255 at most.</summary>
    public readonly byte Length;

    /// <summary>How it is written.</summary>
    public readonly BoundaryShape Shape;

    /// <param name="text">The text.</param>
    /// <param name="token">One of its tokens.</param>
    public BoundaryWord(string text, TextSpan token)
    {
        var form = text.AsSpan(token.Start, Math.Min(token.Length, LongestRead));
        Length = (byte)Math.Min(token.Length, byte.MaxValue);
        int upper = 0, lower = 0, digits = 0, letters = 0;
        var hash = FeatureHash.Of([]);
        foreach (var c in form)
        {
            var plain = c;
            if (char.IsAsciiLetterLower(c))
            {
                lower++;
            }
            else if (char.IsAsciiLetterUpper(c))
            {
                upper++;
                plain = (char)(c | 0x20);
            }
            else if (char.IsAsciiDigit(c))
            {
                digits++;
                plain = '0';
            }
            else if (c >= 128)
            {
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
                letters += char.IsLetter(c) ? 1 : 0;
                plain = char.ToLowerInvariant(c);
            }

            hash = FeatureHash.Add(hash, plain);
        }

        Word = hash;
        Shape = upper + lower + digits + letters == 0 ? MarkShape(form) : WordShape(form, text[token.End - 1], upper, lower, digits);
    }

    private static BoundaryShape WordShape(ReadOnlySpan<char> form, char last, int upper, int lower, int digits)
    {
        if (last == '.' && form.Length > 1)
        {
            return BoundaryShape.Dotted;
        }

        if (form.Length > 5 && (form.StartsWith("http", StringComparison.OrdinalIgnoreCase) || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || form.Contains('@')))
        {
            return BoundaryShape.Address;
        }

        if (digits > 0)
        {
            return upper + lower == 0 ? BoundaryShape.Number : BoundaryShape.NumberWord;
        }

        if (upper == 0)
        {
            return lower > 0 ? BoundaryShape.Lower : BoundaryShape.OtherScript;
        }

        if (lower == 0)
        {
            return upper == 1 ? BoundaryShape.Initial : BoundaryShape.Upper;
        }

        return upper == 1 && char.IsUpper(form[0]) ? BoundaryShape.Capital : BoundaryShape.Mixed;
    }

    private static BoundaryShape MarkShape(ReadOnlySpan<char> form) => form[0] switch
    {
        '.' or '!' or '?' or '…' or '。' or '؟' => BoundaryShape.Stop,
        ',' or ';' => BoundaryShape.Comma,
        ':' => BoundaryShape.Colon,
        '(' or '[' or '{' or '“' or '„' or '«' or '‘' => BoundaryShape.Opening,
        ')' or ']' or '}' or '”' or '»' or '’' => BoundaryShape.Closing,
        '"' => BoundaryShape.StraightQuote,
        '\'' or '`' => form.Length == 2 ? BoundaryShape.StraightQuote : BoundaryShape.Apostrophe,
        '-' or '–' or '—' => BoundaryShape.Dash,
        _ => BoundaryShape.Symbol,
    };
}
