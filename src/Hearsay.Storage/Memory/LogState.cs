using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Storage.Memory;

/// <summary>The log at one moment. Immutable: readers keep the one they took.</summary>
internal sealed record LogState
{
    public static LogState Empty { get; } = new();

    public long LastPosition { get; init; }

    public ImmutableSortedDictionary<long, LogEntry> Entries { get; init; } = ImmutableSortedDictionary<long, LogEntry>.Empty;

    public ImmutableSortedDictionary<string, long> Positions { get; init; } =
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, StoredCorrection> Corrections { get; init; } =
        ImmutableSortedDictionary.Create<string, StoredCorrection>(StringComparer.Ordinal);

    public ImmutableDictionary<DocumentIdentity, ImmutableSortedSet<string>> Documents { get; init; } =
        ImmutableDictionary<DocumentIdentity, ImmutableSortedSet<string>>.Empty;

    /// <summary>The log with an entry more; the same log when the entry changes nothing.</summary>
    public LogState With(LogEntry entry) => entry switch
    {
        RecordAppended appended => WithRecord(appended),
        DocumentRemoved removed => WithoutDocument(removed),
        CorrectionAppended appended => WithCorrection(appended.Correction),
        _ => throw new ArgumentException($"Unknown kind of log entry: {entry.GetType().Name}.", nameof(entry)),
    };

    public StoredRecord Record(long position) => ((RecordAppended)Entries[position]).Record;

    private LogState WithRecord(RecordAppended appended)
    {
        var record = appended.Record;
        _ = RecordKeys.Pack(record.Key, nameof(record.Key));
        _ = RecordKeys.Pack(record.DocumentHash, nameof(record.DocumentHash));
        if (Positions.ContainsKey(record.Key))
        {
            return this;
        }

        var position = LastPosition + 1;
        var versions = Documents.TryGetValue(record.Identity, out var known) ? known : ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
        var copy = record with { Json = record.Json.ToArray() };
        return this with
        {
            LastPosition = position,
            Entries = Entries.Add(position, new RecordAppended(copy)),
            Positions = Positions.Add(record.Key, position),
            Documents = Documents.SetItem(record.Identity, versions.Add(record.Key)),
        };
    }

    private LogState WithCorrection(StoredCorrection correction)
    {
        _ = RecordKeys.Pack(correction.Key, nameof(correction.Key));
        if (Corrections.ContainsKey(correction.Key))
        {
            return this;
        }

        var copy = correction with { Json = correction.Json.ToArray() };
        return this with
        {
            LastPosition = LastPosition + 1,
            Entries = Entries.Add(LastPosition + 1, new CorrectionAppended(copy)),
            Corrections = Corrections.Add(copy.Key, copy),
        };
    }

    private LogState WithoutDocument(DocumentRemoved removed)
    {
        if (!Documents.TryGetValue(removed.Identity, out var versions))
        {
            return this;
        }

        var position = LastPosition + 1;
        return this with
        {
            LastPosition = position,
            Entries = Entries.RemoveRange(versions.Select(key => Positions[key])).Add(position, removed),
            Positions = Positions.RemoveRange(versions),
            Documents = Documents.Remove(removed.Identity),
        };
    }
}
