using Hearsay.Model;
using Hearsay.Reading.Formats;

namespace Hearsay.Reading;

/// <summary>A document that was read, or the reason why one was refused.</summary>
/// <param name="Name">What a person knows it by: a path, a path with a line number, an id.</param>
/// <param name="Document">The document; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record DocumentResult(string Name, Document? Document, Diagnostic? Refusal)
{
    /// <summary>The id given with a refused document, if it could be read; answers are matched by it.</summary>
    public string? Id { get; init; }

    /// <summary>Where the text is to be had of an article that a feed only lists (HS0125); null for all else.</summary>
    public ListedArticle? Listed { get; init; }
}

/// <summary>An article that a feed names without its text.</summary>
/// <param name="Url">Where it is to be had; absolute.</param>
/// <param name="Title">Its title; null when the feed does not say.</param>
/// <param name="Changed">When the feed says that it was last changed, else published; null when it does not say.</param>
public sealed record ListedArticle(string Url, string? Title, Timestamp? Changed);

/// <summary>What readers need to know beyond the bytes.</summary>
public sealed record ReadOptions
{
    /// <summary>The collection that ids are unique in; empty for the default one.</summary>
    public string Collection { get; init; } = "";

    /// <summary>Largest document, and largest line of JSON Lines, in bytes. Default 20 MB.</summary>
    public long MaxDocumentBytes { get; init; } = 20_000_000;

    /// <summary>How many bytes may come out of decompression for each that goes in, beyond the first 20 MB. Default 250.</summary>
    public int MaxExpansion { get; init; } = 250;

    /// <summary>How often files may be packed into each other: a page in a .zip in a .gz is packed twice. Default 4.</summary>
    public int MaxNesting { get; init; } = 4;

    /// <summary>How plain text is read: with furniture (as scraped) or exactly as it is.</summary>
    public DocumentFormat TextFormat { get; init; } = DocumentFormat.Raw;
}

/// <summary>Entry of the folder: bytes → documents. Formats are told by content, not by name.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Reads one stream, which holds one document (HTML, plain text, Markdown) or many (JSON Lines, JSON, CSV, TSV, WARC, RSS, Atom, mbox, EML), as it is or
    /// packed (gzip, Zstandard, zip, tar). Streaming: no more than one document is held at a time. A bad document is a refusal, never an exception.
    /// Refusals: HS0101 to HS0103, HS0105 to HS0108, HS0120 to HS0123, HS0125; notes on documents: HS0104, HS0113, HS0124.
    /// </summary>
    /// <param name="stream">The bytes; read to the end, not closed. A zip archive is read in place where the stream can seek, and held in memory up to a limit where not.</param>
    /// <param name="path">Path relative to the root that was read, with "/" between folders: the id of last resort, and the name.</param>
    /// <param name="options">Limits and collection.</param>
    public static IEnumerable<DocumentResult> Read(Stream stream, string path, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(stream, new DocumentSource { Name = path }, options);
    }

    /// <summary>Reads one stream of which more is known than its name.</summary>
    /// <param name="stream">As above.</param>
    /// <param name="source">Where the bytes come from.</param>
    /// <param name="options">Limits and collection.</param>
    public static IEnumerable<DocumentResult> Read(Stream stream, DocumentSource source, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        return AnyFile.Read(stream, source, options);
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
        return JsonFile.ReadLines(stream, new DocumentSource { Name = name }, options, JsonDocumentLine.ReadStrict);
    }
}
