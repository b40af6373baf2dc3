using System.Text;
using Hearsay.Model;

namespace Hearsay.Reading;

/// <summary>A document that was read, or the reason why one was refused.</summary>
/// <param name="Name">What a person knows it by: a path, a path with a line number, an id.</param>
/// <param name="Document">The document; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record DocumentResult(string Name, Document? Document, Diagnostic? Refusal)
{
    /// <summary>The id given with a refused document, if it could be read; answers are matched by it.</summary>
    public string? Id { get; init; }
}

/// <summary>What readers need to know beyond the bytes.</summary>
public sealed record ReadOptions
{
    /// <summary>The collection that ids are unique in; empty for the default one.</summary>
    public string Collection { get; init; } = "";

    /// <summary>Largest document, and largest line of JSON Lines, in bytes. Default 20 MB.</summary>
    public long MaxDocumentBytes { get; init; } = 20_000_000;

    /// <summary>How plain text is read: with furniture (as scraped) or exactly as it is.</summary>
    public DocumentFormat TextFormat { get; init; } = DocumentFormat.Raw;
}

/// <summary>Entry of the folder: bytes → documents. Formats are told by content, not by name.</summary>
public static class DocumentReader
{
    // Enough to tell the format by; a page's first tags and several lines of JSON Lines fit in.
    private const int HeadBytes = 65_536;
    private const int LinesLookedAt = 5;

    /// <summary>
    /// Reads one stream, which holds one document (text, HTML) or many (JSON Lines). Streaming: no more than one document is
    /// held at a time. A bad document is a refusal, never an exception. Refusals: HS0101 to HS0103, HS0105 to HS0108; notes on documents: HS0104, HS0113.
    /// </summary>
    /// <param name="stream">The bytes; read to the end, not closed.</param>
    /// <param name="path">Path relative to the root that was read, with "/" between folders: the id of last resort, and the name.</param>
    /// <param name="options">Limits and collection.</param>
    public static IEnumerable<DocumentResult> Read(Stream stream, string path, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        return ReadAny(stream, path, options);
    }

    /// <summary>
    /// Reads JSON Lines in the form that <c>annotate</c> takes, one result a line, in order; blank lines are skipped.
    /// Refusals: HS0102, HS0105 to HS0108, HS0112.
    /// </summary>
    /// <param name="stream">UTF-8; read to the end, not closed.</param>
    /// <param name="name">What the stream is called in names and messages; lines are named <c>name:line</c>.</param>
    /// <param name="options">Limits and collection.</param>
    public static IEnumerable<DocumentResult> ReadJsonLines(Stream stream, string name, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        return ReadLines(stream, name, options, JsonDocumentLine.ReadStrict);
    }

    private static IEnumerable<DocumentResult> ReadAny(Stream stream, string path, ReadOptions options)
    {
        var head = HeadedStream.HeadOf(stream, HeadBytes);
        using var whole = new HeadedStream(head, stream);
        var results = LooksLikeJsonLines(head) ? ReadLines(whole, path, options, JsonDocumentLine.ReadLenient) : ReadFile(whole, path, options);
        foreach (var result in results)
        {
            yield return result;
        }
    }

    private static IEnumerable<DocumentResult> ReadLines(
        Stream stream, string name, ReadOptions options, Func<ByteLine, string, ReadOptions, DocumentResult> read)
    {
        foreach (var line in ByteLines.Read(stream, options.MaxDocumentBytes))
        {
            if (line.TooLong || !IsBlank(line.Bytes.Span))
            {
                yield return read(line, FormattableString.Invariant($"{name}:{line.Number}"), options);
            }
        }
    }

    private static IEnumerable<DocumentResult> ReadFile(Stream stream, string path, ReadOptions options)
    {
        if (HeadedStream.ReadAll(stream, options.MaxDocumentBytes) is not { } bytes)
        {
            return [Refuse(path, DiagnosticCatalog.DocumentTooLarge.At(
                FormattableString.Invariant($"{path}: the file has more than {options.MaxDocumentBytes} bytes, the limit")))];
        }

        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is not { } text)
        {
            return [Refuse(path, decoded.Refusal!)];
        }

        if (TextDecoder.HasWideMark(bytes) && Encoding.UTF8.GetBytes(text) is var utf8 && LooksLikeJsonLines(utf8))
        {
            return ReadLines(new MemoryStream(utf8), path, options, JsonDocumentLine.ReadLenient);
        }

        var isHtml = HtmlSniffer.LooksLikeHtml(text);
        var url = isHtml ? HtmlSniffer.CanonicalOf(text) : null;
        return [new DocumentResult(path, new Document
        {
            Id = url ?? path,
            Collection = options.Collection,
            Content = text,
            Format = isHtml ? DocumentFormat.Html : options.TextFormat,
            Url = url,
            Diagnostics = decoded.Note is { } note ? [note] : [],
        }, null)];
    }

    // Some of the first lines must be objects that look like documents: one broken line does not make the file another format.
    private static bool LooksLikeJsonLines(ReadOnlySpan<byte> head)
    {
        var rest = head is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head;
        for (var looked = 0; looked < LinesLookedAt && !rest.IsEmpty; looked++)
        {
            rest = rest.TrimStart(" \t\r\n"u8);
            if (rest.IsEmpty || rest[0] != '{')
            {
                return false;
            }

            var newline = rest.IndexOf((byte)'\n');
            var isWhole = newline >= 0 || head.Length < HeadBytes;
            var line = newline < 0 ? rest : rest[..newline];
            var fields = JsonDocumentFields.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line)), isWhole);
            if (fields.Error is null && JsonDocumentLine.LooksLikeDocument(fields, isWhole))
            {
                return true;
            }

            rest = rest[line.Length..];
        }

        return false;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8).IsEmpty;

    private static DocumentResult Refuse(string name, Diagnostic why) => new(name, null, why);
}
