using System.Collections.Immutable;

namespace Hearsay.Model;

/// <summary>How the content of a document is to be read.</summary>
public enum DocumentFormat
{
    /// <summary>Clean text: annotated exactly as it is, every paragraph is article.</summary>
    Text,

    /// <summary>Scraped plain text that still carries page furniture; nothing is removed, chrome is marked.</summary>
    Raw,

    /// <summary>An HTML page.</summary>
    Html,
}

/// <summary>What we were given and where it came from, decoded to Unicode but otherwise untouched.</summary>
public sealed record Document
{
    /// <summary>The given id, else the canonical URL, else the path relative to the root that was read.</summary>
    public required string Id { get; init; }

    /// <summary>The content, in UTF-16; free of lone surrogates.</summary>
    public required string Content { get; init; }

    /// <summary>How to read <see cref="Content"/>.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>The collection that <see cref="Id"/> is unique in; empty for the default one.</summary>
    public string Collection { get; init; } = "";

    /// <summary>Where the page was published, if known.</summary>
    public string? Url { get; init; }

    /// <summary>The title as told by whoever supplied the document.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet as told by whoever supplied the document.</summary>
    public string? Outlet { get; init; }

    /// <summary>Publication time as told by whoever supplied the document; anchors relative dates.</summary>
    public Timestamp? Published { get; init; }

    /// <summary>When the page was fetched; a bound for what counts as a date in the future.</summary>
    public Timestamp? Retrieved { get; init; }

    /// <summary>What was noticed while the bytes were decoded.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>What a document is known by: the same identity with new content is a new version of it.</summary>
/// <param name="Collection">The collection; empty for the default one.</param>
/// <param name="Id">The id within the collection.</param>
public readonly record struct DocumentIdentity(string Collection, string Id) : IComparable<DocumentIdentity>
{
    /// <summary>Ordinal order, collection first.</summary>
    public int CompareTo(DocumentIdentity other)
    {
        var byCollection = string.CompareOrdinal(Collection, other.Collection);
        return byCollection != 0 ? byCollection : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>"collection:id", or the bare id in the default collection.</summary>
    public override string ToString() => Collection.Length == 0 ? Id : Collection + ":" + Id;

    /// <summary>True when the left one stands before the right one in ordinal order of collection and id.</summary>
    public static bool operator <(DocumentIdentity left, DocumentIdentity right) => left.CompareTo(right) < 0;

    /// <summary>True when the left one stands behind the right one in ordinal order of collection and id.</summary>
    public static bool operator >(DocumentIdentity left, DocumentIdentity right) => left.CompareTo(right) > 0;

    /// <summary>True when the left one does not stand behind the right one in ordinal order of collection and id.</summary>
    public static bool operator <=(DocumentIdentity left, DocumentIdentity right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left one does not stand before the right one in ordinal order of collection and id.</summary>
    public static bool operator >=(DocumentIdentity left, DocumentIdentity right) => left.CompareTo(right) >= 0;
}
