using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Hearsay.Records;

/// <summary>Passes over a property of JSON that whoever reads has no use for: it is as if another value stood there.</summary>
/// <param name="instead">That value.</param>
internal sealed class PassedOver<T>(T instead) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Skip();
        return instead;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException("What is written is written whole.");
}

/// <summary>Shapes of JSON for readers that need a part of it.</summary>
internal static class PassedOver
{
    /// <summary>A modifier of contracts: the properties of a type that some converters can read are read by these.</summary>
    /// <param name="owner">The type; properties of others stay as they are.</param>
    /// <param name="converters">The converters, <see cref="PassedOver{T}"/> mostly.</param>
    public static Action<JsonTypeInfo> In(Type owner, params IReadOnlyList<JsonConverter> converters) => type =>
    {
        foreach (var property in type.Properties.Where(_ => type.Type == owner))
        {
            property.CustomConverter = converters.FirstOrDefault(converter => converter.CanConvert(property.PropertyType)) ?? property.CustomConverter;
        }
    };
}
