using System.Buffers.Binary;
using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Records;

/// <summary>Between the model and its JSON shape. The two directions stand side by side so that neither is forgotten.</summary>
internal static class RecordMapper
{
    public static RecordDto ToDto(ArticleRecord record)
    {
        var map = new CodePointMap(record.Text);
        var article = record.Article;
        return new RecordDto(
            record.Id,
            record.Collection.Length == 0 ? null : record.Collection,
            article.Text,
            article.Title,
            Map(article.Byline, author => new AuthorDto(author.Name, author.Role)),
            article.Outlet,
            article.Url,
            article.Published?.ToString(),
            article.Updated?.ToString(),
            article.Retrieved?.ToString(),
            article.Language,
            Map(article.Blocks, block => new BlockDto(block.Kind, Start(map, block.Span), End(map, block.Span))),
            Map(record.Entities, entity => ToDto(entity, map)),
            Map(record.Statements, statement => ToDto(statement, map)),
            Map(record.Events, e => ToDto(e, map)),
            Map(record.Times, time => new TimeDto(Start(map, time.Span), End(map, time.Span), time.Type, time.Value)),
            Map(record.Places, place => new PlaceDto(
                Start(map, place.Span), End(map, place.Span), place.Name, place.Latitude, place.Longitude, place.Country, place.IsAssociative ? true : null)),
            Map(record.Quantities, quantity => new QuantityDto(
                Start(map, quantity.Span), End(map, quantity.Span), quantity.Value, quantity.Low, quantity.High, quantity.IsExclusive ? true : null, quantity.Unit, quantity.Of,
                ToDto(quantity.Place, map), ToDto(quantity.Time, map), quantity.Statement)),
            Map(record.Agreements, agreement => AgreementMapper.ToDto(agreement, map)),
            Map(record.Options, option => AgreementMapper.ToDto(option, map)),
            Map(record.Credits, credit => new CreditDto(Start(map, credit.Span), End(map, credit.Span), credit.Outlet, credit.Relation)),
            record.Spun is { } spun
                ? new SpunDto(spun.Probability, Map(spun.Swaps, swap => new SwapDto(Start(map, swap.Span), End(map, swap.Span), swap.Original, swap.Probability)))
                : null,
            record.Sketch is { } sketch ? new SketchDto(sketch.Scheme, sketch.Words, ToBytes(sketch.Fingerprints)) : null,
            Map(record.Diagnostics, diagnostic => new DiagnosticDto(
                diagnostic.Code, diagnostic.Severity, diagnostic.Message,
                diagnostic.Span is { } at ? Start(map, at) : null, diagnostic.Span is { } to ? End(map, to) : null)),
            record.DocumentHash,
            new MadeByDto(record.MadeBy.Engine, record.MadeBy.Models));
    }

    public static ArticleRecord FromDto(RecordDto dto)
    {
        var map = new CodePointMap(dto.Text);
        return new ArticleRecord
        {
            Id = dto.Id,
            Collection = dto.Collection ?? "",
            DocumentHash = dto.DocumentHash,
            Article = FromDto(new ArticleDto(dto.Text, dto.Title, dto.Byline, dto.Outlet, dto.Url, dto.Published, dto.Updated, dto.Retrieved, dto.Language, dto.Blocks), map),
            Entities = Map(dto.Entities, entity => FromDto(entity, map)),
            Statements = Map(dto.Statements, statement => FromDto(statement, map)),
            Events = Map(dto.Events, e => FromDto(e, map)),
            Times = Map(dto.Times, time => new TimeExpression(map.ToSpan(time.Start, time.End), time.Type, time.Value)),
            Places = Map(dto.Places, place => new Place(map.ToSpan(place.Start, place.End), place.Name, place.Lat, place.Lon, place.Country)
            {
                IsAssociative = place.Associative ?? false,
            }),
            Quantities = Map(dto.Quantities, quantity => new Quantity
            {
                Span = map.ToSpan(quantity.Start, quantity.End),
                Value = quantity.Value,
                Low = quantity.Low,
                High = quantity.High,
                IsExclusive = quantity.Exclusive ?? false,
                Unit = quantity.Unit,
                Of = quantity.Of,
                Place = FromDto(quantity.Place, map),
                Time = FromDto(quantity.Time, map),
                Statement = quantity.Statement,
            }),
            Agreements = Map(dto.Agreements, agreement => AgreementMapper.FromDto(agreement, map)),
            Options = Map(dto.Options, option => AgreementMapper.FromDto(option, map)),
            Credits = Map(dto.Credits, credit => new Credit(map.ToSpan(credit.Start, credit.End), credit.Outlet, credit.Relation)),
            Spun = dto.Spun is { } spun
                ? new SpunAssessment(spun.Probability, Map(spun.Swaps, swap => new Swap(map.ToSpan(swap.Start, swap.End), swap.Original, swap.Probability)))
                : null,
            Sketch = dto.Sketch is { } sketch ? new Sketch(sketch.Scheme, sketch.Words, ToFingerprints(sketch.Fingerprints)) : null,
            Diagnostics = Map(dto.Diagnostics, diagnostic => new Diagnostic(
                diagnostic.Code, diagnostic.Severity, diagnostic.Message, Optional(diagnostic.Start, diagnostic.End, map))),
            MadeBy = new MadeBy(dto.MadeBy.Engine, dto.MadeBy.Models.WithComparers(StringComparer.Ordinal)),
        };
    }

