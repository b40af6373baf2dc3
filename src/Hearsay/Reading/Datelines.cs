using Hearsay.Model;

namespace Hearsay.Reading;

/// <summary>
/// Place and day at the head of a report: "WASHINGTON/BEIRUT The …", "GENEVA, June 3 (Agency) - …", "PARIS (AP) — …". Told by capitals: at least one
/// name in capitals, then what may stand in a dateline, then a dash or a sentence in ordinary case.
/// </summary>
internal static class Datelines
{
    private const int Longest = 90;

    /// <summary>Length of the dateline with its dash at the start of a paragraph, in UTF-16; 0 when there is none.</summary>
    public static int LengthIn(string text, TextSpan span)
    {
        var paragraph = span.In(text);
        var head = paragraph[..Math.Min(paragraph.Length, Longest)];
        var at = CapitalNames(head, out var letters);
        if (letters < 3)
        {
            return 0;
        }

        if (Dash(head, at) is var close and > 0)
        {
            return close;
        }

        // Up to a dash only what belongs in a dateline may stand: a region, a day, an agency in brackets.
        var separator = FirstDash(head);
        if (separator > 0 && IsDatelineTail(head[at..separator]))
        {
            return Dash(head, separator);
        }

        // Without a dash the place must stand alone in capitals and a new sentence must begin right after it.
        return StartsSentence(head, at) && letters >= 4 ? at : 0;
    }

    // "WASHINGTON/BEIRUT", "NEW YORK": the run of names in capitals; returns the offset after it.
    private static int CapitalNames(ReadOnlySpan<char> head, out int letters)
    {
        letters = 0;
        var end = 0;
        var i = 0;
        while (i < head.Length)
        {
            var wordEnd = i;
            var capitals = 0;
            var lower = 0;
            while (wordEnd < head.Length && !char.IsWhiteSpace(head[wordEnd]))
            {
                capitals += char.IsUpper(head[wordEnd]) ? 1 : 0;
                lower += char.IsLower(head[wordEnd]) ? 1 : 0;
                wordEnd++;
            }

            if (capitals < 2 || lower > 0)
            {
                break;
            }

            letters += capitals;
            end = wordEnd;
            i = wordEnd;
            while (i < head.Length && char.IsWhiteSpace(head[i]))
            {
                i++;
            }

            if (head[wordEnd - 1] is ',' or ')' or ':')
            {
                break;
            }
        }

        return end;
    }

    private static int FirstDash(ReadOnlySpan<char> head)
    {
        for (var i = 1; i < head.Length; i++)
        {
            if (head[i] is '—' or '–' || (head[i] is '-' && (char.IsWhiteSpace(head[i - 1]) || head[i - 1] is ')' or '-')))
            {
                return i;
            }
        }

        return -1;
    }

    // The offset after a dash that stands at or right after an offset; 0 when there is none.
    private static int Dash(ReadOnlySpan<char> head, int at)
    {
        while (at < head.Length && char.IsWhiteSpace(head[at]))
        {
            at++;
        }

        var start = at;
        while (at < head.Length && head[at] is '—' or '–' or '-')
        {
            at++;
        }

        return at > start ? at : 0;
    }

    private static bool IsDatelineTail(ReadOnlySpan<char> tail)
    {
        var (words, lowerWords) = (0, 0);
        var depth = 0;
        var inWord = false;
        foreach (var c in tail)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
                continue;
            }

            if (!inWord)
            {
                words++;
                lowerWords += depth == 0 && char.IsLower(c) ? 1 : 0;
            }

            inWord = true;
        }

        return depth == 0 && words <= 8 && lowerWords == 0 && !tail.ContainsAny(".!?\"“") || (depth == 0 && words <= 6 && lowerWords == 0 && !tail.ContainsAny("!?\"“"));
    }

    private static bool StartsSentence(ReadOnlySpan<char> head, int at)
    {
        if (at >= head.Length || !char.IsWhiteSpace(head[at]))
        {
            return false;
        }

        var rest = head[at..].TrimStart();
        return rest.Length > 1 && char.IsUpper(rest[0]) && (char.IsLower(rest[1]) || char.IsWhiteSpace(rest[1]));
    }
}
