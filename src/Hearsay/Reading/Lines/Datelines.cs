using System.Buffers;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>
/// Place and day at the head of a report: "WASHINGTON/BEIRUT The …", "GENEVA, June 3 (Agency) - …", "KARACHI: …", "Paris (AFP) — …". Told by capitals, by what
/// may stand between place and dash, and, where there is no dash, by what the rest of the text does with the same word.
/// </summary>
internal static class Datelines
{
    private const int Longest = 90; // characters from the start of a paragraph
    private const int MostTailWords = 9; // words between the place and the dash ("…, 3 March (Agency)")

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("!?\"“”:;");

    /// <summary>Length of the dateline with its dash at the start of a paragraph, in UTF-16; 0 when there is none.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The paragraph.</param>
    public static int LengthIn(string text, TextSpan span)
    {
        var head = text.AsSpan(span.Start, Math.Min(span.Length, Longest));
        var place = CapitalNames(head, out var letters);
        var separator = Separator(head, Math.Max(place, 1));
        if (letters >= 3 && separator > 0 && IsTail(head[place..separator]) && !(place == separator && head[separator] == ':' && IsLabel(head[..place])))
        {
            return AfterSeparator(head, separator);
        }

        // In ordinary case only a bracket with an agency's name makes sure: "Paris (AFP) - …".
        if (letters < 3 && separator > 0 && head[separator] != ':' && head[..separator].TrimEnd() is [.., ')'] && IsTail(head[..separator])
            && head[..separator].IndexOf('(') is var open and > 2 && char.IsUpper(head[open + 1]))
        {
            return AfterSeparator(head, separator);
        }

        // "OSTER, June 3 The …": the day closes it.
        if (letters >= 4 && DayAfter(head, place) is var day and > 0 && StartsSentence(head, day))
        {
            return day;
        }

        return letters >= 4 && StartsSentence(head, place) && IsPlaceAlone(text, span, head[..place], head[place..].TrimStart()) ? place : 0;
    }

    /// <summary>Where an article's dateline ends: with the block that is one, else inside the first paragraph of a clean text. UTF-16 offset; 0 when there is none.</summary>
    public static int EndIn(Article article)
    {
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Dateline)
            {
                return block.Span.End;
            }

            if (block.Kind == BlockKind.Body)
            {
                return LengthIn(article.Text, block.Span) is > 0 and var length ? block.Span.Start + length : 0;
            }
        }

        return 0;
    }

    // "WASHINGTON/BEIRUT", "NEW YORK": the run of names in capitals; returns the offset after it.
    private static int CapitalNames(ReadOnlySpan<char> head, out int letters)
    {
        letters = 0;
        var end = 0;
        var at = 0;
        while (at < head.Length)
        {
            var wordEnd = at;
            var (capitals, lower) = (0, 0);
            while (wordEnd < head.Length && !char.IsWhiteSpace(head[wordEnd]) && head[wordEnd] is not (':' or ',' or '—' or '–' or '('))
            {
                capitals += char.IsUpper(head[wordEnd]) ? 1 : 0;
                lower += char.IsLower(head[wordEnd]) ? 1 : 0;
                wordEnd++;
            }

            if (capitals < 2 || lower > 0 || LineWords.Instance.English.Contains(head[at..wordEnd].ToString().ToLowerInvariant()))
            {
                break;
            }

            letters += capitals;
            end = wordEnd;
            if (wordEnd < head.Length && !char.IsWhiteSpace(head[wordEnd]))
            {
                break;
            }

            at = wordEnd + 1;
        }

        return end;
    }

    // A dash with space or a bracket before it, or a colon right after the place.
    private static int Separator(ReadOnlySpan<char> head, int from)
    {
        for (var i = from; i + 1 < head.Length; i++)
        {
            if (head[i] is '—' or '–' || (head[i] is '-' or '_' && (char.IsWhiteSpace(head[i - 1]) || head[i - 1] is ')' or '-' || head[i + 1] == '-'))
                || (head[i] == ':' && i == from && char.IsWhiteSpace(head[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    private static int AfterSeparator(ReadOnlySpan<char> head, int at)
    {
        while (at < head.Length && head[at] is '—' or '–' or '-' or '_' or ':')
        {
            at++;
        }

        return at;
    }

    // Between place and dash: a region, a day, an agency in brackets; nothing of a clause.
    private static bool IsTail(ReadOnlySpan<char> tail)
    {
        var (words, depth) = (0, 0);
        var inWord = false;
        foreach (var c in tail)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
                continue;
            }

            words += inWord ? 0 : 1;
            if (!inWord && depth == 0 && char.IsLower(c))
            {
                return false;
            }

            inWord = true;
        }

        return depth == 0 && words <= MostTailWords && !tail.ContainsAny(ClauseMarks);
    }

    // "WATCH: …", "UPDATE: …": a label of the page, not a place.
    private static bool IsLabel(ReadOnlySpan<char> word) =>
        LineWords.Instance.Find(LineShape.PlainOf(word), isRunningText: false) != Furniture.None || LineWords.Instance.IsMenuWord(LineShape.PlainOf(word));

    // The offset after ", June 3" at an offset; 0 when there is none.
    private static int DayAfter(ReadOnlySpan<char> head, int at)
    {
        if (at >= head.Length || head[at] != ',')
        {
            return 0;
        }

        var rest = head[(at + 1)..].TrimStart();
        var space = rest.IndexOf(' ');
        if (space <= 0 || !LineWords.Instance.IsDateWord(rest[..space].TrimEnd('.').ToString().ToLowerInvariant()))
        {
            return 0;
        }

        var digits = rest[(space + 1)..];
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return length is 1 or 2 ? head.Length - digits.Length + length : 0;
    }

    private static bool StartsSentence(ReadOnlySpan<char> head, int at)
    {
        if (at >= head.Length || !char.IsWhiteSpace(head[at]))
        {
            return false;
        }

        var rest = head[at..].TrimStart();
        return rest.Length > 1 && char.IsUpper(rest[0]) && (char.IsLower(rest[1]) || char.IsWhiteSpace(rest[1]) || rest[1] == '.');
    }

    // "MOSCOW Russia said" against "UNICEF Director Noor said": an abbreviation comes again in capitals, a place comes again in ordinary case; and a new
    // sentence often opens with a small word, which never follows an abbreviation that is its subject.
    private static bool IsPlaceAlone(string text, TextSpan span, ReadOnlySpan<char> place, ReadOnlySpan<char> rest)
    {
        if (place.Contains('/'))
        {
            return true;
        }

        var after = text.AsSpan(span.Start + place.Length);
        if (after.IndexOf(place, StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        var end = rest.IndexOfAny(" \t,");
        var next = (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
        return LineWords.Instance.English.Contains(next) || after.IndexOf(TitleCase(place), StringComparison.Ordinal) >= 0;
    }

    private static string TitleCase(ReadOnlySpan<char> place)
    {
        var letters = place.ToString().ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = i == 0 || !char.IsLetter(letters[i - 1]) ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return new string(letters);
    }
}
