using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Ledger.Corrections;

/// <summary>Corrections as the log keeps them: UTF-8 JSON, UTF-16 offsets, the same bytes for the same correction.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Correction))]
internal sealed partial class CorrectionJson : JsonSerializerContext
{
    private static CorrectionJson Relaxed =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The JSON of a correction.</summary>
    public static byte[] Write(Correction correction) => JsonSerializer.SerializeToUtf8Bytes(correction, Relaxed.Correction);

    /// <summary>The correction of a JSON.</summary>
    /// <exception cref="StoreException">It is none.</exception>
    public static Correction Read(StoredCorrection stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored.Json.Span, Relaxed.Correction)!;
        }
        catch (JsonException damaged)
        {
            throw new StoreException($"The correction {IdOf(stored.Key)} cannot be read: {damaged.Message}", damaged);
        }
    }

    /// <summary>The key of a JSON: SHA-256, lower-case hex.</summary>
    public static string KeyOf(ReadOnlySpan<byte> json) => Convert.ToHexStringLower(SHA256.HashData(json));

    /// <summary>The id that people use for a key.</summary>
    public static string IdOf(string key) => "k" + key[..12];
}
