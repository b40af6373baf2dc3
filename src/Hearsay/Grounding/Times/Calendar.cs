using System.Globalization;

namespace Hearsay.Grounding.Times;

/// <summary>Whether the words around a date speak of the past or of what is to come.</summary>
internal enum Tense
{
    /// <summary>They do not say.</summary>
    Unknown,

    /// <summary>The past.</summary>
    Past,

    /// <summary>What is to come.</summary>
    Future,
}

/// <summary>Counting from a day, and TIMEX3 values of days, weeks, months … (Gregorian; weeks as in ISO 8601).</summary>
internal static class Calendar
{
    /// <summary>"2016-10-07".</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2016-10".</summary>
    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>"2016-10".</summary>
    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    /// <summary>"2016".</summary>
    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>"2016-Q4".</summary>
    public static string Quarter(int year, int quarter) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{quarter}");

    /// <summary>"201X".</summary>
    public static string Decade(int year) => string.Create(CultureInfo.InvariantCulture, $"{year / 10:D3}X");

    /// <summary>"2016-W40", the ISO week.</summary>
    public static string Week(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):D4}-W{ISOWeek.GetWeekOfYear(moment):D2}");
    }

    /// <summary>The day some days on; null beyond the calendar.</summary>
    public static DateOnly? AddDays(DateOnly day, long days)
    {
        var number = day.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>The day some months on; null beyond the calendar.</summary>
    public static DateOnly? AddMonths(DateOnly day, long months)
    {
        var number = (day.Year * 12L) + day.Month - 1 + months;
        if (number is < 12 or >= 120_000)
        {
            return null;
        }

        var year = (int)(number / 12);
        var month = (int)(number % 12) + 1;
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The nearest such weekday: up to six days back, the day itself included; or ahead, when the future is meant.</summary>
    public static DateOnly? NearestWeekday(DateOnly anchor, int weekday, Tense tense)
    {
        var back = (Weekday(anchor) - weekday + 7) % 7;
        return tense == Tense.Future ? AddDays(anchor, (7 - back) % 7) : AddDays(anchor, -back);
    }

    /// <summary>The year that a month (and day) without one means: the latest past, the next to come, or else the nearest.</summary>
    public static int NearestYear(DateOnly anchor, int month, int day, Tense tense)
    {
        var best = anchor.Year;
        var bestDistance = int.MaxValue;
        for (var year = Math.Max(1, anchor.Year - 1); year <= Math.Min(9999, anchor.Year + 1); year++)
        {
            var then = new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
            var distance = then.DayNumber - anchor.DayNumber;

            // A slip of tense must not move a date by most of a year: the wrong side costs half a year, not everything.
            var cost = Math.Abs(distance) + (tense switch
            {
                Tense.Past when distance > 0 => 200,
                Tense.Future when distance < 0 => 240,
                _ => distance > 0 && tense == Tense.Unknown ? 60 : 0,
            });
            if (cost < bestDistance)
            {
                best = year;
                bestDistance = cost;
            }
        }

        return best;
    }
}
