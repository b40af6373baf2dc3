using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hearsay.Ledger;
using Hearsay.Lineage;
using Hearsay.Records;

namespace Hearsay.Exports;

// Lines of JSON about the ledger: offsets in Unicode code points of the article that each span names.

internal sealed record PassageDto(SpanDto Article, SpanDto Source);

internal sealed record DerivationDto(
    string Article, string Source, DerivationKind Kind, double Probability, double Coverage, bool Directed, ImmutableArray<PassageDto> Passages);

internal sealed record SidesDto(ImmutableArray<string> For, ImmutableArray<string> Against);

internal sealed record DisputeDto(DisputeKind Kind, string Text);

internal sealed record ClaimStatementDto(
    string Article,
    string Statement,
    int Start,
    int End,
    ClaimSide Side,
    string? Speaker,
    string? Anonymous,
    string? Party,
    ImmutableArray<string> Origins);

internal sealed record ClaimDto(
    string Id,
    string Story,
    string Text,
    SidesDto Origins,
    SidesDto Speakers,
    SidesDto Parties,
    ImmutableArray<DisputeDto> Disputed,
    ImmutableArray<ClaimStatementDto> Statements);

internal sealed record OriginDto(string Origin, OriginKind Kind, string? Outlet, string Story, ImmutableArray<string> Pages);

internal sealed record FigureReportDto(
    string Article, int Start, int End, decimal? Low, decimal? High, string? According, ImmutableArray<string> Origins);

internal sealed record FigureDto(string Id, string Story, string Of, bool Disputed, ImmutableArray<FigureReportDto> Reports);

internal sealed record StoryDayDto(string Day, ImmutableArray<string> Pages, int NewOrigins, ImmutableArray<string> Claims, ImmutableArray<string> Denied);

internal sealed record StoryDto(
    string Id, string Title, string? From, string? To, ImmutableArray<string> Articles, int Origins, int Claims, ImmutableArray<StoryDayDto> Timeline);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(WireNameConverter<DerivationKind>), typeof(WireNameConverter<ClaimSide>), typeof(WireNameConverter<DisputeKind>),
        typeof(WireNameConverter<OriginKind>),
    ])]
[JsonSerializable(typeof(DerivationDto))]
[JsonSerializable(typeof(ClaimDto))]
[JsonSerializable(typeof(OriginDto))]
[JsonSerializable(typeof(FigureDto))]
[JsonSerializable(typeof(StoryDto))]
internal sealed partial class LedgerDtoContext : JsonSerializerContext;
