using System.Globalization;
using Hearsay.Grounding.Quantities;
using Hearsay.Model;

namespace Hearsay.Grounding.Times;

/// <summary>
/// Lengths of time and what counts from them: "two weeks", "five-year", "the past few months", "10 days ago", "a year earlier",
/// "in its third week", "every day".
/// </summary>
internal sealed class Durations(TimeScene scene, CalendarDates dates)
{
    private readonly TimeScene _scene = scene;
    private readonly CalendarDates _dates = dates;

    /// <summary>The length of time, or the date counted by one, that begins at a word.</summary>
    public bool TryRead(int i, out TimeMatch match) =>
        TryEvery(i, out match) || TryRate(i, out match) || TryCounted(i, out match) || TryOrdinal(i, out match) || TrySpan(i, out match);

    /// <summary>"every day", "each July", "every Friday".</summary>
    private bool TryEvery(int i, out TimeMatch match)
    {
        match = default;
        if (_scene.At(i) is not ("every" or "each"))
        {
            return false;
        }

        var kind = _scene.Kind(i + 1);
        var value = kind.Kind switch
        {
            "unit" => Length("1", kind.Value),
            "weekday" when !kind.IsUnsure => "XXXX-WXX-" + kind.Value,
            "month" when _dates.IsMonth(i + 1, kind) || _scene.IsCapital(i + 1) => "XXXX-" + kind.Number.ToString("D2", CultureInfo.InvariantCulture),
            "season" => "XXXX-" + kind.Value,
            "part" when kind.Value.Length == 2 => "XXXX-XX-XXT" + kind.Value,
            _ => null,
        };
        if (value is not null)
        {
            match = new TimeMatch(i + 2, TimeType.Set, value);
            return true;
        }

        var count = _scene.SmallNumber(i + 1, out var unitAt);
        if (count > 0 && _scene.Kind(unitAt).Kind is "units" or "unit")
        {
            match = new TimeMatch(unitAt + 1, TimeType.Set, Length(Text(count), _scene.Kind(unitAt).Value));
            return true;
        }

        return false;
    }

    /// <summary>"twice a month", "three times a day": a recurrence, its value the length that it recurs in.</summary>
    private bool TryRate(int i, out TimeMatch match)
    {
        match = default;
        var at = _scene.At(i) is "once" or "twice" ? i + 1
            : _scene.SmallNumber(i, out var times) > 0 && _scene.At(times) is "times" ? times + 1
            : -1;
        if (at < 0 || _scene.At(at) is not ("a" or "an" or "per" or "every" or "each") || _scene.Kind(at + 1) is not { Kind: "unit" } unit)
        {
            return false;
        }

        match = new TimeMatch(at + 2, TimeType.Set, Length("1", unit.Value));
        return true;
    }

    /// <summary>A count and a unit, and what it is counted from.</summary>
    private bool TryCounted(int i, out TimeMatch match)
    {
        match = default;
        if (!TryCount(i, out var count, out var unitAt))
        {
            return false;
        }

        var unit = _scene.Kind(unitAt);
        if (unit.Kind is not ("unit" or "units") || unit.Value == "WE")
        {
            return false;
        }

        // "a second" and "one second" are seldom times; "a quarter" is a fourth.
        if (unit.Value is "TS" or "Q" && unit.Kind == "unit" && _scene.At(i) is "a" or "an" or "one")
        {
            return false;
        }

        var end = unitAt + 1;
        var value = Value(count, unit.Value);
        if (_scene.At(end) == "and" && _scene.At(end + 1) == "a" && _scene.At(end + 2) == "half" && count == 1)
        {
            end += 3;
            value = unit.Value switch { "TM" => "PT1M30S", "TH" => "PT1H30M", "Y" => "P1Y6M", _ => value };
        }

        var afterLong = _scene.At(end) is "or" && _scene.At(end + 1) is "so" ? end + 2 : end;
        if (TryFrom(i, afterLong, count, unit.Value, out match))
        {
            return true;
        }

        // "six-year-old" is an age, not a time; nor is "the 1988 quarter" a length.
        match = new TimeMatch(end, TimeType.Duration, value);
        return _scene.At(end) is not ("old" or "olds") && !(_dates.YearAt(i) > 0 && unit.Kind == "unit");
    }

