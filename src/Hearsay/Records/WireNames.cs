using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Model;

namespace Hearsay.Records;

/// <summary>The names that enumerations have outside the engine: in records, tables, filters and docs.</summary>
/// <typeparam name="T">An enumeration of the model.</typeparam>
public static class WireNames<T>
    where T : struct, Enum
{
    private static readonly string[] Names = Array.ConvertAll(Enum.GetValues<T>(), NameOf);

    /// <summary>Every name, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a value ("told-to", "ASSAULT").</summary>
    public static string Of(T value) => Names[Unsafe.BitCast<T, int>(value)]; // the model's enumerations count from 0

    /// <summary>The value of a name; names are exact, case included.</summary>
    public static bool TryParse(string name, out T value)
    {
        var index = Array.IndexOf(Names, name);
        value = index < 0 ? default : Unsafe.BitCast<int, T>(index);
        return index >= 0;
    }

    private static string NameOf(T value) => value switch
    {
        EntityType type => type switch
        {
            EntityType.Person => "PER",
            EntityType.Organization => "ORG",
            EntityType.GeopoliticalEntity => "GPE",
            EntityType.Location => "LOC",
            EntityType.Facility => "FAC",
            EntityType.Group => "NORP",
            EntityType.Event => "EVENT",
            _ => "OTHER",
        },
        EventType or TimeType => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()),
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()),
    };
}

/// <summary>Reads and writes an enumeration by its <see cref="WireNames{T}"/>.</summary>
internal sealed class WireNameConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return name is not null && WireNames<T>.TryParse(name, out var value)
            ? value
            : throw new JsonException($"'{name}' is none of: {string.Join(", ", WireNames<T>.All)}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WireNames<T>.Of(value));
}
