using System.Globalization;

namespace Hearsay.Grounding.World;

/// <summary>The days on which an entry holds: who is in office, under which name a group acts. Both ends are inclusive; null is open.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
internal readonly record struct Validity(DateOnly? From, DateOnly? Until)
{
    /// <summary>Holds at all times.</summary>
    public static Validity Always => default;

    /// <summary>Whether it is bounded at either end.</summary>
    public bool IsLimited => From is not null || Until is not null;

    /// <summary>Whether it holds on a day; a bounded one holds on no unknown day.</summary>
    public bool Covers(DateOnly? day) =>
        !IsLimited || (day is { } on && (From is not { } from || on >= from) && (Until is not { } until || on <= until));

    /// <summary>
    /// Reads two dates as "2014", "2014-06" or "2014-06-29": a year or month as the first day where it begins something, as the last one where it ends it.
    /// </summary>
    /// <returns>False when one of them is no such date, or when the end is before the beginning.</returns>
    public static bool TryParse(string? from, string? until, out Validity validity)
    {
        validity = default;
        if (!TryDay(from, isEnd: false, out var first) || !TryDay(until, isEnd: true, out var last))
        {
            return false;
        }

        validity = new Validity(first, last);
        return first is null || last is null || first <= last;
    }

    private static bool TryDay(string? value, bool isEnd, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(value))
        {
            return true;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole))
        {
            day = whole;
        }
        else if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            day = isEnd ? month.AddMonths(1).AddDays(-1) : month;
        }
        else if (value.Length == 4 && DateOnly.TryParseExact(value, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            day = isEnd ? new DateOnly(year.Year, 12, 31) : year;
        }

        return day is not null;
    }

    /// <summary>"from 2014-06-29 until 2017-01-28".</summary>
    public override string ToString() =>
        string.Join(' ', new[] { From is { } from ? $"from {from:yyyy-MM-dd}" : null, Until is { } until ? $"until {until:yyyy-MM-dd}" : null }.OfType<string>());
}
