namespace Hearsay.Language.Tagging;

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

/// <summary>What features need of a word, computed once: hashes of its norm and of its beginning and endings, and its shape.</summary>
internal readonly struct WordForm
{
    public readonly uint Word;
    public readonly uint Suffix1;
    public readonly uint Suffix2;
    public readonly uint Suffix3;
    public readonly uint Suffix4;
    public readonly uint Prefix2;
    public readonly uint Prefix3;
    public readonly WordShape Shape;

    /// <param name="form">The word as printed.</param>
    /// <param name="norm">Its norm.</param>
    public WordForm(ReadOnlySpan<char> form, ReadOnlySpan<char> norm)
    {
        if (norm.Length > 40)
        {
            norm = norm[..40]; // bounded work for words of any length
        }

        var n = norm.Length;
        Word = FeatureHash.Of(norm);
        Suffix1 = FeatureHash.Of(norm[Math.Max(0, n - 1)..]);
        Suffix2 = FeatureHash.Of(norm[Math.Max(0, n - 2)..]);
        Suffix3 = FeatureHash.Of(norm[Math.Max(0, n - 3)..]);
        Suffix4 = FeatureHash.Of(norm[Math.Max(0, n - 4)..]);
        Prefix2 = FeatureHash.Of(norm[..Math.Min(2, n)]);
        Prefix3 = FeatureHash.Of(norm[..Math.Min(3, n)]);
        Shape = ShapeOf(form);
    }

    private WordForm(WordShape shape) => Shape = shape;

    /// <summary>A word of which only the shape is known.</summary>
    public static WordForm OfShape(WordShape shape) => new(shape);

    /// <summary>The shape of a word as printed.</summary>
    public static WordShape ShapeOf(ReadOnlySpan<char> form)
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
    public static CaseMode ModeOf(ReadOnlySpan<WordForm> words)
    {
        int upper = 0, capital = 0, lower = 0;
        foreach (var word in words)
        {
            upper += word.Shape is WordShape.Upper ? 1 : 0;
            capital += word.Shape is WordShape.Capital or WordShape.Mixed ? 1 : 0;
            lower += word.Shape is WordShape.Lower ? 1 : 0;
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
        return capital >= 3 && capital + upper >= 2 * lower && words[^1].Shape != WordShape.Punctuation ? CaseMode.Title : CaseMode.Sentence;
    }
}