    /// <summary>"ago", "earlier", "later", "before", "from now".</summary>
    private bool TryFrom(int i, int after, decimal? count, string unit, out TimeMatch match)
    {
        match = default;
        var (direction, end) = _scene.At(after) switch
        {
            "ago" => (-1, after + 1),
            "earlier" or "previously" => (-1, after + 1),
            "later" or "afterwards" or "hence" => (1, after + 1),
            "from" when _scene.At(after + 1) is "now" or "today" => (1, after + 2),
            _ => (0, after),
        };
        if (direction == 0)
        {
            return false;
        }

        if (count is not { } number || number > 9999)
        {
            match = new TimeMatch(end, TimeType.Date, direction < 0 ? "PAST_REF" : "FUTURE_REF");
            return true;
        }

        if (unit == "Y" && number == 1 && direction < 0 && _scene.LastQuarter is { } quarter)
        {
            match = new TimeMatch(end, TimeType.Date, Calendar.Quarter(quarter.Year - 1, quarter.Quarter));
            return true;
        }

        var anchor = _scene.At(after) is "ago" or "from" or "hence" ? _scene.Anchor : _scene.LastDay ?? _scene.Anchor;
        if (anchor is not { } from)
        {
            match = new TimeMatch(end, TimeType.Date, null);
            return true;
        }

        var steps = (long)number * direction;
        match = unit switch
        {
            "D" => TimeMatch.OnDay(end, Calendar.AddDays(from, steps)),
            "W" or "F" => Week(end, Calendar.AddDays(from, steps * (unit == "F" ? 14 : 7))),
            "M" => Dated(end, Calendar.AddMonths(from, steps), Calendar.Month),
            "Q" => Dated(end, Calendar.AddMonths(from, steps * 3), day => Calendar.Quarter(day.Year, ((day.Month - 1) / 3) + 1)),
            "Y" or "E" or "C" => Dated(end, Calendar.AddMonths(from, steps * 12 * (unit == "E" ? 10 : unit == "C" ? 100 : 1)), day => Calendar.Year(day.Year)),
            _ => new TimeMatch(end, TimeType.Date, direction < 0 ? "PAST_REF" : "FUTURE_REF"),
        };
        return true;
    }

    private bool TryCount(int i, out decimal? count, out int unitAt)
    {
        count = null;
        unitAt = i;
        var at = _scene.At(i);
        if (at is "a" or "an" or "another" && _scene.Kind(i + 1).Kind == "unit")
        {
            count = 1;
            unitAt = i + 1;
            return true;
        }

        if (at is "several" or "few" or "many" || (at == "a" && _scene.At(i + 1) is "few" or "handful"))
        {
            unitAt = i + (at == "a" ? 2 : 1);
            unitAt = _scene.At(unitAt) == "of" ? unitAt + 1 : unitAt;
            unitAt = _scene.At(unitAt) == "more" ? unitAt + 1 : unitAt;
            return _scene.Kind(unitAt).Kind == "units";
        }

        if (at.Length == 0 || !NumberReader.TryRead(_scene.Words, i, out var figure))
        {
            return false;
        }

        unitAt = _scene.At(figure.End) is "more" or "additional" or "consecutive" or "straight" or "full" or "of" && (figure.IsOpen || _scene.At(figure.End) != "of")
            ? figure.End + 1
            : figure.End;
        count = figure.Value;
        return _scene.Kind(unitAt).Kind == "units" || (_scene.Kind(unitAt).Kind == "unit" && (figure.Value == 1 || _scene.Words[unitAt].Hyphened || figure.Value > 1));
    }

    /// <summary>"its third week": so many weeks it has lasted.</summary>
    private bool TryOrdinal(int i, out TimeMatch match)
    {
        match = default;
        var start = _scene.At(i) is "its" or "their" or "his" or "her" or "a" ? i + 1 : i;
        if (start == i && _scene.At(i - 1) is not ("into" or "in"))
        {
            return false;
        }

        var ordinal = _dates.OrdinalAt(start, out var unitAt);
        if (ordinal == 0 || _scene.Kind(unitAt) is not { Kind: "unit" } unit || unit.Value is "Q" or "TS" or "WE" or "C" || _scene.At(unitAt + 1) == "of")
        {
            return false;
        }

        match = new TimeMatch(unitAt + 1, TimeType.Duration, Length(Text(ordinal), unit.Value));
        return true;
    }

