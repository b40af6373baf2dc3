using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Ledger.Alerts;

/// <summary>
/// What alerts were given of, from run to run: sums of articles and statements, no words of theirs. Forgetting it costs the alerts of the time between; nothing else.
/// </summary>
/// <param name="Articles">The articles that were known.</param>
/// <param name="Origins">Statements of claims that have two origins or more.</param>
/// <param name="Denials">Statements of claims that are denied.</param>
/// <param name="Figures">Figures that an alert was given of.</param>
public sealed record AlertMemory(
    ImmutableSortedSet<string> Articles, ImmutableSortedSet<string> Origins, ImmutableSortedSet<string> Denials, ImmutableSortedSet<string> Figures)
{
    private const int CurrentVersion = 1; // of the stored form; memories of others are begun anew

    /// <summary>A memory of no alert: everything is new.</summary>
    public static AlertMemory Empty { get; } = new([], [], [], []);

    /// <summary>The memory as JSON, UTF-8.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(
        new AlertMemoryDto(CurrentVersion, [.. Articles], [.. Origins], [.. Denials], [.. Figures]), AlertMemoryContext.Default.AlertMemoryDto);

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is damaged or of another version.</summary>
    public static AlertMemory? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, AlertMemoryContext.Default.AlertMemoryDto) is { Version: CurrentVersion } dto
                ? new AlertMemory(Set(dto.Articles), Set(dto.Origins), Set(dto.Denials), Set(dto.Figures))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static ImmutableSortedSet<string> Set(IEnumerable<string>? names) => (names ?? []).ToImmutableSortedSet(StringComparer.Ordinal);
}

internal sealed record AlertMemoryDto(int Version, string[] Articles, string[] Origins, string[] Denials, string[] Figures);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AlertMemoryDto))]
internal sealed partial class AlertMemoryContext : JsonSerializerContext;
