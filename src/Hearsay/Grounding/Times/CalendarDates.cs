using System.Globalization;
using Hearsay.Grounding.Quantities;
using Hearsay.Model;

namespace Hearsay.Grounding.Times;

/// <summary>Dates by the calendar: "September 9", "9 Sept. 2016", "March 2015", "Friday, Oct. 23", "2016-10-07", "07.10.2016", "in 1998", "the 1990s".</summary>
internal sealed class CalendarDates(TimeScene scene)
{
    private const int FirstYear = 1500; // four digits below are a count, not a year
    private const int LastYear = 2100; // four digits above are a count, not a year

    private readonly TimeScene _scene = scene;

    /// <summary>The date that begins at a word.</summary>
    public bool TryRead(int i, out TimeMatch match)
    {
        var kind = _scene.Kind(i);
        match = default;
        return kind.Kind switch
        {
            "month" when IsMonth(i, kind) => TryMonthFirst(i, kind.Number, out match),
            "weekday" when IsWeekday(i, kind) => TryWeekday(i, kind.Number, default, out match),
            "season" => false,
            _ => TryDigits(i, out match) || TrySpelledYear(i, out match),
        };
    }

    /// <summary>A month's name; "May" and "March" only with a capital and beside another sign of a date.</summary>
    public bool IsMonth(int i, TimeWord kind)
    {
        if (kind.Kind != "month")
        {
            return false;
        }

        if (!kind.IsUnsure)
        {
            return true;
        }

        if (!_scene.IsCapital(i))
        {
            return false;
        }

        var next = _scene.At(i + 1);
        var dayFollows = next.Length > 0 && (char.IsAsciiDigit(next[0]) || next == ".") || OrdinalAt(i + 1, out _) > 0;
        return dayFollows
            || OrdinalAt(i - 1, out _) > 0
            || (_scene.At(i - 1) is "in" or "since" or "last" or "next" or "this" or "by" or "until" or "till" or "from" or "early" or "late" or "mid" or "of"
                or "during" or "before" or "after" or "and" or "between" or "to" or "through"
                && (_scene.At(i - 1) != "to" || _scene.Kind(i - 2).Kind == "month"));
    }

    /// <summary>A weekday's name; "Sun" and "Sat" only as abbreviations before a date.</summary>
    public bool IsWeekday(int i, TimeWord kind) =>
        kind.Kind == "weekday" && (!kind.IsUnsure || (_scene.IsCapital(i) && _scene.Kind(AfterStop(i + 1)).Kind == "month"));

    /// <summary>A weekday with or without the date that follows it, nearest to the anchor or beyond it as told.</summary>
    public bool TryWeekday(int i, int weekday, string? direction, out TimeMatch match)
    {
        var end = AfterStop(i + 1, _scene.Kind(i).IsUnsure);
        var dateAt = _scene.At(end) == "," ? end + 1 : end;
        if (_scene.Kind(dateAt) is { Kind: "month" } month && IsMonth(dateAt, month)
            && TryMonthFirst(dateAt, month.Number, out match) && match.Day is not null)
        {
            return true;
        }

        // "Friday the 13th" needs no more than the weekday.
        if (_scene.Anchor is not { } anchor)
        {
            match = TimeMatch.OnDay(end, null);
            return true;
        }

        var day = direction switch
        {
            "last" => Calendar.NearestWeekday(Calendar.AddDays(anchor, -1) ?? anchor, weekday, Tense.Past),
            "next" => Calendar.NearestWeekday(Calendar.AddDays(anchor, 1) ?? anchor, weekday, Tense.Future),
            "this" => Calendar.AddDays(anchor, weekday - Calendar.Weekday(anchor)),
            _ => Calendar.NearestWeekday(anchor, weekday, _scene.TenseAt(i)),
        };
        match = TimeMatch.OnDay(end, day);
        return true;
    }

    /// <summary>A month and what follows it: day, year.</summary>
    public bool TryMonthFirst(int i, int month, out TimeMatch match)
    {
        var end = AfterStop(i + 1);
        if (_scene.At(end) == "the" && OrdinalAt(end + 1, out _) > 0)
        {
            end++;
        }

        var day = DayAt(end, out var afterDay);
        if (day == 0 || day > DateTime.DaysInMonth(2000, month))
        {
            return MonthAlone(AfterStop(i + 1), month, i, out match);
        }

        var yearAt = _scene.At(afterDay) == "," ? afterDay + 1 : afterDay;
        var year = YearAt(yearAt);
        if (year > 0)
        {
            match = OnDay(yearAt + 1, year, month, day);
            return true;
        }

        match = _scene.Anchor is { } anchor
            ? OnDay(afterDay, Calendar.NearestYear(anchor, month, day, _scene.TenseAt(i)), month, day)
            : TimeMatch.OnDay(afterDay, null);
        return true;
    }

