using System.Globalization;
using Hearsay.Model;

namespace Hearsay.Grounding.Times;

/// <summary>
/// Dates that count from the day of publication or from the day named last: "today", "last week", "next Tuesday", "earlier in
/// September", "the end of the year", "the third quarter", "the next day".
/// </summary>
internal sealed class RelativeDates(TimeScene scene, CalendarDates dates)
{
    private readonly TimeScene _scene = scene;
    private readonly CalendarDates _dates = dates;

    /// <summary>The date that begins at a word.</summary>
    public bool TryRead(int i, out TimeMatch match) =>
        TryDay(i, out match) || TryDirected(i, out match) || TryWeekend(i, out match) || TryCurrent(i, out match) || TryQuarter(i, out match) || TryCentury(i, out match) || TrySeason(i, out match)
        || TryNamedDay(i, out match);

    private bool TryDay(int i, out TimeMatch match)
    {
        match = default;
        var days = _scene.At(i) switch
        {
            "today" => 0,
            "yesterday" => -1,
            "tomorrow" => 1,
            _ => int.MinValue,
        };
        if (days > int.MinValue)
        {
            match = TimeMatch.OnDay(i + 1, From(_scene.Anchor, days));
            return true;
        }

        if (_scene.At(i) == "the" && _scene.At(i + 1) == "day" && _scene.At(i + 2) is "before" or "after" && _scene.At(i + 3) is "yesterday" or "tomorrow")
        {
            match = TimeMatch.OnDay(i + 4, From(_scene.Anchor, _scene.At(i + 3) == "yesterday" ? -2 : 2));
            return true;
        }

        return false;
    }

    /// <summary>"this", "last" or "next" and what it goes with.</summary>
    private bool TryDirected(int i, out TimeMatch match)
    {
        match = default;
        var at = _scene.At(i) == "the" ? i + 1 : i;
        var direction = _scene.At(at) switch
        {
            "this" when at == i => 0,
            "current" when at != i => 0,
            "last" or "previous" or "past" => -1,
            "next" or "following" or "coming" => 1,
            "same" when at != i => 0,
            "that" when at == i => 0,
            _ => int.MinValue,
        };
        if (direction == int.MinValue)
        {
            return false;
        }

        var word = _scene.At(at);
        at++;
        if (word == "this" && _scene.At(at) is "coming" or "past")
        {
            direction = _scene.At(at) == "coming" ? 1 : -1;
            word = direction > 0 ? "next" : "last";
            at++;
        }

        // "the next day" and "that year" count from what was named last, the others from publication.
        var fromLast = word is "following" or "previous" or "same" or "that" || (_scene.At(i) == "the" && word is "next");
        var anchor = fromLast ? _scene.LastDay ?? _scene.Anchor : _scene.Anchor;
        var kind = _scene.Kind(at);
        return kind.Kind switch
        {
            "unit" => TryUnit(at + 1, kind.Value, direction, anchor, fromLast, out match),
            "weekday" when !kind.IsUnsure => _dates.TryWeekday(at, kind.Number, direction < 0 ? "last" : direction > 0 ? "next" : "this", out match),
            "month" when !kind.IsUnsure || _scene.IsCapital(at) => Month(at + 1, kind.Number, direction, out match),
            "season" => Season(at + 1, kind.Value, direction, anchor, out match),
            _ => false,
        };
    }

    /// <summary>"the weekend": this one on its own days, else the one just past, or the next where the future is meant.</summary>
    private bool TryWeekend(int i, out TimeMatch match)
    {
        match = default;
        if (_scene.At(i) != "the" || _scene.At(i + 1) != "weekend")
        {
            return false;
        }

        var isNow = _scene.Anchor is { } anchor && (Calendar.Weekday(anchor) >= 6 || _scene.TenseAt(i) == Tense.Future);
        var day = From(_scene.Anchor, isNow ? 0 : -7);
        match = new TimeMatch(i + 2, TimeType.Date, day is { } known ? Calendar.Week(known) + "-WE" : null);
        return true;
    }

