using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Records;

namespace Hearsay.Ledger;

/// <summary>
/// How derived things stand in the store's tables: private to the ledger, dropped and rebuilt with it, with UTF-16 offsets. What people
/// get is written by Exports.
/// </summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true, Converters =
    [
        typeof(OrdinalDictionary<string>), typeof(OrdinalDictionary<ImmutableArray<string>>), typeof(LedgerConverters.Spans), typeof(LedgerConverters.Identities), typeof(LedgerConverters.Statements),
        typeof(LedgerConverters.Mentions),
    ])]
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

    /// <summary>Where the articles of a story are from; nothing else of it is looked at.</summary>
    public static IReadOnlyList<ArticleOrigins> ReadOrigins(ReadOnlyMemory<byte> json)
    {
        var reader = ReaderAt(nameof(Stories.StoryLedger.Origins), json.Span);
        return JsonSerializer.Deserialize(ref reader, Relaxed.ImmutableArrayArticleOrigins);
    }

    /// <summary>The actors of a story, of each no more than its outline.</summary>
    public static IReadOnlyList<ToldActor> ReadActors(ReadOnlyMemory<byte> json)
    {
        var actors = new List<ToldActor>();
        var reader = ReaderAt(nameof(Stories.StoryLedger.Actors), json.Span);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var actor = json[start..(int)reader.BytesConsumed];
            actors.Add(new ToldActor(JsonSerializer.Deserialize(actor.Span, Outline)!, actor));
        }

        return actors;
    }

    /// <summary>One actor of a story.</summary>
    public static Actor ReadActor(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize(json.Span, Relaxed.Actor)!;

    private static JsonTypeInfo<StoryLedger> WithoutActors => field ??= Without<StoryLedger>(new PassedOver<ImmutableArray<Actor>>([]));

    private static JsonTypeInfo<Actor> Outline => field ??= Without<Actor>(new PassedOver<ImmutableArray<ActorMention>>([]), new PassedOver<ImmutableArray<ActorEvidence>>([]));

    private static JsonTypeInfo<T> Without<T>(params IReadOnlyList<JsonConverter> passedOver) => (JsonTypeInfo<T>)new JsonSerializerOptions(Relaxed.Options)
    {
        TypeInfoResolver = Default.WithAddedModifier(PassedOver.In(typeof(T), passedOver)),
    }.GetTypeInfo(typeof(T));

    // At the value of one of a story's own properties.
    private static Utf8JsonReader ReaderAt(string property, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(property);
            reader.Read();
            if (found)
            {
                return reader;
            }

            reader.Skip();
        }

        throw new JsonException($"The story has no {property}.");
    }
}