    /// <summary>A year in digits; 0 for any other number.</summary>
    public int YearAt(int i)
    {
        var norm = _scene.At(i);
        return norm.Length == 4 && int.TryParse(norm, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year
            : 0;
    }

    /// <summary>The number of an ordinal in words or digits ("ninth", "9th"); 0 when there is none.</summary>
    public int OrdinalAt(int i, out int end)
    {
        end = i + 1;
        var norm = _scene.At(i);
        if (norm.Length is > 2 and < 6 && char.IsAsciiDigit(norm[0]) && norm.AsSpan(norm.Length - 2) is "st" or "nd" or "rd" or "th")
        {
            return int.TryParse(norm.AsSpan(0, norm.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        if (!NumberTable.Words.TryGetValue(norm, out var word))
        {
            return 0;
        }

        if (word.Kind == NumberKind.Ten && NumberTable.Words.TryGetValue(_scene.At(i + 1), out var next) && next is { Kind: NumberKind.Ordinal, Value: < 10 })
        {
            end = i + 2;
            return (int)(word.Value + next.Value);
        }

        return word.Kind == NumberKind.Ordinal ? (int)word.Value : 0;
    }

    private bool MonthAlone(int end, int month, int i, out TimeMatch match)
    {
        var yearAt = _scene.At(end) is "," or "of" ? end + 1 : end;
        var year = YearAt(yearAt);
        if (year > 0)
        {
            match = new TimeMatch(yearAt + 1, TimeType.Date, Calendar.Month(year, month));
            return true;
        }

        year = SpelledYear(end, out var spelledEnd);
        if (year > 0)
        {
            match = new TimeMatch(spelledEnd, TimeType.Date, Calendar.Month(year, month));
            return true;
        }

        // A bare abbreviation of a month without a day is more often something else.
        var value = _scene.Anchor is { } anchor ? Calendar.Month(Calendar.NearestYear(anchor, month, 15, _scene.TenseAt(i)), month) : null;
        match = new TimeMatch(end, TimeType.Date, value);
        return true;
    }

    private bool TryDigits(int i, out TimeMatch match)
    {
        match = default;
        var norm = _scene.At(i);
        if (norm.Length == 0 || !(char.IsAsciiDigit(norm[0]) || norm[0] == '\''))
        {
            return OrdinalAt(i, out _) > 0 && TryDayFirst(i, out match);
        }

        if (norm.Length == 10 && norm[4] == '-' && DateOnly.TryParseExact(norm, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            match = TimeMatch.OnDay(i + 1, iso);
            return true;
        }

        return TryNumeric(i, norm, out match) || TryDayFirst(i, out match) || TryDecade(i, norm, out match) || TryYear(i, out match);
    }

    /// <summary>"17/06/2016", "06/17/2016"; of "07/10/2016" only the year, unless the article's other days tell which number is the month.</summary>
    private bool TryNumeric(int i, string norm, out TimeMatch match)
    {
        match = default;
        if (!NumericDate.TryParse(norm, out var date) || date.Year is < FirstYear or > LastYear)
        {
            return false;
        }

        match = (date.IsDayFirst ?? NumericDate.OrderIn(_scene.Words, date.Mark, _scene.Anchor)) is { } isDayFirst && date.In(isDayFirst) is { } day
            ? TimeMatch.OnDay(i + 1, day)
            : new TimeMatch(i + 1, TimeType.Date, Calendar.Year(date.Year));
        return true;
    }

    /// <summary>"9 September 2016", "the 9th of September".</summary>
    private bool TryDayFirst(int i, out TimeMatch match)
    {
        match = default;
        var day = DayAt(i, out var end);
        if (day == 0)
        {
            return false;
        }

        var monthAt = _scene.At(end) == "of" ? end + 1 : end;
        if (_scene.Kind(monthAt) is { Kind: "month" } month && (!month.IsUnsure || _scene.IsCapital(monthAt)) && day <= DateTime.DaysInMonth(2000, month.Number))
        {
            var yearAt = AfterStop(monthAt + 1);
            yearAt = _scene.At(yearAt) == "," ? yearAt + 1 : yearAt;
            var year = YearAt(yearAt);
            if (year > 0)
            {
                match = OnDay(yearAt + 1, year, month.Number, day);
            }
            else if (_scene.Anchor is { } anchor)
            {
                match = OnDay(AfterStop(monthAt + 1), Calendar.NearestYear(anchor, month.Number, day, _scene.TenseAt(i)), month.Number, day);
            }
            else
            {
                match = TimeMatch.OnDay(AfterStop(monthAt + 1), null);
            }

            return true;
        }

        return false;
    }

    /// <summary>"1990s", "'90s", also after "mid" or "early".</summary>
    private bool TryDecade(int i, string norm, out TimeMatch match)
    {
        match = default;
        var digits = norm.AsSpan().TrimStart('\'');
        if (digits.Length < 3 || digits[^1] != 's' || digits[^2] != '0'
            || !int.TryParse(digits[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var year = number is >= 10 and < 100 && digits.Length == 3 ? 1900 + number : number;
        if (year is < FirstYear or > LastYear || (number < 100 && norm[0] != '\'' && _scene.At(i - 1) is not ("the" or "mid" or "early" or "late" or "'")))
        {
            return false;
        }

        match = new TimeMatch(i + 1, TimeType.Date, Calendar.Decade(year));
        return true;
    }

    private bool TryYear(int i, out TimeMatch match)
    {
        match = default;
        var year = YearAt(i);
        if (year == 0 || _scene.Words[i].Hyphened || _scene.At(i - 1) is "$" or "#" or "no." or "number" or "flight" || _scene.At(i + 1) is "%" or "percent" or "gmt")
        {
            return false;
        }

        // "1998 people" counts, "in 1998 people" and "the 1998 Games" do not.
        var cued = _scene.At(i - 1) is "in" or "since" or "by" or "until" or "from" or "of" or "during" or "year" or "fiscal" or "between" or "to" or "and"
            or "after" or "before" or "through" or "early" or "late" or "mid" or "," or "(" or "";
        var next = i + 1 < _scene.Words.Length && _scene.At(i + 1).Length > 0 ? _scene.TokenOf(i + 1) : default;
        if (!cued && next.Xpos is "NNS" or "NNPS" && !(_scene.At(i - 1) == "the" && _scene.IsCapital(i + 1)))
        {
            return false;
        }

        match = new TimeMatch(i + 1, TimeType.Date, Calendar.Year(year));
        return cued || year is >= 1800 and <= 2050;
    }

    private bool TrySpelledYear(int i, out TimeMatch match)
    {
        var year = SpelledYear(i, out var end);
        match = new TimeMatch(end, TimeType.Date, year > 0 ? Calendar.Year(year) : null);
        return year > 0;
    }

    /// <summary>"nineteen ninety-six", "twenty sixteen": two numbers side by side, as they are spoken.</summary>
    private int SpelledYear(int i, out int end)
    {
        end = i;
        if (_scene.At(i) is not ("eighteen" or "nineteen" or "twenty")
            || !NumberTable.Words.TryGetValue(_scene.At(i + 1), out var tens)
            || tens.Kind is not (NumberKind.Ten or NumberKind.Unit) || tens.Value < 10
            || _scene.Words[i + 1].Hyphened)
        {
            return 0;
        }

        var century = NumberTable.Words[_scene.At(i)].Value * 100;
        end = i + 2;
        if (tens.Kind == NumberKind.Ten && NumberTable.Words.TryGetValue(_scene.At(i + 2), out var ones) && ones is { Kind: NumberKind.Unit, Value: > 0 and < 10 })
        {
            end = i + 3;
            return (int)(century + tens.Value + ones.Value);
        }

        return (int)(century + tens.Value);
    }

    private int DayAt(int i, out int end)
    {
        var ordinal = OrdinalAt(i, out end);
        if (ordinal is > 0 and <= 31)
        {
            return ordinal;
        }

        end = i + 1;
        var norm = _scene.At(i);
        return norm.Length is 1 or 2 && int.TryParse(norm, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    private int AfterStop(int i, bool always = true) => always && _scene.At(i) == "." && _scene.Touches(i) && !IsLast(i) ? i + 1 : i;

    private bool IsLast(int i) => _scene.At(i + 1).Length == 0;

    private static TimeMatch OnDay(int end, int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? TimeMatch.OnDay(end, new DateOnly(year, month, day)) : new TimeMatch(end, TimeType.Date, Calendar.Month(year, month));
}
