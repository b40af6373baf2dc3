using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Propositions;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Exports;

// Lines of JSON about the ledger: offsets in Unicode code points of the article that each span names.

internal sealed record PassageDto(SpanDto Article, SpanDto Source);

internal sealed record DerivationDto(
    string Article, string Source, DerivationKind Kind, double Probability, double Coverage, bool Directed, ImmutableArray<PassageDto> Passages);

internal sealed record SidesDto(ImmutableArray<string> For, ImmutableArray<string> Against);

internal sealed record DisputeDto(DisputeKind Kind, string Text, Opposition? Opposition);

internal sealed record ClaimStatementDto(
    string Article,
    string Statement,
    int Start,
    int End,
    ClaimSide Side,
    string? Speaker,
    string? Actor,
    ImmutableArray<JointSpeakerDto>? With,
    string? Anonymous,
    string? Party,
    ImmutableArray<string> Origins,
    ImmutableArray<string>? StateMedia,
    ClaimBasis Basis,
    StatementNameDto? BasisOf);

internal sealed record JointSpeakerDto(string Speaker, string Actor, string? Party);

internal sealed record StatementNameDto(string Article, string Statement);

internal sealed record ClaimReportDto(string Article, int Start, int End, ClaimSide Side, ImmutableArray<string> Origins);

internal sealed record ClaimDto(
    string Id,
    string Story,
    string Text,
    SidesDto Origins,
    SidesDto Speakers,
    SidesDto Anonymous,
    SidesDto Parties,
    ImmutableArray<DisputeDto> Disputed,
    ImmutableArray<ClaimStatementDto> Statements,
    ImmutableArray<ClaimReportDto> Reports);

internal sealed record OriginDto(string Origin, OriginKind Kind, string? Outlet, string Story, ImmutableArray<string> Pages);

internal sealed record FigureReportDto(
    string Article, int Start, int End, decimal? Low, decimal? High, bool? Exclusive, string? According, bool? Outdated, ImmutableArray<string> Origins);

internal sealed record FigureDto(string Id, string Story, string Of, bool Disputed, ImmutableArray<FigureReportDto> Reports);

internal sealed record ActorMentionDto(string Article, int Start, int End, string Name, string? Role);

internal sealed record ActorEvidenceDto(ActorEvidenceKind Kind, ActorMentionDto First, ActorMentionDto Second);

internal sealed record OfficeDto(string Role, string? From, string? To);

internal sealed record ActorDto(
    string Id, string Name, ImmutableArray<string> Aliases, EntityType Type, string? Country, string? Code, string Party, ImmutableArray<OfficeDto> Offices,
    ImmutableArray<ActorMentionDto> Mentions, ImmutableArray<ActorEvidenceDto> Evidence);

internal sealed record ThreadTermDto(string Article, int Start, int End, string? Party, string? Due);

internal sealed record ThreadStepDto(
    AgreementStepKind Kind, ThreadPhase Phase, Modality Modality, string Article, int Start, int End, string? Day, bool DayIsOfReport, ImmutableArray<string> By, string? Speaker, string? Party);

internal sealed record AgreementThreadDto(
    string Id, string Story, AgreementKind Kind, string Name, ImmutableArray<string> Parties, ImmutableArray<string> Mediators, ImmutableArray<ThreadTermDto> Terms,
    ImmutableArray<ThreadStepDto> Steps, ImmutableSortedDictionary<string, ImmutableArray<string>> Blame);

internal sealed record ContradictionPlaceDto(string Article, string? Version, int Start, int End, string? Statement, string? Speaker, string? Party);

internal sealed record ContradictionDto(
    string Id, string Story, ContradictionKind Kind, Opposition? Opposition, string Text, ImmutableArray<ContradictionPlaceDto> First, ImmutableArray<ContradictionPlaceDto> Second,
    ImmutableArray<string> Claims, string? Figure);

internal sealed record StoryDayDto(string Day, ImmutableArray<string> Pages, int NewOrigins, ImmutableArray<string> Claims, ImmutableArray<string> Denied);

internal sealed record StoryDto(
    string Id, string Title, string? From, string? To, ImmutableArray<string> Articles, int Origins, int Claims, ImmutableArray<StoryDayDto> Timeline);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(WireNameConverter<DerivationKind>), typeof(WireNameConverter<ClaimSide>), typeof(WireNameConverter<DisputeKind>),
        typeof(WireNameConverter<OriginKind>), typeof(WireNameConverter<ClaimBasis>), typeof(WireNameConverter<ActorEvidenceKind>),
        typeof(WireNameConverter<ContradictionKind>), typeof(WireNameConverter<Opposition>), typeof(WireNameConverter<AgreementKind>), typeof(WireNameConverter<AgreementStepKind>),
        typeof(WireNameConverter<Modality>), typeof(WireNameConverter<ThreadPhase>), typeof(WireNameConverter<EntityType>),
    ])]
[JsonSerializable(typeof(DerivationDto))]
[JsonSerializable(typeof(ClaimDto))]
[JsonSerializable(typeof(OriginDto))]
[JsonSerializable(typeof(FigureDto))]
[JsonSerializable(typeof(StoryDto))]
[JsonSerializable(typeof(ActorDto))]
[JsonSerializable(typeof(AgreementThreadDto))]
[JsonSerializable(typeof(ContradictionDto))]
internal sealed partial class LedgerDtoContext : JsonSerializerContext;
