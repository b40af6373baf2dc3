using System.Globalization;
using Hearsay.Model;

namespace Hearsay.Exports;

/// <summary>What the exports of events share: days, places and the parts of codes.</summary>
internal static class EventExport
{
    /// <summary>
    /// The day of an event: the one that its time names; the day of publication when no time is told or it is the present; null when the time is no day
    /// ("in March"), for none is made up.
    /// </summary>
    public static DateOnly? DayOf(ArticleRecord record, Event one)
    {
        var value = one.Time?.Value;
        if (value is null or "PRESENT_REF")
        {
            return one.Time is { Value: null } ? null : record.Article.Published?.Date;
        }

        return value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
    }

    /// <summary>The place of an event with its coordinates; null when it has none.</summary>
    public static Place? PlaceOf(ArticleRecord record, Event one) =>
        one.Place is { } place ? record.Places.FirstOrDefault(found => found.Span == place.Span) : null;

    /// <summary>The name of a side: its entity's, else the words.</summary>
    public static string NameOf(ArticleRecord record, Participant side) => record.EntityOf(side.Entity)?.Name ?? side.Text;

    /// <summary>The role parts of an actor code behind its country, three letters each ("GOV", "MIL"); for a code without a country all its parts.</summary>
    public static string[] RolesOf(Participant side)
    {
        var code = side.Code ?? "";
        var rest = side.Country is { } country && code.StartsWith(country, StringComparison.Ordinal) ? code[country.Length..] : code;
        return [.. rest.Chunk(3).Where(part => part.Length == 3).Select(part => new string(part))];
    }

    /// <summary>A number as files have it; empty for none.</summary>
    public static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
