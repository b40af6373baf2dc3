using Hearsay.Language;

namespace Hearsay.Records;

/// <summary>
/// Which neighbouring words the treebank writes as one multiword token: a word with its clitics ("do" + "n't", "Arden" + "'s", "can" + "not",
/// "gon" + "na"). The parts of hyphenated words and figures with their units stay tokens of their own.
/// </summary>
internal static class MultiwordTokens
{
    /// <summary>Index after the last word of the token that begins at a word; the next index when it is a token by itself.</summary>
    public static int EndOf(string text, ReadOnlySpan<Token> tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Length && Continues(text, tokens[end - 1], tokens[end]))
        {
            end++;
        }

        return end;
    }

    private static bool Continues(string text, Token left, Token right)
    {
        if (left.Span.End != right.Span.Start || left.Span.IsEmpty || right.Span.IsEmpty)
        {
            return false;
        }

        var last = text[left.Span.End - 1];
        var next = text[right.Span.Start];
        if (CharClass.IsApostrophe(next))
        {
            return char.IsLetterOrDigit(last) && (right.Xpos == "POS" || (right.Span.Length > 1 && char.IsLetter(text[right.Span.Start + 1])));
        }

        return char.IsLetter(last) && char.IsLetter(next);
    }
}
