namespace Hearsay.Language;

/// <summary>How a word is written.</summary>
internal enum WordShape : byte
{
    Lower,
    Capital,
    Upper,
    Initial,
    Mixed,
    Number,
    NumberWord,
    Dotted,
    Punctuation,
    Symbol,
    Other,
}

/// <summary>How the words of a sentence are written as a whole: what a capital means depends on it.</summary>
internal enum CaseMode : byte
{
    /// <summary>As usual: a capital marks names and the first word.</summary>
    Sentence,

    /// <summary>A headline with nearly every word capitalised.</summary>
    Title,

    /// <summary>All capitals.</summary>
    Upper,

    /// <summary>No capitals at all.</summary>
    Lower,
}

/// <summary>Tells how words and sentences are written.</summary>
internal static class WordShapes
{
    /// <summary>The shape of a word as printed.</summary>
    public static WordShape Of(ReadOnlySpan<char> form)
    {
        int upper = 0, lower = 0, digits = 0, dots = 0, letters = 0, other = 0;
        foreach (var c in form.Length > 40 ? form[..40] : form)
        {
            if (char.IsUpper(c))
            {
                upper++;
            }
            else if (char.IsLower(c))
            {
                lower++;
            }
            else if (char.IsDigit(c))
            {
                digits++;
            }
            else if (c == '.')
            {
                dots++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
            }
            else
            {
                other++;
            }
        }

        if (upper + lower + letters == 0)
        {
            return digits > 0 ? WordShape.Number : other == 0 || char.IsPunctuation(form[0]) ? WordShape.Punctuation : WordShape.Symbol;
        }

        if (digits > 0)
        {
            return WordShape.NumberWord;
        }

        if (upper == 0)
        {
            return lower > 0 ? WordShape.Lower : WordShape.Other;
        }

        if (lower == 0)
        {
            return dots > 0 ? WordShape.Dotted : upper == 1 ? WordShape.Initial : WordShape.Upper;
        }

        return upper == 1 && char.IsUpper(form[0]) ? WordShape.Capital : WordShape.Mixed;
    }

    /// <summary>How the words of a sentence are written.</summary>
    public static CaseMode ModeOf(ReadOnlySpan<WordShape> words)
    {
        int upper = 0, capital = 0, lower = 0;
        foreach (var word in words)
        {
            upper += word is WordShape.Upper ? 1 : 0;
            capital += word is WordShape.Capital or WordShape.Mixed ? 1 : 0;
            lower += word is WordShape.Lower ? 1 : 0;
        }

        if (upper + capital + lower < 4)
        {
            return CaseMode.Sentence;
        }

        if (upper >= 3 && upper > 4 * (capital + lower))
        {
            return CaseMode.Upper;
        }

        if (upper + capital == 0)
        {
            return CaseMode.Lower;
        }

        // A headline has no full stop; a short sentence full of names has one.
        return capital >= 3 && capital + upper >= 2 * lower && words[^1] != WordShape.Punctuation ? CaseMode.Title : CaseMode.Sentence;
    }
}
