using Hearsay.Annotation;
using Hearsay.Cli.Output;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Records;

namespace Hearsay.Cli.Input;

/// <summary>
/// Takes documents into the log: read one after the other, annotated on many threads, appended in batches in the order of the input.
/// A document whose content and makers are in the log already is not annotated again: that is how a run that was stopped goes on.
/// </summary>
internal sealed class StoreReader
{
    // A batch costs one wait for the disk; a kill loses at most one batch of work, and nothing that was acknowledged.
    private const int BatchRecords = 64;
    private const long BatchBytes = 8_000_000;

    private readonly ILedgerStore _store;
    private readonly ReadOptions _options;
    private readonly int _threads;
    private readonly Terminal _terminal;
    private readonly ReadCounts _counts = new();
    private readonly List<StoredRecord> _batch = [];
    private long _batchBytes;
    private long _bytesRead;

    /// <param name="store">Where to.</param>
    /// <param name="options">Limits and collection.</param>
    /// <param name="threads">How many documents are annotated at once.</param>
    /// <param name="terminal">Where refusals are told; its token stops the run after the batch under way.</param>
    public StoreReader(ILedgerStore store, ReadOptions options, int threads, Terminal terminal)
    {
        _store = store;
        _options = options;
        _threads = threads;
        _terminal = terminal;
    }

    /// <summary>Reads documents and annotates them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="annotator">Loads the models when the first document comes that needs them.</param>
    public ReadCounts ReadDocuments(IReadOnlyList<InputFile> files, Lazy<Annotator> annotator) =>
        Run(files, stream => DocumentReader.Read(stream.Stream, stream.Name, _options), result => Annotate(result, annotator));

    /// <summary>Reads records that were annotated elsewhere.</summary>
    public ReadCounts ReadRecords(IReadOnlyList<InputFile> files) =>
        Run(files, stream => RecordLines.Read(stream.Stream, stream.Name, _options), Take);

    private ReadCounts Run<T>(IReadOnlyList<InputFile> files, Func<(Stream Stream, string Name), IEnumerable<T>> read, Func<Opened<T>, Outcome> work)
        where T : class
    {
        var known = files.All(file => file.Path is not null);
        return LongWork.Run(_terminal, "reading", known ? files.Sum(file => file.Length) : null, progress =>
        {
            foreach (var outcome in OrderedParallel.Select(Open(files, read), work, _threads, _terminal.Cancel))
            {
                Enter(outcome, progress);
                progress.Reached(Interlocked.Read(ref _bytesRead));
                progress.Describe($"reading: {_counts.Total} documents");
            }

            Append();
            return _counts;
        });
    }

    private IEnumerable<Opened<T>> Open<T>(IReadOnlyList<InputFile> files, Func<(Stream Stream, string Name), IEnumerable<T>> read)
        where T : class
    {
        foreach (var file in files)
        {
            var (stream, refusal) = Open(file);
            if (stream is null)
            {
                yield return new Opened<T>(default, file.Name, refusal);
                continue;
            }

            using (stream)
            {
                using var results = read((stream, file.Name)).GetEnumerator();
                while (true)
                {
                    // A file may open and still fail to be read: a folder's rights, a disk, a network drive.
                    Diagnostic? failed = null;
                    try
                    {
                        if (!results.MoveNext())
                        {
                            break;
                        }
                    }
                    catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                    {
                        failed = DiagnosticCatalog.UnreadableFile.At(error.Message);
                    }

                    yield return new Opened<T>(failed is null ? results.Current : default, file.Name, failed);
                    if (failed is not null)
                    {
                        break;
                    }
                }
            }
        }
    }

    private (Stream? Stream, Diagnostic? Refusal) Open(InputFile file)
    {
        try
        {
            var stream = file.Path is null ? _terminal.Input : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return (new CountingStream(stream, count => Interlocked.Add(ref _bytesRead, count)), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, DiagnosticCatalog.UnreadableFile.At(error.Message));
        }
    }

    private Outcome Annotate(Opened<DocumentResult> opened, Lazy<Annotator> annotator)
    {
        if (opened.Result?.Document is not { } document)
        {
            return Outcome.Refused(opened.Result is { } refused ? Named(refused) : opened.File, opened.Failure ?? opened.Result!.Refusal!);
        }

        var hash = Annotator.HashOf(document);
        var makers = StoredRecords.MakersOf(annotator.Value.MadeBy);
        if (IsStored(new DocumentIdentity(document.Collection, document.Id), hash, makers))
        {
            return Outcome.Unchanged;
        }

        var (record, refusal) = annotator.Value.TryAnnotate(document);
        return record is null ? Outcome.Refused(Named(opened.Result), refusal!) : Outcome.Of(StoredRecords.Of(record));
    }

    // A line of JSON Lines is known by its place and by its id.
    private static string Named(DocumentResult result) =>
        (result.Document?.Id ?? result.Id) is { } id && !string.Equals(id, result.Name, StringComparison.Ordinal) ? $"{result.Name} ({id})" : result.Name;

    private Outcome Take(Opened<RecordResult> opened)
    {
        if (opened.Result?.Record is not { } record)
        {
            return Outcome.Refused(opened.Result?.Name ?? opened.File, opened.Failure ?? opened.Result!.Refusal!);
        }

        var stored = StoredRecords.Of(record);
        return _store.Find(stored.Key) is null ? Outcome.Of(stored) : Outcome.Unchanged;
    }

    private bool IsStored(DocumentIdentity identity, string hash, string makers) => _store.Versions(identity).Any(version =>
        string.Equals(version.DocumentHash, hash, StringComparison.Ordinal) && string.Equals(version.Makers, makers, StringComparison.Ordinal));

    private void Enter(Outcome outcome, LongWork progress)
    {
        if (outcome.Refusal is { } refusal)
        {
            _counts.Refused++;
            progress.Say($"{outcome.Name}: refused ({refusal.Code}): {refusal.Message}");
        }
        else if (outcome.Record is { } record)
        {
            _batch.Add(record);
            _batchBytes += record.Json.Length;
            if (_batch.Count >= BatchRecords || _batchBytes >= BatchBytes)
            {
                Append();
            }
        }
        else
        {
            _counts.Unchanged++;
        }
    }

    private void Append()
    {
        // Twice in one run: the same document under two names in the input, or in two versions.
        var entered = new HashSet<string>(StringComparer.Ordinal);
        var identities = new HashSet<DocumentIdentity>();
        foreach (var record in _batch)
        {
            if (_store.Find(record.Key) is not null || !entered.Add(record.Key))
            {
                _counts.Unchanged++;
            }
            else if (!identities.Add(record.Identity) || _store.Versions(record.Identity).Count > 0)
            {
                _counts.Versions++;
            }
            else
            {
                _counts.New++;
            }
        }

        _store.Append([.. _batch.Select(record => new RecordAppended(record))]);
        _batch.Clear();
        _batchBytes = 0;
    }

    /// <summary>What came out of a file: a result of its reader, or a failure to read on.</summary>
    private sealed record Opened<T>(T? Result, string File, Diagnostic? Failure)
        where T : class;

    /// <summary>What became of one document.</summary>
    private sealed record Outcome(string Name, StoredRecord? Record, Diagnostic? Refusal)
    {
        public static Outcome Unchanged { get; } = new("", null, null);

        public static Outcome Refused(string name, Diagnostic why) => new(name, null, why);

        public static Outcome Of(StoredRecord record) => new("", record, null);
    }
}