    /// <summary>The article of a record.</summary>
    public static Article FromDto(ArticleDto dto) => FromDto(dto, new CodePointMap(dto.Text));

    /// <summary>The outlets that a record names.</summary>
    public static ImmutableArray<string> OutletsOf(OutletsDto dto) =>
        [.. Map(dto.Credits, credit => credit.Outlet), .. Map(dto.Statements, statement => Map(statement.Via, link => link.Outlet)).SelectMany(outlets => outlets)];

    private static Article FromDto(ArticleDto dto, CodePointMap map) => new()
    {
        Text = dto.Text,
        Title = dto.Title,
        Byline = Map(dto.Byline, author => new Author(author.Name, author.Role)),
        Outlet = dto.Outlet,
        Url = dto.Url,
        Published = Time(dto.Published, "published"),
        Updated = Time(dto.Updated, "updated"),
        Retrieved = Time(dto.Retrieved, "retrieved"),
        Language = dto.Language,
        Blocks = Map(dto.Blocks, block => new Block(block.Kind, map.ToSpan(block.Start, block.End))),
    };

    private static EntityDto ToDto(Entity entity, CodePointMap map) => new(
        entity.Id, entity.Type, entity.Name,
        Map(entity.Mentions, mention => new MentionDto(Start(map, mention.Span), End(map, mention.Span), mention.Form)),
        entity.Country, entity.Role, entity.Code);

    private static Entity FromDto(EntityDto dto, CodePointMap map) => new()
    {
        Id = dto.Id,
        Type = dto.Type,
        Name = dto.Name,
        Mentions = Map(dto.Mentions, mention => new Mention(map.ToSpan(mention.Start, mention.End), mention.Form)),
        Country = dto.Country,
        Role = dto.Role,
        Code = dto.Code,
    };

    private static StatementDto ToDto(Statement statement, CodePointMap map) => new(
        statement.Id,
        Map(statement.Source, map.ToDto),
        Map(statement.Cue, map.ToDto),
        Map(statement.Content, map.ToDto),
        statement.Form,
        statement.Act,
        statement.Speaker,
        statement.Anonymous,
        statement.Addressee is { } addressee ? ToDto(addressee, map) : null,
        statement.Condition is { } condition ? map.ToDto(condition) : null,
        Map(statement.Via, link => new MediaLinkDto(
            link.Outlet, link.Relation, link.Span is { } at ? Start(map, at) : null, link.Span is { } to ? End(map, to) : null)),
        ToDto(statement.Time, map),
        statement.Within);

    private static Statement FromDto(StatementDto dto, CodePointMap map) => new()
    {
        Id = dto.Id,
        Source = Map(dto.Source, span => map.ToSpan(span.Start, span.End)),
        Cue = Map(dto.Cue, span => map.ToSpan(span.Start, span.End)),
        Content = dto.Content.IsDefaultOrEmpty
            ? throw new RecordFormatException($"the statement {dto.Id} has no content")
            : Map(dto.Content, span => map.ToSpan(span.Start, span.End)),
        Form = dto.Form,
        Act = dto.Act,
        Speaker = dto.Speaker,
        Anonymous = dto.Anonymous,
        Addressee = FromDto(dto.Addressee, map),
        Condition = dto.Condition is { } condition ? map.ToSpan(condition.Start, condition.End) : null,
        Via = Map(dto.Via, link => new MediaLink(link.Outlet, link.Relation, Optional(link.Start, link.End, map))),
        Time = FromDto(dto.Time, map),
        Within = dto.Within,
    };

