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
    /// <summary>
    /// Reads one stream, which holds one document (text, HTML) or many (JSON Lines). Streaming: no more than one document is
    /// held at a time. A bad document is a refusal, never an exception.
    /// </summary>
    /// <param name="stream">The bytes; read to the end, not closed.</param>
    /// <param name="path">Path relative to the root that was read, with "/" between folders: the id of last resort, and the name.</param>
    /// <param name="options">Limits and collection.</param>
    public static IEnumerable<DocumentResult> Read(Stream stream, string path, ReadOptions options)
    {
        _ = stream;
        _ = path;
        _ = options;
        return [];
    }

    /// <summary>
    /// Reads JSON Lines in the form that <c>annotate</c> takes, one result a line, in order; blank lines are skipped.
    /// </summary>
    public static IEnumerable<DocumentResult> ReadJsonLines(Stream stream, string name, ReadOptions options)
    {
        _ = stream;
        _ = name;
        _ = options;
        return [];
    }
}
