using System.Globalization;
using Hearsay.Grounding.Quantities;
using Hearsay.Model;

namespace Hearsay.Grounding.Times;

/// <summary>Times of day: "10 p.m. Wednesday", "0600 GMT", "16:30", "noon", "this morning", "last night", "overnight", "Friday night".</summary>
internal sealed class ClockTimes(TimeScene scene, CalendarDates dates, RelativeDates relative)
{
    private readonly TimeScene _scene = scene;
    private readonly CalendarDates _dates = dates;
    private readonly RelativeDates _relative = relative;

    /// <summary>The time of day that begins at a word.</summary>
    public bool TryRead(int i, out TimeMatch match) => TryPart(i, out match) || TryClock(i, out match);

    /// <summary>A day with the part of the day that follows it ("Friday night"); else the day as it was.</summary>
    public TimeMatch WithPart(TimeMatch day)
    {
        if (day.Type != TimeType.Date || (day.Day is null && day.Value is not null)
            || _scene.Kind(day.End) is not { Kind: "part" } part || _scene.At(day.End) is "overnight" or "noon" or "midday" or "midnight" or "dawn" or "dusk")
        {
            return day;
        }

        return new TimeMatch(day.End + 1, TimeType.Time, day.Value is null ? null : day.Value + "T" + part.Value, day.Day);
    }

    private bool TryPart(int i, out TimeMatch match)
    {
        match = default;
        switch (_scene.At(i))
        {
            case "tonight":
                match = On(_scene.Anchor, i + 1, "TNI");
                return true;
            case "overnight":
                // As an adjective too ("overnight strikes") it tells when.
                match = On(_scene.Anchor, i + 1, "TNI");
                return true;
            case "this" when _scene.Kind(i + 1) is { Kind: "part", Value.Length: 2 } part:
                match = On(_scene.Anchor, i + 2, "T" + part.Value);
                return true;
            case "last" when _scene.At(i + 1) is "night" or "evening":
                match = On(_scene.Anchor is { } today ? Calendar.AddDays(today, -1) : null, i + 2, _scene.At(i + 1) == "night" ? "TNI" : "TEV");
                return true;
        }

        if (_scene.Kind(i) is { Kind: "part" } noon && noon.Value.Length == 5)
        {
            match = WithDate(i + 1, noon.Value);
            return true;
        }

        return false;
    }

    private bool TryClock(int i, out TimeMatch match)
    {
        match = default;
        var norm = _scene.At(i);
        if (norm.Length is 0 or > 8 || (!char.IsAsciiDigit(norm[0]) && !NumberTable.Words.ContainsKey(norm)))
        {
            return false;
        }

        if (!TryHourMinute(norm, out var hour, out var minute, out var military))
        {
            var number = char.IsAsciiDigit(norm[0]) ? 0 : _scene.SmallNumber(i, out _);
            if (number is 0 or > 12)
            {
                return false;
            }

            hour = number;
        }

        var end = i + 1;
        var half = _scene.At(end).Replace(".", "", StringComparison.Ordinal);
        var colon = norm.Contains(':', StringComparison.Ordinal);
        if (half is "am" or "pm" && _scene.At(end) is "a.m." or "p.m." or "a.m" or "p.m" or "am" or "pm" && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
            end = _scene.At(end) is "a.m" or "p.m" && _scene.At(end + 1) == "." && _scene.At(end + 2).Length > 0 ? end + 2 : end + 1;
        }
        else if (_scene.At(end) is "o'clock")
        {
            end++;
            hour = InDay(ref end, hour);
        }
        else if (_scene.At(end) == "in" && _scene.At(end + 1) == "the" && _scene.Kind(end + 2) is { Kind: "part", Value.Length: 2 })
        {
            hour = InDay(ref end, hour);
        }
        else if (!(colon && minute >= 0) && !(military && _scene.Kind(end).Kind == "zone") && !(military && _scene.At(end) is "hours" or "hrs"))
        {
            return false;
        }
        else if (_scene.At(end) is "hours" or "hrs")
        {
            end++;
        }

        var clock = string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{Math.Max(0, minute):D2}");
        if (_scene.Kind(end) is { Kind: "zone" } zone && char.IsUpper(_scene.At(end).Length > 0 && _scene.IsCapital(end) ? 'A' : 'a'))
        {
            clock += zone.Value;
            end++;
        }
        else if (_scene.At(end) is "local" && _scene.At(end + 1) is "time")
        {
            end += 2;
        }

        match = WithDate(end, clock);
        return true;
    }

    private int InDay(ref int end, int hour)
    {
        if (_scene.At(end) == "in" && _scene.At(end + 1) == "the" && _scene.Kind(end + 2) is { Kind: "part" } part)
        {
            end += 3;
            return part.Value == "MO" ? hour % 12 : (hour % 12) + 12;
        }

        return hour;
    }

    private TimeMatch WithDate(int end, string clock)
    {
        var at = _scene.At(end) is "," or "on" ? end + 1 : end;
        if ((_dates.TryRead(at, out var date) || _relative.TryRead(at, out date)) && date.Type == TimeType.Date && (date.Day is not null || date.Value is null))
        {
            return new TimeMatch(date.End, TimeType.Time, date.Value is null ? null : date.Value + "T" + clock, date.Day);
        }

        return On(_scene.LastDay ?? _scene.Anchor, end, "T" + clock);
    }

    private static TimeMatch On(DateOnly? day, int end, string time) =>
        new(end, TimeType.Time, day is { } known ? Calendar.Day(known) + time : null, day);

    private static bool TryHourMinute(string norm, out int hour, out int minute, out bool military)
    {
        hour = 0;
        minute = -1;
        military = norm.Length == 4 && norm.All(char.IsAsciiDigit);
        var colon = norm.IndexOf(':', StringComparison.Ordinal);
        var hours = military ? norm.AsSpan(0, 2) : colon > 0 ? norm.AsSpan(0, colon) : norm.AsSpan();
        var minutes = military ? norm.AsSpan(2) : colon > 0 ? norm.AsSpan(colon + 1) : default;
        if (hours.Length > 2 || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out hour) || hour > 24)
        {
            return false;
        }

        return minutes.IsEmpty
            || (minutes.Length == 2 && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out minute) && minute < 60);
    }
}
