using System.Globalization;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>
/// When a page was published, from what it declares, from its address and from what it prints. What is declared stands, unless the address and the printed day agree on
/// another; a moment given in UTC takes the day that the page prints when that is the day before or after, for the page's own day is the local one.
/// </summary>
internal static class PageDates
{
    private const int LinesAboveHeadline = 6; // lines in which a date stands
    private const int LinesBelowHeadline = 25; // lines in which a date stands
    private const int LinesBelowBody = 8; // lines from the first of the body in which a date stands
    private const int LinesBehindBody = 6; // lines from the last of the body in which a date stands
    private const int MostWords = 25; // words of a date's line

    /// <summary>First publication and last change; what the page does not say is null.</summary>
    /// <param name="meta">What the page declares.</param>
    /// <param name="url">The page's address; null when it is not known.</param>
    /// <param name="text">The page's text.</param>
    /// <param name="lines">All lines, judged.</param>
    /// <param name="headline">Index of the headline; -1 when there is none.</param>
    /// <param name="language">BCP 47 language of the page.</param>
    public static (Timestamp? Published, Timestamp? Updated) Resolve(
        PageMetadata meta, string? url, string text, List<PageLine> lines, int headline, string language)
    {
        var inUrl = InUrl(url);
        var printed = Printed(text, lines, headline, language);
        var published = meta.Published is { } declared ? Mended(declared, inUrl, printed.Published?.Date)
            : inUrl is { } day ? (printed.Published?.Date == day ? printed.Published : new Timestamp(day))
            : printed.Published ?? meta.AnyTime ?? printed.Changed;
        var updated = meta.Updated ?? printed.Changed;
        return (published, updated is { } change && published is { } first && change.Date < first.Date ? null : updated);
    }

    /// <summary>The day in an address: "/2016/06/03/", "/2016-06-03-", "/20160603/"; null when it has none.</summary>
    public static DateOnly? InUrl(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var path = uri.AbsolutePath.AsSpan();
        for (var i = 0; i + 9 <= path.Length; i++)
        {
            if (path[i] is '1' or '2' && !char.IsAsciiDigit(path[i - 1]) && DayAt(path[i..]) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    // "2016/06/03", "2016/jun/3", "2016-06-03", "20160603", and no digit behind.
    private static DateOnly? DayAt(ReadOnlySpan<char> path)
    {
        if (Number(path, 4) is not (>= 1990 and <= 2100) || path.Length < 8)
        {
            return null;
        }

        var year = Number(path, 4);
        if (char.IsAsciiDigit(path[4]))
        {
            return path.Length >= 8 && (path.Length == 8 || !char.IsAsciiDigit(path[8])) ? Day(year, Number(path[4..], 2), Number(path[6..], 2)) : null;
        }

        var separator = path[4];
        if (separator is not ('/' or '-' or '_'))
        {
            return null;
        }

        var rest = path[5..];
        var monthEnd = rest.IndexOf(separator);
        if (monthEnd is < 1 or > 9)
        {
            return null;
        }

        var month = monthEnd <= 2 ? Number(rest, monthEnd) : LineWords.Instance.Months.TryGetValue(rest[..monthEnd], out var named) ? named : 0;
        var digits = rest[(monthEnd + 1)..];
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? digits.Length : length;
        return length is 1 or 2 ? Day(year, month, Number(digits, length)) : null;
    }

    private static int Number(ReadOnlySpan<char> digits, int length) =>
        digits.Length >= length && int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static Timestamp Mended(Timestamp declared, DateOnly? inUrl, DateOnly? printed)
    {
        if (inUrl is { } day && printed == day && day != declared.Date)
        {
            return new Timestamp(day);
        }

        // Zones reach from twelve hours behind UTC to fourteen before it.
        var isUtc = declared.Time is not null && declared.Offset.GetValueOrDefault() == TimeSpan.Zero;
        var hour = declared.Time.GetValueOrDefault().Hour;
        foreach (var other in (ReadOnlySpan<DateOnly?>)[printed, inUrl])
        {
            if (other == declared.Date)
            {
                return declared;
            }

            if (isUtc && other is { } local && (local.DayNumber - declared.Date.DayNumber) switch { -1 => hour < 12, 1 => hour >= 10, _ => false })
            {
                return new Timestamp(local);
            }
        }

        return declared;
    }

    private static (Timestamp? Published, Timestamp? Changed) Printed(string text, List<PageLine> lines, int headline, string language)
    {
        var firstBody = lines.FindIndex(line => line.Kind == BlockKind.Body);
        var lastBody = lines.FindLastIndex(line => line.Kind == BlockKind.Body);
        var anchor = headline >= 0 ? headline : firstBody;
        if (anchor < 0)
        {
            return (null, null);
        }

        Timestamp? changed = null;
        foreach (var (from, to) in (ReadOnlySpan<(int, int)>)
        [
            (anchor, Math.Min(Math.Max(firstBody + 1, anchor + 1), anchor + LinesBelowHeadline)), (Math.Max(0, anchor - LinesAboveHeadline), anchor),
            (firstBody, firstBody + LinesBelowBody), (lastBody, lastBody + LinesBehindBody),
        ])
        {
            for (var i = Math.Max(from, 0); i < Math.Min(to, lines.Count); i++)
            {
                if (lines[i].IsCard || DayIn(text, lines[i], language) is not { } date)
                {
                    continue;
                }

                if (!SaysChanged(lines[i].Shape.Plain, i > 0 ? lines[i - 1].Shape.Plain : ""))
                {
                    return (date, changed);
                }

                changed ??= date;
            }
        }

        return (Labelled(text, lines, language) ?? OnlyMoment(lines), changed);
    }

    // "Published June 3, 2016", wherever it stands.
    private static Timestamp? Labelled(string text, List<PageLine> lines, string language) =>
        lines.Where(line => !line.IsCard && line.Shape.Digits >= 5 && line.Shape.Words <= MostWords && line.Shape.Plain.Split(' ').Any(word => LineWords.Instance.IsPublishWord(word.Trim(':'))))
            .Select(line => DayIn(text, line, language)).FirstOrDefault(day => day is not null);

    // The one day that all time elements of the page give.
    private static Timestamp? OnlyMoment(List<PageLine> lines)
    {
        var days = lines.Where(line => !line.IsCard).Select(line => LooseDate.Parse(line.Moment)).Where(moment => moment is not null).DistinctBy(moment => moment!.Value.Date).Take(2).ToList();
        return days.Count == 1 ? days[0] : null;
    }

    private static Timestamp? DayIn(string text, PageLine line, string language)
    {
        if (line.Moment is not null && line.Shape.Words <= MostWords && LooseDate.Parse(line.Moment) is { } moment)
        {
            return moment;
        }

        return line.Shape.Words <= MostWords && line.Shape.Digits >= 5 && !line.Shape.IsSolid && DayScanner.Find(line.Span.In(text), language) is { } day ? new Timestamp(day) : null;
    }

    // "Updated June 3, 2016", or the label in a line of its own.
    private static bool SaysChanged(string plain, string before) =>
        LineWords.Instance.IsChangeWord(FirstWord(plain)) || (before.Length <= 25 && LineWords.Instance.IsChangeWord(FirstWord(before)));

    private static string FirstWord(string plain)
    {
        var end = plain.AsSpan().IndexOfAny(' ', ':');
        return end < 0 ? plain : plain[..end];
    }
}
