using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Model;

namespace Hearsay.Reading;

/// <summary>A profile file cannot be used; the message says what is wrong.</summary>
public sealed class ProfileException : Exception
{
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">What the JSON reader said; null for a fault of the content.</param>
    public ProfileException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>Outlet profiles as files: JSON, UTF-8, version 1 (docs/formats.md).</summary>
public static class ProfileFile
{
    private const int Version = 1; // of the file's form

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of a profile; the same profile gives the same bytes.</summary>
    public static byte[] Write(OutletProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            if (profile.Outlet is not null)
            {
                json.WriteString("outlet", profile.Outlet);
            }

            json.WriteStartArray("hosts");
            foreach (var host in profile.Hosts)
            {
                json.WriteStringValue(host);
            }

            json.WriteEndArray();
            json.WriteNumber("pages", profile.Pages);
            json.WriteStartArray("lines");
            foreach (var line in profile.Lines)
            {
                json.WriteStartObject();
                json.WriteString("text", line.Text);
                json.WriteNumber("pages", line.Pages);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Reads the profile of an outlet from JSON.</summary>
    /// <exception cref="ProfileException">It is no profile of a version that is known.</exception>
    public static OutletProfile Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || version.GetInt32() != Version)
            {
                throw new ProfileException("this is no outlet profile of version 1; make one with `hearsay profile`");
            }

            return new OutletProfile
            {
                Outlet = root.TryGetProperty("outlet", out var outlet) ? outlet.GetString() : null,
                Hosts = [.. root.GetProperty("hosts").EnumerateArray().Select(host => host.GetString()!)],
                Pages = root.GetProperty("pages").GetInt32(),
                Lines = [.. root.GetProperty("lines").EnumerateArray().Select(line => new ProfileLine(line.GetProperty("text").GetString()!, line.GetProperty("pages").GetInt32()))],
                Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            };
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ProfileException("the outlet profile cannot be read: " + wrong.Message, wrong);
        }
    }
}
