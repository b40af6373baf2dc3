using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// Finds where a word or figure ends: which marks inside it belong to it (5,000.50; 10:30; U.S.; O'Neill; AT&amp;T; anti-war).
/// </summary>
internal static class WordEnds
{
    private const int LongestAbbreviation = 12; // characters
    private const int LongestDottedName = 80; // characters of a host or file name with dots in it

    /// <summary>End of the word that starts at <paramref name="start"/>.</summary>
    public static int End(string text, int start, TextSpan within, TokenWords lists)
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

                if (IsDottedName(text, start, at, limit, out var name))
                {
                    return AddressScanner.TryPath(text, start, name, limit, lists, out var address) ? address : name;
                }

                if (!PeriodInside(text, start, piece, at, limit, lists))
                {
                    return IsLetters(text, start, at) ? at + 1 : at;
                }
            }
            else if (c == '/' && AddressScanner.TryPath(text, start, at, limit, lists, out var path))
            {
                return path;
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

    private static bool MarkInside(string text, int start, int piece, int at, int limit, TokenWords lists)
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
            var c when CharClass.IsApostrophe(c) => c != '‘' && ((char.IsLetter(before) && char.IsLetter(after)) || IsDecade(text, start, at, limit)),
            _ => false,
        };
    }

    /// <summary>Whether the word joined by this hyphen is one token in the treebank: bound prefixes, phone numbers, syllables of a given name.</summary>
    private static bool HyphenInside(string text, int start, int piece, int at, int limit, TokenWords lists)
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

    /// <summary>Phone numbers and dates (713-853-3989, 713/853-3989, 11-20-2000) are whole; ranges (20-30) are three tokens.</summary>
    private static bool IsLongNumber(string text, int start, int hyphen, int limit)
    {
        var groups = 1;
        for (var i = start; i < limit && i - start < 24 && (char.IsAsciiDigit(text[i]) || text[i] == '-'); i++)
        {
            groups += text[i] == '-' ? 1 : 0;
        }

        return groups >= 3 || (DigitsBefore(text, hyphen, start) == 3 && DigitsAfter(text, hyphen, limit) == 4);
    }

    private static int DigitsBefore(string text, int at, int start)
    {
        var count = 0;
        while (count < 5 && at - count > start && char.IsAsciiDigit(text[at - count - 1]))
        {
            count++;
        }

        return count;
    }

    private static int DigitsAfter(string text, int at, int limit)
    {
        var count = 0;
        while (count < 5 && at + count + 1 < limit && char.IsAsciiDigit(text[at + count + 1]))
        {
            count++;
        }

        return count;
    }

    /// <summary>The apostrophe of "60's" and "1960's"; that of "2003's" is a possessive.</summary>
    private static bool IsDecade(string text, int start, int at, int limit) =>
        text[at - 1] == '0' && text[at + 1] is 's' or 'S' && at - start is 2 or 4 && DigitsBefore(text, at, start) == at - start
        && (at + 2 >= limit || !CharClass.IsWord(text, at + 2));

    /// <summary>A name of lower-case parts with full stops between them, at least three ("comp.sources.unix").</summary>
    private static bool IsDottedName(string text, int start, int at, int limit, out int end)
    {
        end = start;
        if (!char.IsAsciiLetterLower(text[at - 1]) || !char.IsAsciiLetterLower(text[at + 1]))
        {
            return false;
        }

        int parts = 0, part = start;
        for (var i = start; i - start <= LongestDottedName; i++)
        {
            if (i < limit && char.IsAsciiLetterLower(text[i]))
            {
                continue;
            }

            if (i - part < 2 || (i < limit && text[i] != '.' && CharClass.IsWord(text, i)))
            {
                return false;
            }

            parts++;
            end = i;
            part = i + 1;
            if (i >= limit || text[i] != '.' || i + 1 >= limit || !char.IsAsciiLetterLower(text[i + 1]))
            {
                return parts >= 3;
            }
        }

        return false;
    }

    private static bool ThreeDigits(string text, int from, int limit) =>
        from + 3 <= limit && char.IsAsciiDigit(text[from + 1]) && char.IsAsciiDigit(text[from + 2])
        && (from + 3 == limit || !char.IsAsciiDigit(text[from + 3]));

    /// <summary>A full stop with a word right after it: figure, initials, host name; otherwise a space was lost there.</summary>
    private static bool PeriodInside(string text, int start, int piece, int at, int limit, TokenWords lists)
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

        var slash = at + 1 + next.Length;
        var isHost = lists.IsHostEnding(next) || (next.Length == 2 && slash + 1 < limit && text[slash] == '/' && CharClass.IsWord(text, slash + 1));
        return isHost || lists.IsAbbreviation(text.AsSpan(start, Math.Min(at + 1 + next.Length - start, LongestAbbreviation)));
    }

    /// <summary>Whether the full stop after a word belongs to the word.</summary>
    private static bool EndsWithPeriod(string text, int start, int at, int limit, TokenWords lists)
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
        return (lists.IsAbbreviation(word) && !(lists.IsFinal(word) && (at + 2 >= limit || (text[at + 1] == ' ' && char.IsUpper(text[at + 2])))))
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
