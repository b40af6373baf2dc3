using System.Globalization;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>
/// Dates as pages and crawls write them: RFC 3339, RFC 1123, ISO basic, month names in English. Orders that differ by country (03/04/2016)
/// are never guessed.
/// </summary>
internal static class LooseDate
{
    private const int LongestDate = 64; // characters of a value that is a date
    private const int LongestLine = 200; // characters of a line that has one

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] DayFormats =
    [
        "yyyyMMdd", "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "d MMMM, yyyy", "MMMM d yyyy", "MMM d yyyy",
        "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "ddd, d MMM yyyy",
    ];

    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss zzz",
        "yyyyMMddTHHmmssK", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss 'GMT'",
    ];

    /// <summary>A day and a month without their year in a line in the form of <see cref="LineShape.Plain"/>, and the weekday where it is printed; null when there is none.</summary>
    public static (int Month, int Day, DayOfWeek? Weekday)? FindDay(string plain)
    {
        var words = plain[..Math.Min(plain.Length, LongestLine)].Split([' ', ',', '.', '|', '(', ')', '/', '—', '–'], StringSplitOptions.RemoveEmptyEntries);
        DayOfWeek? weekday = null;
        for (var i = 0; i < words.Length; i++)
        {
            var name = Array.FindIndex(Weekdays, known => known.Equals(words[i], StringComparison.Ordinal) || known[..3].Equals(words[i], StringComparison.Ordinal));
            weekday = name >= 0 ? (DayOfWeek)name : weekday;
            var month = Array.FindIndex(Months, known => known.Equals(words[i], StringComparison.OrdinalIgnoreCase) || (words[i].Length >= 3 && known.StartsWith(words[i], StringComparison.OrdinalIgnoreCase))) + 1;
            if (month == 0)
            {
                continue;
            }

            foreach (var next in (int[])[i + 1, i - 1])
            {
                if (next >= 0 && next < words.Length && words[next].Length <= 2
                    && int.TryParse(words[next], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31)
                {
                    return (month, day, weekday);
                }
            }
        }

        return null;
    }

    /// <summary>The date; null for what is none or leaves the order open.</summary>
    public static Timestamp? Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > LongestDate)
        {
            return null;
        }

        value = value.Trim();
        if (Timestamp.TryParse(value, out var exact))
        {
            return exact;
        }

        // "+0100" → "+01:00", the form that the parser knows.
        if (value.Length > 5 && value[^5] is '+' or '-' && value.AsSpan(value.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            value = value[..^2] + ":" + value[^2..];
            if (Timestamp.TryParse(value, out exact))
            {
                return exact;
            }
        }

        if (DateTimeOffset.TryParseExact(value, MomentFormats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var moment))
        {
            return Timestamp.From(moment);
        }

        return DateOnly.TryParseExact(value, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? new Timestamp(day)
            : DayScanner.Find(value, "und") is { } found ? new Timestamp(found)
            : null;
    }
}
