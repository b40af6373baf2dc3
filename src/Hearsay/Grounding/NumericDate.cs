using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Grounding;

/// <summary>A day in figures, its year last: "17.06.2016", "6/17/2016", "17-06-2016". Which of the two others is the month differs by country.</summary>
/// <param name="First">The first number, 1 to 31.</param>
/// <param name="Second">The second number, 1 to 31.</param>
/// <param name="Year">The year, in four digits.</param>
/// <param name="Mark">What stands between them: a full stop, a slash or a hyphen.</param>
internal readonly record struct NumericDate(int First, int Second, int Year, char Mark)
{
    private const int LastMonth = 12; // more is a day: "25/12" can be read one way only

    /// <summary>Reads a word that is such a day and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out NumericDate date)
    {
        date = default;
        if (word.Length is < 8 or > 10 || !char.IsAsciiDigit(word[0]))
        {
            return false;
        }

        var mark = char.IsAsciiDigit(word[1]) ? word[2] : word[1];
        Span<Range> parts = stackalloc Range[4];
        if (mark is not ('.' or '/' or '-') || word.Split(parts, mark) != 3 || word[parts[2]].Length != 4
            || !TryNumber(word[parts[0]], out var first) || !TryNumber(word[parts[1]], out var second) || !TryNumber(word[parts[2]], out var year))
        {
            return false;
        }

        date = new NumericDate(first, second, year, mark);
        return date.In(isDayFirst: true) is not null || date.In(isDayFirst: false) is not null;
    }

    /// <summary>Whether the day stands first: told by a number that is no month, or by full stops, as nobody writes the month first with them; null where it is open.</summary>
    public bool? IsDayFirst => First > LastMonth || First == Second ? true : Second > LastMonth ? false : Mark == '.' ? true : null;

    /// <summary>The day in one of the two orders; null when there is no such day.</summary>
    public DateOnly? In(bool isDayFirst)
    {
        var (day, month) = isDayFirst ? (First, Second) : (Second, First);
        return Year > 0 && month is >= 1 and <= LastMonth && day >= 1 && day <= DateTime.DaysInMonth(Year, month) ? new DateOnly(Year, month, day) : null;
    }

    /// <summary>
    /// Whether an article writes the day first: told by those of its days that are not open, or else by one that is the day of publication in one order only; null when
    /// none tells or they differ.
    /// </summary>
    /// <param name="words">The article's words.</param>
    /// <param name="mark">Only days with this mark are looked at.</param>
    /// <param name="published">The day of publication; null when it is not known.</param>
    public static bool? OrderIn(ImmutableArray<Word> words, char mark, DateOnly? published)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var word in words)
        {
            if (TryParse(word.Norm, out var date) && date.Mark == mark && date.First != date.Second)
            {
                var order = date.IsDayFirst ?? (date.In(isDayFirst: true) == published ? true : date.In(isDayFirst: false) == published ? false : null);
                dayFirst |= order is true;
                monthFirst |= order is false;
            }
        }

        return dayFirst == monthFirst ? null : dayFirst;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