    private static EventDto ToDto(Event e, CodePointMap map) => new(
        e.Id, e.Type, e.Mode, e.Contexts.IsEmpty ? null : e.Contexts, e.Cameo, map.ToDto(e.Trigger),
        e.Actor is { } actor ? ToDto(actor, map) : null,
        e.Recipient is { } recipient ? ToDto(recipient, map) : null,
        ToDto(e.Place, map),
        ToDto(e.Time, map),
        e.Modality, e.Statement,
        e.Assault?.PerpetratorIndividual, e.Assault?.PerpetratorOrganization, e.Assault?.Target, e.Assault?.Victim, e.Assault?.Weapon);

    private static Event FromDto(EventDto dto, CodePointMap map) => new()
    {
        Id = dto.Id,
        Type = dto.Type,
        Mode = dto.Mode,
        Contexts = dto.Contexts ?? [],
        Cameo = dto.Cameo,
        Trigger = map.ToSpan(dto.Trigger.Start, dto.Trigger.End),
        Actor = FromDto(dto.Actor, map),
        Recipient = FromDto(dto.Recipient, map),
        Place = FromDto(dto.Place, map),
        Time = FromDto(dto.Time, map),
        Modality = dto.Modality,
        Statement = dto.Statement,
        Assault = dto.PerpetratorIndividual is null
            ? null
            : new AssaultRoles
            {
                PerpetratorIndividual = Given(dto.PerpetratorIndividual),
                PerpetratorOrganization = Given(dto.PerpetratorOrganization),
                Target = Given(dto.Target),
                Victim = Given(dto.Victim),
                Weapon = Given(dto.Weapon),
            },
    };

    internal static ParticipantDto ToDto(Participant participant, CodePointMap map) => new(
        Start(map, participant.Span), End(map, participant.Span), participant.Text, participant.Entity, participant.Country, participant.Code);

    internal static Participant? FromDto(ParticipantDto? dto, CodePointMap map) => dto is null
        ? null
        : new Participant(map.ToSpan(dto.Start, dto.End), dto.Text) { Entity = dto.Entity, Country = dto.Country, Code = dto.Code };

    private static PlaceReferenceDto? ToDto(PlaceReference? place, CodePointMap map) =>
        place is null ? null : new PlaceReferenceDto(Start(map, place.Span), End(map, place.Span), place.Name, place.Country);

    private static PlaceReference? FromDto(PlaceReferenceDto? dto, CodePointMap map) =>
        dto is null ? null : new PlaceReference(map.ToSpan(dto.Start, dto.End), dto.Name, dto.Country);

    internal static TimeReferenceDto? ToDto(TimeReference? time, CodePointMap map) =>
        time is null ? null : new TimeReferenceDto(Start(map, time.Span), End(map, time.Span), time.Value);

    internal static TimeReference? FromDto(TimeReferenceDto? dto, CodePointMap map) =>
        dto is null ? null : new TimeReference(map.ToSpan(dto.Start, dto.End), dto.Value);

    private static int Start(CodePointMap map, TextSpan span) => map.ToCodePoint(span.Start);

    private static int End(CodePointMap map, TextSpan span) => map.ToCodePoint(span.End);

    private static TextSpan? Optional(int? start, int? end, CodePointMap map) =>
        start is { } from && end is { } to ? map.ToSpan(from, to) : null;

    private static Timestamp? Time(string? value, string field) => value is null
        ? null
        : Timestamp.TryParse(value, out var time)
            ? time
            : throw new RecordFormatException($"\"{field}\" is no RFC 3339 date or date-time: {value}");

    // A list that an older version did not write is empty.
    private static ImmutableArray<T> Given<T>(ImmutableArray<T>? list) => list is { IsDefault: false } given ? given : [];

    internal static ImmutableArray<TTo> Map<TFrom, TTo>(ImmutableArray<TFrom> list, Func<TFrom, TTo> map) =>
        list.IsDefaultOrEmpty ? [] : ImmutableArray.CreateRange(list, item => item is null ? throw new RecordFormatException("an item of a list is null") : map(item));

    private static byte[] ToBytes(ImmutableArray<ulong> fingerprints)
    {
        var bytes = new byte[fingerprints.Length * sizeof(ulong)];
        for (var i = 0; i < fingerprints.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), fingerprints[i]);
        }

        return bytes;
    }

    private static ImmutableArray<ulong> ToFingerprints(byte[] bytes)
    {
        if (bytes.Length % sizeof(ulong) != 0)
        {
            throw new RecordFormatException("\"sketch.fingerprints\" is no sequence of 64-bit integers");
        }

        var fingerprints = ImmutableArray.CreateBuilder<ulong>(bytes.Length / sizeof(ulong));
        for (var i = 0; i < bytes.Length; i += sizeof(ulong))
        {
            fingerprints.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i)));
        }

        return fingerprints.MoveToImmutable();
    }
}
