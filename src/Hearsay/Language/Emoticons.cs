using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>Finds faces made of marks: ":)", ";-(", "=D", "(:", "^_^". They stand alone, with white space before them.</summary>
internal static class Emoticons
{
    private const int Longest = 16; // characters

    /// <summary>The end of a face that starts here.</summary>
    public static bool TryScan(string text, int at, TextSpan within, out int end)
    {
        end = at;
        return text[at] is ':' or ';' or '=' or '(' or '^'
            && (at == within.Start || CharClass.IsGap(text[at - 1]))
            && (TryUpright(text, at, within.End, out end) || TryMirrored(text, at, within.End, out end))
            && (end >= within.End || CharClass.IsGap(text[end]) || (!CharClass.IsWord(text, end) && text[end] != text[end - 1]));
    }

    /// <summary>Eyes first: ":)", ":-D", ";))".</summary>
    private static bool TryUpright(string text, int at, int limit, out int end)
    {
        end = at + 1;
        if (text[at] == '^')
        {
            end = at + 3;
            return end <= limit && text[at + 1] == '_' && text[at + 2] == '^';
        }

        if (text[at] is '(')
        {
            return false;
        }

        if (end < limit && text[end] is '-' or '\'' or 'o')
        {
            end++;
        }

        if (end >= limit || text[end] is not (')' or '(' or 'D' or 'P' or 'p' or '|' or ']' or '[' or '*' or '/' or '\\'))
        {
            return false;
        }

        var mouth = text[end];
        var longest = Math.Min(limit, at + Longest);
        while (end < longest && text[end] == mouth)
        {
            end++;
        }

        return true;
    }

    /// <summary>Mouth first: "(:", "(-;".</summary>
    private static bool TryMirrored(string text, int at, int limit, out int end)
    {
        end = at + 1;
        if (text[at] != '(')
        {
            return false;
        }

        if (end < limit && text[end] == '-')
        {
            end++;
        }

        return end < limit && text[end++] is ':' or ';' or '=';
    }
}
