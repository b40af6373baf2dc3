using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>A record as the log keeps it: its JSON and what it is found by.</summary>
/// <param name="Key">SHA-256 of <paramref name="Json"/>, lower-case hex: the record's name everywhere past the log.</param>
/// <param name="Identity">What the document is known by.</param>
/// <param name="DocumentHash">SHA-256 of the document as given, lower-case hex.</param>
/// <param name="Makers">Versions of engine, models and resources, as one string that is equal when they are.</param>
/// <param name="Json">The record, UTF-8, as <c>Records.RecordJson</c> writes it.</param>
public sealed record StoredRecord(string Key, DocumentIdentity Identity, string DocumentHash, string Makers, ReadOnlyMemory<byte> Json);

/// <summary>What a log is made of.</summary>
public abstract record LogEntry;

/// <summary>A record was taken in.</summary>
public sealed record RecordAppended(StoredRecord Record) : LogEntry;

/// <summary>
/// A document was removed, with all its versions. The log forgets their text at once: what was removed on request must not
/// linger in a file. Adding the same record again later brings it back.
/// </summary>
public sealed record DocumentRemoved(DocumentIdentity Identity) : LogEntry;

/// <summary>A person's decision about what is derived.</summary>
public sealed record CorrectionAppended(StoredCorrection Correction) : LogEntry;

/// <summary>A correction as the log keeps it. It is never removed: what takes it back is another correction.</summary>
/// <param name="Key">SHA-256 of <paramref name="Json"/>, lower-case hex.</param>
/// <param name="Json">The correction, UTF-8, as <c>Corrections.StoredCorrections</c> writes it.</param>
public sealed record StoredCorrection(string Key, ReadOnlyMemory<byte> Json);

/// <summary>A log entry and where it stands.</summary>
/// <param name="Position">Grows by any amount from entry to entry; never reused; appears in no export.</param>
/// <param name="Entry">The entry.</param>
public readonly record struct PositionedEntry(long Position, LogEntry Entry);

/// <summary>
/// The append-only log of records: everything else in a store is derived from it and can be dropped and rebuilt.
/// One writer at a time, any number of readers.
/// </summary>
public interface IRecordLog
{
    /// <summary>
    /// Appends entries all or none; on return they survive a crash of the process and of the machine. A record whose key is live already is
    /// skipped, and so are a correction that is there already and the removal of a document that is not there.
    /// </summary>
    /// <returns>How many entries were really appended.</returns>
    /// <exception cref="StoreException">The store cannot be written to; nothing was appended.</exception>
    /// <exception cref="ArgumentException">A key or document hash is not 64 lower-case hexadecimal digits; nothing was appended.</exception>
    /// <exception cref="InvalidOperationException">Called inside a commit of the tables.</exception>
    int Append(IReadOnlyList<LogEntry> entries);

    /// <summary>
    /// Entries after a position, in order; records that were removed later are left out, their removals are not. Read in pieces: entries that are
    /// appended meanwhile may come too.
    /// </summary>
    IEnumerable<PositionedEntry> ReadAfter(long position);

    /// <summary>The live record of a key; null when there is none.</summary>
    StoredRecord? Find(string key);

    /// <summary>The live records of a document, all versions and makers, in ordinal order of keys, without their JSON.</summary>
    IReadOnlyList<StoredRecord> Versions(DocumentIdentity identity);

    /// <summary>Live records in ordinal order of keys, read in pieces.</summary>
    IEnumerable<StoredRecord> Records();

    /// <summary>The corrections, in ordinal order of keys.</summary>
    IReadOnlyList<StoredCorrection> Corrections();

    /// <summary>Number of live records.</summary>
    long Count { get; }
}

/// <summary>The store could not be opened, read or written; the message says what a person can do about it.</summary>
public sealed class StoreException : Exception
{
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="inner">The cause.</param>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
