using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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
        options.Converters.Add(new NamesOutside());
        return options;
    }

    /// <summary>Every enumeration of the engine goes by its name outside.</summary>
    private sealed class NamesOutside : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && typeToConvert.Assembly == typeof(TextSpan).Assembly;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(WireNameConverter<>).MakeGenericType(typeToConvert))!;
    }
}