    /// <summary>"the year" of "the end of the year" and "earlier in the year".</summary>
    private bool TryCurrent(int i, out TimeMatch match)
    {
        match = default;
        var isPart = _scene.At(i - 1) == "of" && _scene.At(i - 2) is "end" or "beginning" or "start" or "middle" or "half" or "rest" or "remainder"
            || (_scene.At(i - 1) == "in" && _scene.At(i - 2) is "earlier" or "later" or "early" or "late");
        return isPart && _scene.At(i) == "the" && _scene.Kind(i + 1) is { Kind: "unit", Value: "W" or "M" or "Y" } unit
            && TryUnit(i + 2, unit.Value, 0, _scene.Anchor, false, out match);
    }

    private static bool TryUnit(int end, string unit, int direction, DateOnly? anchor, bool fromLast, out TimeMatch match)
    {
        match = default;
        if (unit is "TS" or "TM" or "TH" or "L" || (unit == "D" && !fromLast))
        {
            return false;
        }

        if (anchor is not { } from)
        {
            match = new TimeMatch(end, TimeType.Date, null);
            return true;
        }

        var months = unit switch { "M" => 1, "Q" => 3, "Y" => 12, "E" => 120, "C" => 1200, _ => 0 };
        var then = months == 0 ? Calendar.AddDays(from, direction * (unit == "D" ? 1 : unit == "F" ? 14 : 7)) : Calendar.AddMonths(new DateOnly(from.Year, from.Month, 1), direction * months);
        if (then is not { } day)
        {
            return false;
        }

        match = unit == "D" ? TimeMatch.OnDay(end, day) : new TimeMatch(end, TimeType.Date, unit switch
        {
            "W" or "F" => Calendar.Week(day),
            "WE" => Calendar.Week(day) + "-WE",
            "M" => Calendar.Month(day),
            "Q" => Calendar.Quarter(day.Year, ((day.Month - 1) / 3) + 1),
            "Y" => Calendar.Year(day.Year),
            "E" => Calendar.Decade(day.Year),
            _ => (day.Year / 100).ToString("D2", CultureInfo.InvariantCulture),
        });
        return true;
    }

    private bool Month(int end, int month, int direction, out TimeMatch match)
    {
        var stop = _scene.At(end) == "." && _scene.Touches(end) && _scene.At(end + 1).Length > 0 ? end + 1 : end;
        match = new TimeMatch(stop, TimeType.Date, null);
        if (_scene.Anchor is { } anchor)
        {
            // "last November" said in December is the one just past; "this September" is this year's.
            var year = direction switch
            {
                < 0 => month < anchor.Month ? anchor.Year : anchor.Year - 1,
                > 0 => month > anchor.Month ? anchor.Year : anchor.Year + 1,
                _ => anchor.Year,
            };
            match = new TimeMatch(stop, TimeType.Date, Calendar.Month(year, month));
        }

        return true;
    }

    private static bool Season(int end, string season, int direction, DateOnly? anchor, out TimeMatch match)
    {
        match = new TimeMatch(end, TimeType.Date, null);
        if (anchor is { } from)
        {
            var lastMonth = season switch { "SP" => 5, "SU" => 8, "FA" => 11, _ => 2 };
            var year = direction switch
            {
                < 0 => from.Month > lastMonth ? from.Year : from.Year - 1,
                > 0 => from.Month < lastMonth - 2 ? from.Year : from.Year + 1,
                _ => from.Year,
            };
            match = new TimeMatch(end, TimeType.Date, Calendar.Year(year) + "-" + season);
        }

        return true;
    }

