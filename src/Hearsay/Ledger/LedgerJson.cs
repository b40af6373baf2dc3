using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Records;

namespace Hearsay.Ledger;

/// <summary>
/// How derived things stand in the store's tables: private to the ledger, dropped and rebuilt with it, with UTF-16 offsets. What people
/// get is written by Exports.
/// </summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true, Converters = [typeof(OrdinalDictionary<string>), typeof(OrdinalDictionary<ImmutableArray<string>>)])]
[JsonSerializable(typeof(Derivation))]
[JsonSerializable(typeof(ImmutableArray<StatementMatch>))]
[JsonSerializable(typeof(StoryLedger))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    // Not a plain static field: the generated half's own statics may not be set yet when this half's are.
    private static LedgerJson Relaxed =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write(Derivation derivation) => JsonSerializer.SerializeToUtf8Bytes(derivation, Relaxed.Derivation);

    public static byte[] Write(ImmutableArray<StatementMatch> matches) => JsonSerializer.SerializeToUtf8Bytes(matches, Relaxed.ImmutableArrayStatementMatch);

    public static byte[] Write(StoryLedger story) => JsonSerializer.SerializeToUtf8Bytes(story, Relaxed.StoryLedger);

    public static Derivation ReadDerivation(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize(json.Span, Relaxed.Derivation)!;

    public static ImmutableArray<StatementMatch> ReadMatches(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize(json.Span, Relaxed.ImmutableArrayStatementMatch);

    public static StoryLedger ReadStory(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize(json.Span, Relaxed.StoryLedger)!;

    /// <summary>A story as if it had no actors: their mentions are most of it, and whoever asks for claims need not wait for them.</summary>
    public static StoryLedger ReadStoryWithoutActors(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize(json.Span, WithoutActors)!;

    private static JsonTypeInfo<StoryLedger> WithoutActors => field ??= (JsonTypeInfo<StoryLedger>)new JsonSerializerOptions(Relaxed.Options)
    {
        TypeInfoResolver = Default.WithAddedModifier(static type =>
        {
            foreach (var property in type.Properties.Where(property => type.Type == typeof(StoryLedger) && property.PropertyType == typeof(ImmutableArray<Actor>)))
            {
                property.CustomConverter = new PassedOver();
            }
        }),
    }.GetTypeInfo(typeof(StoryLedger));

    private sealed class PassedOver : JsonConverter<ImmutableArray<Actor>>
    {
        public override ImmutableArray<Actor> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Skip();
            return [];
        }

        public override void Write(Utf8JsonWriter writer, ImmutableArray<Actor> value, JsonSerializerOptions options) => throw new NotSupportedException("A story is written whole.");
    }
}
