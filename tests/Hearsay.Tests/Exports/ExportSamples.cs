using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Tests.Exports;

/// <summary>A record of an invented attack, made by hand, with everything that makes exports hard.</summary>
internal static class ExportSamples
{
    private const string Text = "=cmd|' /C calc'!A0 rebels shelled\tKolvar on Monday. Alvania will leave.";

    /// <summary>One assault, actual, and one retreat, planned.</summary>
    public static ArticleRecord Record { get; } = new()
    {
        Id = "a.txt",
        DocumentHash = new string('0', 64),
        Article = new Article
        {
            Text = Text,
            Blocks = [new Block(BlockKind.Body, new TextSpan(0, Text.Length))],
            Published = new Timestamp(new DateOnly(2031, 5, 6)),
            Outlet = "@The \"Daily\", Vell",
            Title = "-1+1 dead",
            Language = "en",
        },
        Places = [new Place(new TextSpan(34, 40), "Kolvar", -12.5, 40.25, "ALV")],
        Events =
        [
            new Event
            {
                Id = "v1",
                Type = EventType.Assault,
                Mode = "heavy-weapons",
                Cameo = "194",
                Trigger = new TextSpan(26, 33),
                Modality = Modality.Actual,
                Actor = new Participant(new TextSpan(0, 25), Text[..25]) { Country = "ALV", Code = "ALVREBMIL" },
                Place = new PlaceReference(new TextSpan(34, 40), "Kolvar", "ALV"),
                Time = new TimeReference(new TextSpan(44, 50), "2031-05-05"),
            },
            new Event
            {
                Id = "v2",
                Type = EventType.Retreat,
                Cameo = "087",
                Trigger = new TextSpan(65, 70),
                Modality = Modality.Planned,
                Actor = new Participant(new TextSpan(52, 59), "Alvania") { Code = "IGOUNO" },
                Time = new TimeReference(new TextSpan(44, 50), "2031-06"),
            },
        ],
        MadeBy = new MadeBy("0", ImmutableSortedDictionary<string, string>.Empty),
    };
}