    /// <summary>"the past two months", "the next few days", "recent weeks", "for years".</summary>
    private bool TrySpan(int i, out TimeMatch match)
    {
        match = default;
        var at = _scene.At(i) is "the" or "these" or "those" ? i + 1 : i;
        if (_scene.At(at) is "past" or "last" or "next" or "coming" or "previous" or "first" or "following" or "final" or "preceding")
        {
            if (TryCount(at + 1, out var count, out var unitAt) && _scene.Kind(unitAt) is { Kind: "units" or "unit" } unit && _scene.At(at + 1) is not ("a" or "an"))
            {
                match = new TimeMatch(unitAt + 1, TimeType.Duration, Value(count, unit.Value));
                return true;
            }

            if (_scene.At(at) is "coming" or "past" && _scene.Kind(at + 1).Kind == "units")
            {
                match = new TimeMatch(at + 2, TimeType.Date, _scene.At(at) == "past" ? "PAST_REF" : "FUTURE_REF");
                return true;
            }
        }

        if (_scene.At(at) == "recent" && _scene.Kind(at + 1).Kind == "units")
        {
            match = new TimeMatch(at + 2, TimeType.Date, "PAST_REF");
            return true;
        }

        if (at != i && TryCount(at, out var known, out var knownAt) && known is not null && _scene.Kind(knownAt).Kind == "units")
        {
            match = new TimeMatch(knownAt + 1, TimeType.Duration, Value(known, _scene.Kind(knownAt).Value));
            return true;
        }

        if (at == i && _scene.Kind(i) is { Kind: "units" } bare && bare.Value != "Q"
            && (_scene.At(i - 1) is "for" or "over" or "within" or "took" or "lasted" or "takes" or "spent" or "after" or "of" or "in" || _scene.At(i + 1) is "of" or "later" or "ago"))
        {
            match = _scene.At(i + 1) is "ago"
                ? new TimeMatch(i + 2, TimeType.Date, "PAST_REF")
                : new TimeMatch(i + 1, TimeType.Duration, Value(null, bare.Value));
            return _scene.At(i - 1) is not "of" || _scene.At(i + 1) is "of";
        }

        return false;
    }

    private static string Value(decimal? count, string unit)
    {
        if (count is not { } number)
        {
            return Length("X", unit);
        }

        // "2 1/2 years" is P2Y6M.
        if (number != decimal.Truncate(number) && number < 1000)
        {
            var whole = Text((int)number);
            var half = number - decimal.Truncate(number) == 0.5m;
            switch (unit)
            {
                case "Y" when half: return number < 1 ? "P6M" : "P" + whole + "Y6M";
                case "TH" when half: return number < 1 ? "PT30M" : "PT" + whole + "H30M";
                case "TM" when half: return number < 1 ? "PT30S" : "PT" + whole + "M30S";
                default: return Length(number.ToString("0.##", CultureInfo.InvariantCulture), unit);
            }
        }

        // Twenty-four hours are a day only by reckoning; the text's own unit is kept.
        return unit switch
        {
            "E" => Length(Text(number * 10), "Y"),
            "C" => Length(Text(number * 100), "Y"),
            "F" => Length(Text(number * 2), "W"),
            _ => Length(Text(number), unit),
        };
    }

    private static string Length(string count, string unit)
    {
        if (count == "X")
        {
            unit = unit switch { "E" => "E", "F" => "W", _ => unit };
        }

        return unit switch
        {
            "TS" or "TM" or "TH" => "PT" + count + unit[1..],
            "WE" => "P" + count + "WE",
            "F" => "P2W",
            _ => "P" + count + unit,
        };
    }

    private static string Text(decimal number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static TimeMatch Dated(int end, DateOnly? day, Func<DateOnly, string> value) =>
        new(end, TimeType.Date, day is { } known ? value(known) : "PAST_REF");

    private static TimeMatch Week(int end, DateOnly? day) => Dated(end, day, Calendar.Week);
}
