using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hearsay.Model;

namespace Hearsay.Records;

// The record as JSON has it: offsets in code points, names of the wire. Nothing but RecordJson uses these types.

internal readonly record struct SpanDto(int Start, int End);

internal sealed record BlockDto(BlockKind Kind, int Start, int End);

internal sealed record AuthorDto(string Name, string? Role);

internal sealed record MentionDto(int Start, int End, MentionForm Form);

internal sealed record EntityDto(
    string Id, EntityType Type, string Name, ImmutableArray<MentionDto> Mentions, string? Country, string? Role, string? Code);

internal sealed record ParticipantDto(int Start, int End, string Text, string? Entity, string? Country, string? Code);

internal sealed record MediaLinkDto(string Outlet, CreditRelation Relation, int? Start, int? End);

internal sealed record TimeReferenceDto(int Start, int End, string? Value);

internal sealed record PlaceReferenceDto(int Start, int End, string Name, string? Country);

internal sealed record StatementDto(
    string Id,
    ImmutableArray<SpanDto> Source,
    ImmutableArray<SpanDto> Cue,
    ImmutableArray<SpanDto> Content,
    StatementForm Form,
    SpeechAct Act,
    string? Speaker,
    string? Anonymous,
    ParticipantDto? Addressee,
    SpanDto? Condition,
    ImmutableArray<MediaLinkDto> Via,
    TimeReferenceDto? Time,
    string? Within);

internal sealed record EventDto(
    string Id,
    EventType Type,
    string? Mode,
    ImmutableArray<string>? Contexts,
    string Cameo,
    SpanDto Trigger,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ParticipantDto? Actor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ParticipantDto? Recipient,
    PlaceReferenceDto? Place,
    TimeReferenceDto? Time,
    Modality Modality,
    string? Statement,
    ImmutableArray<string>? PerpetratorIndividual,
    ImmutableArray<string>? PerpetratorOrganization,
    ImmutableArray<string>? Target,
    ImmutableArray<string>? Victim,
    ImmutableArray<string>? Weapon);

internal sealed record TimeDto(int Start, int End, TimeType Type, string? Value);

internal sealed record PlaceDto(int Start, int End, string Name, double? Lat, double? Lon, string? Country, bool? Associative);

internal sealed record QuantityDto(
    int Start, int End, decimal? Value, decimal? Low, decimal? High, bool? Exclusive, string? Unit, string? Of, PlaceReferenceDto? Place, TimeReferenceDto? Time, string? Statement);

internal sealed record TermDto(
    int Start, int End, ParticipantDto? Party, TimeReferenceDto? Time, string? Statement, ImmutableArray<string> Events);

internal sealed record StepDto(
    AgreementStepKind Kind, int Start, int End, ImmutableArray<ParticipantDto> By, Modality Modality, string? Statement, ImmutableArray<string> Events);

internal sealed record AgreementDto(
    string Id,
    AgreementKind Kind,
    string Name,
    ImmutableArray<SpanDto> Mentions,
    ImmutableArray<ParticipantDto> Parties,
    ImmutableArray<ParticipantDto> Mediators,
    ImmutableArray<TermDto> Terms,
    ImmutableArray<StepDto> Steps);

internal sealed record OptionDto(
    string Id,
    OptionStanding Standing,
    SpanDto Cue,
    SpanDto? Content,
    ParticipantDto? By,
    string? Statement,
    ImmutableArray<string> Events,
    string? Agreement);

internal sealed record CreditDto(int Start, int End, string Outlet, CreditRelation Relation);

internal sealed record SwapDto(int Start, int End, string Original, double Probability);

internal sealed record SpunDto(double Probability, ImmutableArray<SwapDto> Swaps);

/// <summary>Fingerprints: unsigned 64-bit integers, little-endian, one after the other, in base64.</summary>
internal sealed record SketchDto(string Scheme, int Words, byte[] Fingerprints);

internal sealed record DiagnosticDto(string Code, Severity Severity, string Message, int? Start, int? End);

internal sealed record MadeByDto(string Engine, ImmutableSortedDictionary<string, string> Models);

/// <summary>What a record says of its article, without what was found in it.</summary>
internal sealed record ArticleDto(
    string Text,
    string? Title,
    ImmutableArray<AuthorDto> Byline,
    string? Outlet,
    string? Url,
    string? Published,
    string? Updated,
    string? Retrieved,
    string Language,
    ImmutableArray<BlockDto> Blocks);

/// <summary>What a record says of outlets other than its own.</summary>
internal sealed record OutletsDto(ImmutableArray<ViaDto> Statements, ImmutableArray<OutletDto> Credits);

internal sealed record ViaDto(ImmutableArray<OutletDto> Via);

internal sealed record OutletDto(string Outlet);

internal sealed record RecordDto(
    string Id,
    string? Collection,
    string Text,
    string? Title,
    ImmutableArray<AuthorDto> Byline,
    string? Outlet,
    string? Url,
    string? Published,
    string? Updated,
    string? Retrieved,
    string Language,
    ImmutableArray<BlockDto> Blocks,
    ImmutableArray<EntityDto> Entities,
    ImmutableArray<StatementDto> Statements,
    ImmutableArray<EventDto> Events,
    ImmutableArray<TimeDto> Times,
    ImmutableArray<PlaceDto> Places,
    ImmutableArray<QuantityDto> Quantities,
    ImmutableArray<AgreementDto> Agreements,
    ImmutableArray<OptionDto> Options,
    ImmutableArray<CreditDto> Credits,
    SpunDto? Spun,
    SketchDto? Sketch,
    ImmutableArray<DiagnosticDto> Diagnostics,
    string DocumentHash,
    MadeByDto MadeBy);

internal sealed record ErrorDto(string Code, string Message);

internal sealed record RefusalDto(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Id,
    ErrorDto Error);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    Converters =
    [
        typeof(WireNameConverter<BlockKind>), typeof(WireNameConverter<EntityType>), typeof(WireNameConverter<MentionForm>),
        typeof(WireNameConverter<StatementForm>), typeof(WireNameConverter<SpeechAct>), typeof(WireNameConverter<CreditRelation>),
        typeof(WireNameConverter<EventType>), typeof(WireNameConverter<Modality>), typeof(WireNameConverter<TimeType>),
        typeof(WireNameConverter<AgreementKind>), typeof(WireNameConverter<AgreementStepKind>), typeof(WireNameConverter<OptionStanding>),
        typeof(WireNameConverter<Severity>),
    ])]
[JsonSerializable(typeof(RecordDto))]
[JsonSerializable(typeof(ArticleDto))]
[JsonSerializable(typeof(OutletsDto))]
[JsonSerializable(typeof(RefusalDto))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
