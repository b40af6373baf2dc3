using System.Text.Json;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Records;

/// <summary>A record that was read, or the reason why there is none.</summary>
/// <param name="Name">The stream's name and the line ("records:12").</param>
/// <param name="Record">The record; null when there is none.</param>
/// <param name="Refusal">Why there is none; null when there is one.</param>
public sealed record RecordResult(string Name, ArticleRecord? Record, Diagnostic? Refusal);

/// <summary>
/// Reads the output of <c>annotate</c> back: one record a line. A line that answers a bad document passes on as the refusal that it is. Documents'
/// size limits hold for records as well, ten times as large.
/// </summary>
public static class RecordLines
{
    private const int RecordToDocument = 10; // bytes of a record for one of its document, at most

    /// <summary>The lines in order; blank ones are skipped. Refusals: HS0102, HS0107, HS0108, and those of the line itself.</summary>
    /// <param name="stream">UTF-8; read to the end, not closed.</param>
    /// <param name="name">What the stream is called in names and messages.</param>
    /// <param name="options">Limits; its collection, when there is one, becomes the records'.</param>
    public static IEnumerable<RecordResult> Read(Stream stream, string name, ReadOptions options)
    {
        foreach (var line in ByteLines.Read(stream, options.MaxDocumentBytes * RecordToDocument))
        {
            var lineName = FormattableString.Invariant($"{name}:{line.Number}");
            if (line.TooLong)
            {
                yield return new RecordResult(lineName, null, DiagnosticCatalog.DocumentTooLarge.At(
                    FormattableString.Invariant($"the line has {line.Length} bytes, {options.MaxDocumentBytes * RecordToDocument} is the limit")));
            }
            else if (!line.Bytes.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return ReadLine(line.Bytes, lineName, options);
            }
        }
    }

    private static RecordResult ReadLine(ReadOnlyMemory<byte> line, string name, ReadOptions options)
    {
        try
        {
            var record = RecordJson.Read(line.Span);
            return new RecordResult(name, options.Collection.Length == 0 ? record : record with { Collection = options.Collection }, null);
        }
        catch (RecordFormatException problem)
        {
            return new RecordResult(name, null, RefusalIn(line) ?? DiagnosticCatalog.InvalidInput.At(problem.Message));
        }
    }

    private static Diagnostic? RefusalIn(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String
                    ? new Diagnostic(code.GetString()!, Severity.Error, message.GetString()!)
                    : null;
        }
        catch (JsonException problem)
        {
            return DiagnosticCatalog.InvalidJson.At(problem.Message);
        }
    }
}
