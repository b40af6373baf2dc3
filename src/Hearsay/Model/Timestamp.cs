using System.Globalization;

namespace Hearsay.Model;

/// <summary>
/// A calendar day, or a moment with its offset from UTC, exactly as precise as the source that gave it:
/// an RFC 3339 <c>full-date</c> or <c>date-time</c>. A day is never widened to a midnight.
/// </summary>
/// <param name="Date">The calendar day, local to <paramref name="Offset"/>.</param>
/// <param name="Time">Time of day to the second; null when only the day is known.</param>
/// <param name="Offset">Offset from UTC; null when only the day is known.</param>
public readonly record struct Timestamp(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null)
    : IComparable<Timestamp>
{
    /// <summary>Reads an RFC 3339 date or date-time; a date-time without an offset is taken as UTC.</summary>
    /// <returns>False for anything else; nothing is guessed.</returns>
    public static bool TryParse(string? value, out Timestamp result)
    {
        result = default;
        if (string.IsNullOrWhiteSpace(value))
        {
            return false;
        }

        value = value.Trim();
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            result = new Timestamp(day);
            return true;
        }

        var looksLikeDateTime = value.Length >= 16 && value[4] == '-' && value[7] == '-' && value[10] is 'T' or 't' or ' ';
        if (looksLikeDateTime && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            result = From(moment);
            return true;
        }

        return false;
    }

    /// <summary>The moment, cut to whole seconds.</summary>
    public static Timestamp From(DateTimeOffset moment) => new(
        DateOnly.FromDateTime(moment.DateTime),
        new TimeOnly(moment.Hour, moment.Minute, moment.Second),
        moment.Offset);

    /// <summary>Order in time; a bare day counts as its own midnight, UTC.</summary>
    public int CompareTo(Timestamp other) => ToUtc().CompareTo(other.ToUtc());

    /// <summary>RFC 3339.</summary>
    public override string ToString()
    {
        var day = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
        {
            return day;
        }

        var offset = Offset.GetValueOrDefault();
        var zone = offset == TimeSpan.Zero
            ? "Z"
            : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
        return day + "T" + time.ToString("HH:mm:ss", CultureInfo.InvariantCulture) + zone;
    }

    /// <summary>True when the left one stands before the right one in time.</summary>
    public static bool operator <(Timestamp left, Timestamp right) => left.CompareTo(right) < 0;

    /// <summary>True when the left one stands behind the right one in time.</summary>
    public static bool operator >(Timestamp left, Timestamp right) => left.CompareTo(right) > 0;

    /// <summary>True when the left one does not stand behind the right one in time.</summary>
    public static bool operator <=(Timestamp left, Timestamp right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left one does not stand before the right one in time.</summary>
    public static bool operator >=(Timestamp left, Timestamp right) => left.CompareTo(right) >= 0;

    private DateTime ToUtc()
    {
        var local = Date.ToDateTime(Time ?? TimeOnly.MinValue);
        var ticks = local.Ticks - Offset.GetValueOrDefault().Ticks;
        return new DateTime(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
    }
}
