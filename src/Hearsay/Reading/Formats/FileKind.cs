namespace Hearsay.Reading.Formats;

/// <summary>What a stream holds, as far as its first bytes tell.</summary>
internal enum FileKind
{
    /// <summary>One document: a page, a text; or bytes that are none, which its reader will say.</summary>
    Single,

    /// <summary>gzip, RFC 1952.</summary>
    Gzip,

    /// <summary>Zstandard, RFC 8878.</summary>
    Zstd,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>A web archive, ISO 28500.</summary>
    Warc,

    /// <summary>RSS or Atom.</summary>
    Feed,

    /// <summary>A JSON object a line.</summary>
    JsonLines,

    /// <summary>JSON objects in an array, or spread over several lines.</summary>
    Json,

    /// <summary>A table with a line of column names.</summary>
    Table,

    /// <summary>A mailbox of many messages.</summary>
    Mailbox,

    /// <summary>One message, RFC 5322.</summary>
    Mail,

    /// <summary>Text with light markup.</summary>
    Markdown,

    /// <summary>A known format that is not read.</summary>
    Foreign,
}
