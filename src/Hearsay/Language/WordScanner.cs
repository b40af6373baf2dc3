using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// Finds where a word or figure ends: which marks inside it belong to it (5,000.50; 10:30; U.S.; O'Neill; AT&amp;T; anti-war).
/// </summary>
internal static class WordScanner
{
    private const int LongestAbbreviation = 12;

    /// <summary>End of the word that starts at <paramref name="start"/>.</summary>
    public static int End(string text, int start, TextSpan within, WordLists lists)
    {
        var limit = within.End;
        var at = start;
        var piece = start; // start of the part after the last mark that was taken in
        while (at < limit)
        {
            if (CharClass.IsWord(text, at))
            {
                at++;
                continue;
            }

            if (at == start)
            {
                at++; // ".5"
                continue;
            }

            var c = text[at];
            if (c == '$' && at - start == 2 && text[start] == 'U' && text[start + 1] == 'S')
            {
                return at + 1;
            }

            if (c == '.')
            {
                if (at + 1 >= limit || !CharClass.IsWord(text, at + 1))
                {
                    return EndsWithPeriod(text, start, at, limit, lists) ? at + 1 : at;
                }

                if (!PeriodInside(text, start, piece, at, limit, lists))
                {
                    return IsLetters(text, start, at) ? at + 1 : at;
                }
            }
            else if (at + 1 >= limit || !CharClass.IsWord(text, at + 1) || !MarkInside(text, start, piece, at, limit, lists))
            {
                return at;
            }

            at++;
            piece = at;
        }

        return at;
    }

    private static bool MarkInside(string text, int start, int piece, int at, int limit, WordLists lists)
    {
        var before = text[at - 1];
        var after = text[at + 1];
        var digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        return text[at] switch
        {
            ',' => digits && ThreeDigits(text, at + 1, limit),
            ':' => digits,
            '/' => digits,
            '&' => char.IsAsciiLetterUpper(before) && char.IsAsciiLetterUpper(after) && at - piece <= 3,
            '_' => true,
            '-' or '\u2010' or '\u2011' => HyphenInside(text, start, piece, at, limit, lists),
            var c when CharClass.IsApostrophe(c) => char.IsLetter(before) && char.IsLetter(after) && c != '‘',
            _ => false,
        };
    }

    /// <summary>Whether the word joined by this hyphen is one token in the treebank: bound prefixes, phone numbers, syllables of a given name.</summary>
    private static bool HyphenInside(string text, int start, int piece, int at, int limit, WordLists lists)
    {
        if (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
        {
            return IsLongNumber(text, start, at, limit);
        }

        var first = text.AsSpan(piece, at - piece);
        if (lists.IsPrefix(first))
        {
            return true;
        }

        // "Ki-moon", "Wai-ching": a short capitalised syllable before one in lower case.
        return first.Length is >= 2 and <= 4 && char.IsUpper(first[0]) && !char.IsUpper(first[^1]) && char.IsLower(text[at + 1])
            && piece == start && lists.IsGivenNameSyllable(WordAfter(text, at + 1, limit));
    }

    private static ReadOnlySpan<char> WordAfter(string text, int from, int limit)
    {
        var end = from;
        while (end < limit && end - from < 16 && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(from, end - from);
    }

    /// <summary>Phone numbers and dates (713-853-3989, 11-20-2000) are whole; ranges (20-30) are three tokens.</summary>
    private static bool IsLongNumber(string text, int start, int hyphen, int limit)
    {
        var groups = 1;
        var digits = 0;
        for (var i = start; i < limit && i - start < 24 && (char.IsAsciiDigit(text[i]) || text[i] == '-'); i++)
        {
            groups += text[i] == '-' ? 1 : 0;
            digits += text[i] == '-' ? 0 : 1;
        }

        return groups >= 3 || (digits == 7 && hyphen - start == 3);
    }

    private static bool ThreeDigits(string text, int from, int limit) =>
        from + 3 <= limit && char.IsAsciiDigit(text[from + 1]) && char.IsAsciiDigit(text[from + 2])
        && (from + 3 == limit || !char.IsAsciiDigit(text[from + 3]));

    /// <summary>A full stop with a word right after it: figure, initials, host name; otherwise a space was lost there.</summary>
    private static bool PeriodInside(string text, int start, int piece, int at, int limit, WordLists lists)
    {
        if (char.IsAsciiDigit(text[at + 1]))
        {
            return char.IsAsciiDigit(text[at - 1]);
        }

        var next = WordAfter(text, at + 1, limit);
        if (at - piece == 1 && char.IsLetter(text[piece]))
        {
            return next.Length == 1 || (piece == start && lists.IsAbbreviation(text.AsSpan(start, at + 1 + next.Length - start)));
        }

        return lists.IsHostEnding(next) || lists.IsAbbreviation(text.AsSpan(start, Math.Min(at + 1 + next.Length - start, LongestAbbreviation)));
    }

    /// <summary>Whether the full stop after a word belongs to the word.</summary>
    private static bool EndsWithPeriod(string text, int start, int at, int limit, WordLists lists)
    {
        if (at + 1 < limit && text[at + 1] == '.')
        {
            return false;
        }

        if (at - start > LongestAbbreviation)
        {
            return false;
        }

        if (IsLetters(text, start, at))
        {
            // A lone capital is an initial when a name follows; "I." ends a sentence.
            return at - start > 1 || (char.IsAsciiLetterUpper(text[start]) && (text[start] != 'I') && at + 2 < limit
                && text[at + 1] == ' ' && char.IsUpper(text[at + 2]));
        }

        var word = text.AsSpan(start, at - start);
        return lists.IsAbbreviation(word)
            || (lists.IsNumberAbbreviation(word) && at + 2 < limit && text[at + 1] == ' ' && char.IsAsciiDigit(text[at + 2]));
    }

    /// <summary>Single letters with full stops between them: "U.S", "a.m", "J".</summary>
    private static bool IsLetters(string text, int start, int end)
    {
        if ((end - start) % 2 == 0 || end - start > LongestAbbreviation)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if ((i - start) % 2 == 0 ? !char.IsLetter(text[i]) : text[i] != '.')
            {
                return false;
            }
        }

        return true;
    }
}