    /// <summary>"third-quarter", "the fiscal first quarter", "the quarter", "the year-earlier period".</summary>
    private bool TryQuarter(int i, out TimeMatch match)
    {
        match = default;
        var at = _scene.At(i) is "the" or "its" or "a" ? i + 1 : i;
        var number = 0;
        for (; at <= i + 4; at++)
        {
            var ordinal = _dates.OrdinalAt(at, out _);
            if (ordinal is > 0 and <= 4)
            {
                number = ordinal;
            }
            else if (_scene.At(at) is not ("fiscal" or "latest" or "current"))
            {
                break;
            }
        }

        var latest = number == 0 && _scene.At(at - 1) is "latest";
        var bare = number == 0 && at == i + 1 && _scene.At(i) == "the" && _scene.LastQuarter is not null;
        if (_scene.At(at) is not "quarter" || (number == 0 && !latest && !bare))
        {
            return TryYearEarlier(i, out match);
        }

        var end = at + 1;
        if (_scene.At(end) == "of" && _dates.YearAt(end + 1) is > 0 and var year)
        {
            match = Quarter(end + 2, year, number);
            return number > 0;
        }

        if (bare)
        {
            match = Quarter(end, _scene.LastQuarter!.Value.Year, _scene.LastQuarter.Value.Quarter);
            return true;
        }

        if (_scene.Anchor is not { } anchor)
        {
            match = new TimeMatch(end, TimeType.Date, null);
            return number > 0;
        }

        var now = ((anchor.Month - 1) / 3) + 1;
        match = latest
            ? Quarter(end, now == 1 ? anchor.Year - 1 : anchor.Year, now == 1 ? 4 : now - 1)
            : Quarter(end, number <= now ? anchor.Year : anchor.Year - 1, number);
        return true;
    }

    private bool TryYearEarlier(int i, out TimeMatch match)
    {
        match = default;
        var at = _scene.At(i) == "the" ? i + 1 : i;
        if (_scene.At(at) != "year" || _scene.At(at + 1) is not ("earlier" or "ago") || !_scene.Words[at + 1].Hyphened)
        {
            return false;
        }

        var end = at + 2;
        if (_dates.OrdinalAt(end, out _) is > 0 and <= 4 and var named)
        {
            end++;
        }
        else
        {
            named = 0;
        }

        end = _scene.At(end) is "quarter" or "period" ? end + 1 : end;
        if (_scene.LastQuarter is { } quarter)
        {
            match = Quarter(end, quarter.Year - 1, named > 0 ? named : quarter.Quarter, remember: false);
            return true;
        }

        match = new TimeMatch(end, TimeType.Date, _scene.Anchor is { } anchor ? Calendar.Year(anchor.Year - 1) : null);
        return true;
    }

    private TimeMatch Quarter(int end, int year, int quarter, bool remember = true)
    {
        if (remember && quarter > 0)
        {
            _scene.LastQuarter = (year, quarter);
        }

        return new TimeMatch(end, TimeType.Date, Calendar.Quarter(year, quarter));
    }

    /// <summary>"the 20th century".</summary>
    private bool TryCentury(int i, out TimeMatch match)
    {
        match = default;
        var at = _scene.At(i) == "the" ? i + 1 : i;
        var ordinal = _dates.OrdinalAt(at, out var end);
        if (ordinal is < 1 or > 21 || _scene.At(end) != "century")
        {
            return false;
        }

        match = new TimeMatch(end + 1, TimeType.Date, (ordinal - 1).ToString("D2", CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>"the summer of 2015", "summer 2015".</summary>
    private bool TrySeason(int i, out TimeMatch match)
    {
        match = default;
        var at = _scene.At(i) == "the" ? i + 1 : i;
        if (_scene.Kind(at) is not { Kind: "season" } season)
        {
            return false;
        }

        var yearAt = _scene.At(at + 1) is "of" ? at + 2 : at + 1;
        if (_dates.TryRead(yearAt, out var year) && year.Value is { Length: 4 })
        {
            match = new TimeMatch(year.End, TimeType.Date, year.Value + "-" + season.Value);
            return true;
        }

        // A bare "fall" or "spring" is seldom a season.
        return at != i && season.Value is "SU" or "WI" && Season(at + 1, season.Value, 0, _scene.Anchor, out match);
    }

    private bool TryNamedDay(int i, out TimeMatch match)
    {
        match = default;
        if (!_scene.IsCapital(i))
        {
            return false;
        }

        var end = TimeTable.Phrases.MatchAt(_scene.Words, i, out var word);
        if (end < 0 || word.Kind != "holiday")
        {
            return false;
        }

        var month = int.Parse(word.Value.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var day = int.Parse(word.Value.AsSpan(3), CultureInfo.InvariantCulture);
        match = TimeMatch.OnDay(end, _scene.Anchor is { } anchor
            ? new DateOnly(Calendar.NearestYear(anchor, month, day, _scene.TenseAt(i)), month, day)
            : null);
        return true;
    }

    private static DateOnly? From(DateOnly? anchor, int days) => anchor is { } day ? Calendar.AddDays(day, days) : null;
}
