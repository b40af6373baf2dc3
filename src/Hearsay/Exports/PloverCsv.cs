using CsvHelper;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Exports;

/// <summary>
/// Events as CSV with the column names of PLOVER's data sets (POLECAT): one event a row, all modalities, each named. Text cells that a spreadsheet would run
/// as a formula get an apostrophe in front.
/// </summary>
public static class PloverCsv
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Contexts", "Intensity", "Quad Code",
        "Actor Name", "Actor Name Raw", "Actor Country", "Primary Actor Sector", "Actor Sectors",
        "Recipient Name", "Recipient Name Raw", "Recipient Country", "Primary Recipient Sector", "Recipient Sectors",
        "Placename", "Raw Placename", "Country", "Latitude", "Longitude", "Source", "Publication Date", "Language",
        "CAMEO", "Actor Code", "Recipient Code", "Modality", "Trigger", "Statement", "Article", "Headline", "URL",
    ];

    private static readonly CsvWriterOptions Safe = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>Writes the events of records, after a line of headings.</summary>
    /// <param name="records">The records.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <returns>Number of events.</returns>
    public static int Write(IEnumerable<ArticleRecord> records, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, Safe, leaveOpen: true);
        csv.WriteHeader(Columns);
        var count = 0;
        foreach (var record in records)
        {
            foreach (var one in record.Events)
            {
                Write(csv, record, one);
                count++;
            }
        }

        return count;
    }

    private static void Write(CsvWriter csv, ArticleRecord record, Event one)
    {
        var place = EventExport.PlaceOf(record, one);
        csv.WriteField($"{record.Identity}#{one.Id}");
        csv.WriteField(EventExport.DayOf(record, one)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        csv.WriteField(WireNames<EventType>.Of(one.Type));
        csv.WriteField(one.Mode);
        csv.WriteField(string.Join(';', one.Contexts));
        Number(csv, CameoScale.GoldsteinOf(one.Cameo));
        Number(csv, CameoScale.QuadClassOf(one.Cameo));
        Write(csv, record, one.Actor);
        Write(csv, record, one.Recipient);
        csv.WriteField(one.Place?.Name);
        csv.WriteField(one.Place?.Span.TextIn(record.Text));
        csv.WriteField(one.Place?.Country);
        Number(csv, place?.Latitude);
        Number(csv, place?.Longitude);
        csv.WriteField(record.Article.Outlet);
        csv.WriteField(record.Article.Published?.ToString());
        csv.WriteField(record.Article.Language);
        csv.WriteField(one.Cameo);
        csv.WriteField(one.Actor?.Code);
        csv.WriteField(one.Recipient?.Code);
        csv.WriteField(WireNames<Modality>.Of(one.Modality));
        csv.WriteField(one.Trigger.TextIn(record.Text));
        csv.WriteField(one.Statement);
        csv.WriteField(record.Identity.ToString());
        csv.WriteField(record.Article.Title);
        csv.WriteField(record.Article.Url);
        csv.EndRecord();
    }

    private static void Write(CsvWriter csv, ArticleRecord record, Participant? side)
    {
        var roles = side is null ? [] : EventExport.RolesOf(side);
        csv.WriteField(side is null ? null : EventExport.NameOf(record, side));
        csv.WriteField(side?.Text);
        csv.WriteField(side?.Country);
        csv.WriteField(roles.FirstOrDefault());
        csv.WriteField(string.Join(';', roles));
    }

    /// <summary>A number is written as such: a minus sign before one is no formula.</summary>
    private static void Number(CsvWriter csv, double? value)
    {
        if (value is { } number)
        {
            csv.WriteField(number, default, System.Globalization.CultureInfo.InvariantCulture);
        }
        else
        {
            csv.WriteField((string?)null);
        }
    }
}
