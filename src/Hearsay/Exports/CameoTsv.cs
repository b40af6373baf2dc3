using System.Globalization;
using System.Text;
using Hearsay.Model;

namespace Hearsay.Exports;

/// <summary>
/// Events as the tab-separated file of GDELT 1.0's event table: its 58 columns in its order, without headings and without quoting; what Hearsay does not
/// know is empty. Only events that are told as having happened or alleged to have: the format has no place for a modality.
/// </summary>
public static class CameoTsv
{
    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        "Actor1Code", "Actor1Name", "Actor1CountryCode", "Actor1KnownGroupCode", "Actor1EthnicCode", "Actor1Religion1Code", "Actor1Religion2Code",
        "Actor1Type1Code", "Actor1Type2Code", "Actor1Type3Code",
        "Actor2Code", "Actor2Name", "Actor2CountryCode", "Actor2KnownGroupCode", "Actor2EthnicCode", "Actor2Religion1Code", "Actor2Religion2Code",
        "Actor2Type1Code", "Actor2Type2Code", "Actor2Type3Code",
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        "Actor1Geo_Type", "Actor1Geo_FullName", "Actor1Geo_CountryCode", "Actor1Geo_ADM1Code", "Actor1Geo_Lat", "Actor1Geo_Long", "Actor1Geo_FeatureID",
        "Actor2Geo_Type", "Actor2Geo_FullName", "Actor2Geo_CountryCode", "Actor2Geo_ADM1Code", "Actor2Geo_Lat", "Actor2Geo_Long", "Actor2Geo_FeatureID",
        "ActionGeo_Type", "ActionGeo_FullName", "ActionGeo_CountryCode", "ActionGeo_ADM1Code", "ActionGeo_Lat", "ActionGeo_Long", "ActionGeo_FeatureID",
        "DATEADDED", "SOURCEURL",
    ];

    /// <summary>Writes the events of records, one a line.</summary>
    /// <param name="records">The records.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <returns>Number of events.</returns>
    public static int Write(IEnumerable<ArticleRecord> records, TextWriter output)
    {
        var count = 0;
        foreach (var record in records)
        {
            foreach (var one in record.Events.Where(one => one.Modality is Modality.Actual or Modality.Alleged))
            {
                output.Write(string.Join('\t', Cells(record, one)));
                output.Write('\n');
                count++;
            }
        }

        return count;
    }

    private static IEnumerable<string> Cells(ArticleRecord record, Event one)
    {
        var place = EventExport.PlaceOf(record, one);
        string[] when = EventExport.DayOf(record, one) is { } day
            ? [Day("yyyyMMdd"), Day("yyyyMM"), Day("yyyy"), (day.Year + ((((day.Month - 1) * 30) + day.Day) / 365.0)).ToString("0.0000", CultureInfo.InvariantCulture)]
            : ["", "", "", ""];
        return
        [
            IdOf(record, one), .. when, .. Side(record, one.Actor), .. Side(record, one.Recipient),
            one.Trigger.Start < RootLength(record) ? "1" : "0",
            one.Cameo, one.Cameo.Length > 3 ? one.Cameo[..3] : one.Cameo, CameoScale.RootOf(one.Cameo),
            CameoScale.QuadClassOf(one.Cameo).ToString(CultureInfo.InvariantCulture),
            EventExport.Number(CameoScale.GoldsteinOf(one.Cameo)), "1", "1", "1", "",
            .. Enumerable.Repeat("", 14),
            "", Clean(one.Place?.Name), "", "", EventExport.Number(place?.Latitude), EventExport.Number(place?.Longitude), "",
            "", Clean(record.Article.Url ?? record.Identity.ToString()),
        ];

        string Day(string format) => day.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>GDELT's "root events" are those of the first paragraph: here of the headline and the first block of the body.</summary>
    private static int RootLength(ArticleRecord record)
    {
        foreach (var block in record.Article.Blocks)
        {
            if (block.Kind == BlockKind.Body)
            {
                return block.Span.End;
            }
        }

        return 0;
    }

    private static string[] Side(ArticleRecord record, Participant? side)
    {
        if (side is null)
        {
            return [.. Enumerable.Repeat("", 10)];
        }

        var roles = EventExport.RolesOf(side);
        return
        [
            side.Code ?? side.Country ?? "", Clean(EventExport.NameOf(record, side)).ToUpperInvariant(), side.Country ?? "",
            "", "", "", "", .. Enumerable.Range(0, 3).Select(i => i < roles.Length ? roles[i] : ""),
        ];
    }

    /// <summary>A whole number made of the article's identity and the event's id: 63 bits, the same on every run.</summary>
    private static string IdOf(ArticleRecord record, Event one)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in Encoding.UTF8.GetBytes($"{record.Identity}\n{one.Id}"))
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return (hash >> 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The format has no quoting: what would end a cell becomes a space, and what a spreadsheet would run becomes text.</summary>
    private static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = string.Create(text.Length, text, static (cells, source) =>
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = char.IsControl(source[i]) || source[i] == '"' ? ' ' : source[i];
            }
        }).Trim();
        return clean.Length > 0 && clean[0] is '=' or '+' or '-' or '@' ? "'" + clean : clean;
    }
}
