using System.Globalization;

namespace Hearsay.Reading.Lines;

/// <summary>
/// Finds whole days in a line as people write them: "June 3rd, 2016", "3. Juni 2016", "le 3 juin 2016", "2016-06-03", "03.06.2016", "2016年6月3日". Where the order of day and
/// month differs by country ("03/04/2016"), the language decides if it has one order, and else nothing is found.
/// </summary>
internal static class DayScanner
{
    private const int LongestLine = 200; // characters that are looked at
    private const int FirstYear = 1900; // four digits below are no year
    private const int LastYear = 2100; // four digits above are no year

    /// <summary>The first day in a line; null when there is none.</summary>
    /// <param name="line">Only its beginning is looked at.</param>
    /// <param name="language">BCP 47 language of the page.</param>
    public static DateOnly? Find(ReadOnlySpan<char> line, string language)
    {
        line = line[..Math.Min(line.Length, LongestLine)];
        Span<Token> tokens = stackalloc Token[48];
        var count = Tokens(line, tokens);
        for (var i = 0; i + 2 < count; i++)
        {
            if (At(tokens[i..count], language) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? At(ReadOnlySpan<Token> tokens, string language)
    {
        var (a, b, c) = (tokens[0], tokens[1], tokens[2]);
        var d = tokens.Length > 3 ? tokens[3] : default;

        // "3 de junio de 2016": the small words do not count.
        if (a.IsDay && b.IsLink && c.Month > 0)
        {
            var year = d.IsLink && tokens.Length > 4 ? tokens[4] : d;
            return year.IsYear ? Of(year.Number, c.Month, a.Number) : null;
        }

        if (a.IsDay && b.Month > 0)
        {
            var year = c.IsLink ? d : c;
            return year.IsYear ? Of(year.Number, b.Month, a.Number) : null;
        }

        if (a.Month > 0 && b.IsDay && c.IsYear)
        {
            return Of(c.Number, a.Month, b.Number);
        }

        if (a.IsYear && b.Digits is 1 or 2 && c.Digits is 1 or 2 && a.After == b.After && a.After is '-' or '/' or '.' or '年')
        {
            return Of(a.Number, b.Number, c.Number);
        }

        if (a.IsYear && a.After == '年' && b.After == '月')
        {
            return Of(a.Number, b.Number, c.Number);
        }

        if (!a.IsDay || !b.IsDay || !c.IsYear || a.After != b.After || a.After is not ('.' or '/' or '-') || a.Before is '.' or '/' or '-')
        {
            return null;
        }

        var dayFirst = a.After == '.' || a.Number > 12 || (language is not ("en" or "und") && b.Number <= 12);
        return dayFirst ? Of(c.Number, b.Number, a.Number) : b.Number > 12 || a.Number == b.Number ? Of(c.Number, a.Number, b.Number) : null;
    }

    private static DateOnly? Of(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Tokens(ReadOnlySpan<char> line, Span<Token> tokens)
    {
        var count = 0;
        var at = 0;
        while (at < line.Length && count < tokens.Length)
        {
            if (!char.IsLetterOrDigit(line[at]) || line[at] is '年' or '月' or '日')
            {
                at++;
                continue;
            }

            var start = at;
            var isNumber = char.IsAsciiDigit(line[at]);
            while (at < line.Length && (isNumber ? char.IsAsciiDigit(line[at]) : char.IsLetter(line[at])) && line[at] is not ('年' or '月' or '日'))
            {
                at++;
            }

            if (at == start)
            {
                at++;
                continue;
            }

            var word = line[start..at];
            var number = isNumber && word.Length <= 4 ? int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
            tokens[count++] = new Token(number, isNumber ? word.Length : 0, isNumber ? 0 : MonthOf(word), !isNumber && IsLinkWord(word),
                start > 0 ? line[start - 1] : ' ', at < line.Length ? line[at] : ' ');

            // "3rd": the ending belongs to the number.
            if (isNumber && at + 2 <= line.Length && line[at..(at + 2)] is var ending && IsOrdinal(ending) && (at + 2 == line.Length || !char.IsLetter(line[at + 2])))
            {
                at += 2;
            }
        }

        return count;
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        return word.Length is >= 3 and <= 16 && LineWords.Instance.Months.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var month) ? month : 0;
    }

    private static bool IsLinkWord(ReadOnlySpan<char> word) => word is "de" or "of" or "del" or "di";

    private static bool IsOrdinal(ReadOnlySpan<char> ending) => ending is "st" or "nd" or "rd" or "th" or "er" or "ST" or "ND" or "RD" or "TH";

    private readonly record struct Token(int Number, int Digits, int Month, bool IsLink, char Before, char After)
    {
        public bool IsDay => Digits is 1 or 2 && Number is >= 1 and <= 31;

        public bool IsYear => Digits == 4 && Number is >= FirstYear and <= LastYear;
    }
}
