using System.Globalization;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Grounding.Times;

/// <summary>
/// The day from which a page's relative dates count: that of its publication, unless the page was updated since and its dateline names a later day up to then, for the
/// text is of that day ("PORT SAID, June 4 (Agency) - … said on Tuesday", published on the 3rd).
/// </summary>
internal static class DatelineDay
{
    private static readonly char[] Gaps = [' ', ',', '.', '(', ')', '\n', '\t', '\u00a0'];

    /// <summary>The day; null for a page of unknown date.</summary>
    public static DateOnly? Of(Article article)
    {
        var published = article.Published?.Date;
        return published is { } first && article.Updated?.Date is { } last && last > first && DayIn(DatelineOf(article), first) is { } day && day > first && day <= last ? day : published;
    }

    // What stands right before the report; a line that only says when the page was published stands further up.
    private static string DatelineOf(Article article)
    {
        var dateline = "";
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Body)
            {
                var length = Datelines.LengthIn(article.Text, block.Span);
                return length > 0 ? article.Text.Substring(block.Span.Start, length) : dateline;
            }

            dateline = block.Kind == BlockKind.Dateline ? block.Span.TextIn(article.Text) : dateline;
        }

        return dateline;
    }

    // A month beside the number of a day.
    private static DateOnly? DayIn(string dateline, DateOnly published)
    {
        var words = dateline.ToLowerInvariant().Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            var (month, number) = MonthOf(words[i - 1]) is > 0 and var before ? (before, words[i]) : (MonthOf(words[i]), words[i - 1]);
            if (month > 0 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= DateTime.DaysInMonth(published.Year, month))
            {
                return new DateOnly(Calendar.NearestYear(published, month, day, Tense.Unknown), month, day);
            }
        }

        return null;
    }

    // 1 to 12; 0 for other words.
    private static int MonthOf(string word) => TimeTable.Words.GetValueOrDefault(word, TimeWord.None) is { Kind: "month" } month ? month.Number : 0;
}
