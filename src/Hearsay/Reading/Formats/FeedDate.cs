using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Formats;

/// <summary>Dates as feeds and mail write them: RFC 822 and RFC 5322 with their named zones, two-digit years and left-out seconds; RFC 3339; what pages write.</summary>
internal static class FeedDate
{
    private static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("Z", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"),
        ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"), ("BST", "+01:00"), ("CET", "+01:00"), ("CEST", "+02:00"),
    ];

    /// <summary>The date; null for what is none or leaves the order open.</summary>
    public static Timestamp? Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 80)
        {
            return null;
        }

        return FromMail(value) ?? LooseDate.Parse(value); // a page's loose date may be a day without its time
    }

    private static Timestamp? FromMail(string value)
    {
        // "Fri, 3 Jun 16 9:05 EST (weekly)" → "3 Jun 2016 09:05:00 -05:00". The weekday says nothing that the date does not.
        var words = value.Split('(')[0].Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 0 && char.IsLetter(words[0][0]))
        {
            words.RemoveAt(0);
        }

        if (words.Count < 4 || words[1].Length < 3)
        {
            return null;
        }

        var year = words[2].Length == 2 ? (string.CompareOrdinal(words[2], "70") >= 0 ? "19" : "20") + words[2] : words[2];
        var clock = words[3].Split(':').Select(part => part.PadLeft(2, '0')).ToList();
        while (clock.Count < 3)
        {
            clock.Add("00");
        }

        var zone = words.Count < 5 ? "+00:00" : Array.Find(Zones, zone => zone.Name.Equals(words[4], StringComparison.OrdinalIgnoreCase)).Offset ?? words[4];
        zone = zone.Length == 5 && zone[0] is '+' or '-' ? zone[..3] + ":" + zone[3..] : zone;
        return DateTimeOffset.TryParseExact(
            $"{words[0].PadLeft(2, '0')} {words[1][..3]} {year} {string.Join(':', clock)} {zone}", "dd MMM yyyy HH:mm:ss zzz",
            System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var moment)
            ? Timestamp.From(moment) : null;
    }
}
