using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Ledger;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Server.Http;

/// <summary>How answers are written: as records and exports are (docs/formats.md).</summary>
internal static class Wire
{
    /// <summary>The options of everything that is answered.</summary>
    public static JsonSerializerOptions Options { get; } = Set(new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() });

    /// <summary>Sets options.</summary>
    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;

        // Answers are JSON with its own type and nosniff, never part of a page: letters of all scripts stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        JsonConverter[] names =
        [
            new WireNameConverter<BlockKind>(), new WireNameConverter<EntityType>(), new WireNameConverter<MentionForm>(), new WireNameConverter<StatementForm>(),
            new WireNameConverter<SpeechAct>(), new WireNameConverter<CreditRelation>(), new WireNameConverter<EventType>(), new WireNameConverter<Modality>(),
            new WireNameConverter<TimeType>(), new WireNameConverter<Severity>(), new WireNameConverter<DerivationKind>(), new WireNameConverter<ClaimSide>(),
            new WireNameConverter<DisputeKind>(), new WireNameConverter<OriginKind>(), new WireNameConverter<WordChangeKind>(), new WireNameConverter<DriftWarning>(),
            new WireNameConverter<IntakeFate>(),
        ];
        foreach (var converter in names)
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
