using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Reading.Formats;

namespace Hearsay.Reading;

/// <summary>What is known of bytes before they are read: from a file system, a server, or the archive around them.</summary>
public sealed record DocumentSource
{
    /// <summary>
    /// A path relative to the root that was read, with "/" between folders, or an address: what people know the bytes by, and the id of last
    /// resort. Documents within are named after it: <c>name:12</c> for a line, row, record, entry or message, <c>name/path</c> in an archive.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The address that the bytes were fetched from, after redirects; null when they were not.</summary>
    public string? Url { get; init; }

    /// <summary>When they were fetched; null when that is not known.</summary>
    public Timestamp? Retrieved { get; init; }

    /// <summary>The label of the encoding that the transport declared, as in <c>Content-Type</c>; null when it declared none.</summary>
    public string? Charset { get; init; }

    /// <summary>The id that whatever is around the document gives it.</summary>
    internal string? Id { get; init; }

    /// <summary>The title that whatever is around the document gives it.</summary>
    internal string? Title { get; init; }

    /// <summary>The outlet that whatever is around the document gives it.</summary>
    internal string? Outlet { get; init; }

    /// <summary>The publication time that whatever is around the document gives it.</summary>
    internal Timestamp? Published { get; init; }

    /// <summary>What was noticed on the way to the bytes.</summary>
    internal ImmutableArray<Diagnostic> Notes { get; init; } = [];

    /// <summary>How many archives are around the bytes.</summary>
    internal int Nesting { get; init; }

    /// <summary>Watches over all decompression under one outermost compressed stream; null outside of any.</summary>
    internal ExpansionMeter? Meter { get; init; }

    /// <summary>Goes to the next whole part of a compressed stream that broke; false when there is none. Null where that cannot be done.</summary>
    internal Func<bool>? Resume { get; init; }
}
