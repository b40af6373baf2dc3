using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Server.Queries;

/// <summary>What the spans of a statement say.</summary>
internal sealed record StatementWords(string? Speaker, string? Source, string? Cue, string? Content);

/// <summary>A statement as the record has it (docs/formats.md), with its article and its words. Offsets in code points of the article's text.</summary>
internal sealed record StatementView(
    string Article, string? Published, string Id, ImmutableArray<SpanDto> Source, ImmutableArray<SpanDto> Cue, ImmutableArray<SpanDto> Content, StatementForm Form, SpeechAct Act,
    string? Speaker, string? Code, string? Anonymous, ParticipantDto? Addressee, SpanDto? Condition, ImmutableArray<MediaLinkDto> Via, TimeReferenceDto? Time, string? Within,
    StatementWords Words);

/// <summary>An event as the record has it (docs/formats.md), with its article and the word that names it.</summary>
internal sealed record EventView(
    string Article, string? Published, string Id, EventType Type, string? Mode, string Cameo, SpanDto Trigger, ParticipantDto? Actor, ParticipantDto? Recipient, PlaceView? Place,
    TimeReferenceDto? Time, Modality Modality, string? Statement, string Words);

/// <summary>Where an event took place.</summary>
internal sealed record PlaceView(int Start, int End, string Name, string? Country, double? Lat, double? Lon);

/// <summary>The statements and events of a record as they are shown.</summary>
internal sealed record FindingViews(ImmutableArray<StatementView> Statements, ImmutableArray<EventView> Events)
{
    public static FindingViews Of(ArticleRecord record)
    {
        var dto = RecordMapper.ToDto(record);
        var article = record.Identity.ToString();
        return new FindingViews(
            [.. record.Statements.Zip(dto.Statements, (statement, line) => ViewOf(record, article, statement, line, dto.Published))],
            [.. record.Events.Zip(dto.Events, (found, line) => ViewOf(record, article, found, line, dto.Published))]);
    }

    private static StatementView ViewOf(ArticleRecord record, string article, Statement statement, StatementDto line, string? published) => new(
        article, published, line.Id, line.Source, line.Cue, line.Content, line.Form, line.Act, line.Speaker, record.EntityOf(statement.Speaker)?.Code, line.Anonymous, line.Addressee,
        line.Condition, line.Via, line.Time, line.Within,
        new StatementWords(
            record.EntityOf(statement.Speaker)?.Name, Words(record, statement.Source), Words(record, statement.Cue), Words(record, statement.Content)));

    private static EventView ViewOf(ArticleRecord record, string article, Event found, EventDto line, string? published)
    {
        // The event names its place by words; where these are a place that was found on the map, so is the event.
        var map = found.Place is { } place ? record.Places.FirstOrDefault(known => known.Span == place.Span) : null;
        return new EventView(
            article, published, line.Id, line.Type, line.Mode, line.Cameo, line.Trigger, line.Actor, line.Recipient,
            line.Place is { } at ? new PlaceView(at.Start, at.End, at.Name, at.Country, map?.Latitude, map?.Longitude) : null,
            line.Time, line.Modality, line.Statement, found.Trigger.TextIn(record.Text));
    }

    private static string? Words(ArticleRecord record, ImmutableArray<TextSpan> spans) => spans.IsEmpty ? null : record.WordsOf(spans);
}
