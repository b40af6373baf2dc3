using Hearsay.Language.Tagging;

namespace Hearsay.Language.Names;

/// <summary>Tells how a sentence is written as a whole from the shapes of its words.</summary>
internal static class CaseModes
{
    /// <summary>The mode of a sentence.</summary>
    public static CaseMode Of(ReadOnlySpan<WordShape> shapes)
    {
        int upper = 0, capital = 0, lower = 0;
        foreach (var shape in shapes)
        {
            upper += shape is WordShape.Upper ? 1 : 0;
            capital += shape is WordShape.Capital or WordShape.Mixed ? 1 : 0;
            lower += shape is WordShape.Lower ? 1 : 0;
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
        return capital >= 3 && capital + upper >= 2 * lower && shapes[^1] != WordShape.Punctuation ? CaseMode.Title : CaseMode.Sentence;
    }
}
