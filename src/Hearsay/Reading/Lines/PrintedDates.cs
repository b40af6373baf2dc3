using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>The day of publication as a scraped page prints it near its headline. A part that is not printed is never made up.</summary>
internal static class PrintedDates
{
    private const string English = "en";

    private static readonly string[] Openers = ["published", "posted", "updated", "last updated", "last modified", "first published", "date:"];

    /// <summary>True for a line that gives a day, and perhaps hours and whose hand: below the headline, or anywhere above the report when it says what day.</summary>
    public static bool IsLine(string text, LineShape line, bool isBehindHeadline)
    {
        if (line.Digits == 0 || line.Words > 20 || line.Plain.Length is 0 or > 120)
        {
            return false;
        }

        var says = Array.Exists(Openers, opener => line.Plain.StartsWith(opener, StringComparison.Ordinal));
        var isOnlyDate = FurnitureShapes.IsDate(line);
        return (says || (isBehindHeadline && isOnlyDate)) && !line.Plain.StartsWith("posted by ", StringComparison.Ordinal)
            && (DayScanner.Find(line.Span.In(text), English) is not null || (isOnlyDate && LooseDate.FindDay(line.Plain) is not null));
    }

    /// <summary>The day of publication; null when the page does not print it whole.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="blocks">Its blocks.</param>
    public static Timestamp? Find(string text, ImmutableArray<Block> blocks)
    {
        var head = blocks.TakeWhile(block => block.Kind != BlockKind.Body).ToList();
        var title = head.FindIndex(block => block.Kind == BlockKind.Headline);
        var lines = head.Skip(title + 1).Concat(head.Take(Math.Max(title, 0)))
            .Where(block => block.Kind is BlockKind.Chrome or BlockKind.Byline or BlockKind.Dateline).Select(block => block.Span.TextIn(text)).ToList();

        // Lines that say when the page was changed come second to those that do not.
        Timestamp? changed = null;
        foreach (var line in lines)
        {
            if (DayScanner.Find(line, English) is { } day)
            {
                var date = new Timestamp(day);
                if (!line.StartsWith("updated", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("last ", StringComparison.OrdinalIgnoreCase))
                {
                    return date;
                }

                changed ??= date;
            }
        }

        return changed ?? WithYearElsewhere(text, blocks, lines);
    }

    // "Tuesday, June 4" and, at the foot, "© 2024": one year, which the weekday must bear out, for a year at a foot may be that of the crawl.
    private static Timestamp? WithYearElsewhere(string text, ImmutableArray<Block> blocks, List<string> head)
    {
        var day = head.Concat(blocks.Where(block => block.Kind == BlockKind.Dateline).Select(block => block.Span.TextIn(text)))
            .Select(line => LooseDate.FindDay(LineShape.PlainOf(line))).FirstOrDefault(found => found is not null);
        if (day is not { } printed)
        {
            return null;
        }

        var years = head.Where(line => line.Length <= 200).SelectMany(YearsIn).Distinct().ToList();
        var isSure = years.Count == 1;
        if (!isSure && printed.Weekday is not null)
        {
            years = [.. blocks.Where(block => block.Kind == BlockKind.Chrome && block.Span.Length <= 200 && block.Span.In(text).Contains('©'))
                .SelectMany(block => YearsIn(block.Span.TextIn(text))).Distinct()];
        }

        if (years.Count != 1 || printed.Day > DateTime.DaysInMonth(years[0], printed.Month))
        {
            return null;
        }

        var date = new DateOnly(years[0], printed.Month, printed.Day);
        return printed.Weekday is { } weekday && weekday != date.DayOfWeek ? null : new Timestamp(date);
    }

    private static IEnumerable<int> YearsIn(string line)
    {
        for (var i = 0; i + 4 <= line.Length; i++)
        {
            if ((i == 0 || !char.IsLetterOrDigit(line[i - 1])) && line[i] is '1' or '2' && (i + 4 == line.Length || !char.IsLetterOrDigit(line[i + 4]))
                && line.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0 && ((line[i], line[i + 1]) is ('1', '9') or ('2', '0')))
            {
                yield return ((line[i] - '0') * 1000) + ((line[i + 1] - '0') * 100) + ((line[i + 2] - '0') * 10) + (line[i + 3] - '0');
            }
        }
    }
}
