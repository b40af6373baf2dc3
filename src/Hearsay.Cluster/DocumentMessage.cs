using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Records;
using RabbitMQ.Client;

namespace Hearsay.Cluster;

/// <summary>
/// A document as it travels: everything that annotation depends on, so that a worker makes the very record that the reading process would have made, and the name by which a
/// person finds the input again.
/// </summary>
internal static class DocumentMessage
{
    /// <summary>The content type of a message.</summary>
    private const string ContentType = "application/vnd.hearsay.document+json";

    /// <summary>What a message is called that is no document.</summary>
    public const string NoDocument = "a message that is no document";

    private static readonly DocumentMessageContext Context = new(new JsonSerializerOptions(DocumentMessageContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The bytes of a message.</summary>
    /// <param name="name">What the document is called in messages to a person.</param>
    /// <param name="document">The document.</param>
    public static byte[] Write(string name, Document document) => JsonSerializer.SerializeToUtf8Bytes(
        new DocumentBody
        {
            Name = name,
            Id = document.Id,
            Collection = document.Collection,
            Format = WireNames<DocumentFormat>.Of(document.Format),
            Content = document.Content,
            Url = document.Url,
            Title = document.Title,
            Outlet = document.Outlet,
            Published = document.Published?.ToString(),
            Retrieved = document.Retrieved?.ToString(),
            Diagnostics = [.. document.Diagnostics.Select(diagnostic => new DiagnosticBody(
                diagnostic.Code, WireNames<Severity>.Of(diagnostic.Severity), diagnostic.Message, diagnostic.Span?.Start, diagnostic.Span?.End))],
        },
        Context.DocumentBody);

    /// <summary>What every message is published with: it is kept on disk.</summary>
    public static BasicProperties Properties => new() { Persistent = true, ContentType = ContentType };

    /// <summary>What the document of a message is called, for a person; says so where it is none.</summary>
    public static string NameIn(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Read(utf8).Name;
        }
        catch (InvalidDataException)
        {
            return NoDocument;
        }
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static DocumentResult Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var body = JsonSerializer.Deserialize(utf8, Context.DocumentBody) ?? throw new InvalidDataException("the message is null");
            return new DocumentResult(body.Name, new Document
            {
                Id = body.Id,
                Collection = body.Collection,
                Format = Parsed<DocumentFormat>(body.Format),
                Content = body.Content,
                Url = body.Url,
                Title = body.Title,
                Outlet = body.Outlet,
                Published = TimestampOf(body.Published),
                Retrieved = TimestampOf(body.Retrieved),
                Diagnostics = [.. body.Diagnostics.Select(diagnostic => new Diagnostic(
                    diagnostic.Code, Parsed<Severity>(diagnostic.Severity), diagnostic.Message,
                    diagnostic is { Start: { } start, End: { } end } ? new TextSpan(start, end) : null))],
            }, null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("this is no document: " + error.Message, error);
        }
    }

    private static T Parsed<T>(string name)
        where T : struct, Enum => WireNames<T>.TryParse(name, out var value) ? value : throw new InvalidDataException($"'{name}' is none of: {string.Join(", ", WireNames<T>.All)}");

    private static Timestamp? TimestampOf(string? value) => value is null ? null
        : Timestamp.TryParse(value, out var time) ? time : throw new InvalidDataException($"'{value}' is no RFC 3339 date or date-time");
}

internal sealed record DocumentBody
{
    public required string Name { get; init; }

    public required string Id { get; init; }

    public required string Collection { get; init; }

    public required string Format { get; init; }

    public required string Content { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public string? Retrieved { get; init; }

    public DiagnosticBody[] Diagnostics { get; init; } = [];
}

internal sealed record DiagnosticBody(string Code, string Severity, string Message, int? Start, int? End);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DocumentBody))]
internal sealed partial class DocumentMessageContext : JsonSerializerContext;
