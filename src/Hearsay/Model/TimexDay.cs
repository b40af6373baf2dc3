using System.Globalization;

namespace Hearsay.Model;

/// <summary>The day that a TIMEX3 value names.</summary>
internal static class TimexDay
{
    /// <summary>The day of a value that begins with one ("2024-06-02", "2024-06-02T23:00", "2024-06-02TNI"); null for others and for none.</summary>
    public static DateOnly? Of(string? value) => value is { Length: >= 10 }
        && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
