using Hearsay.Annotation;
using Hearsay.Cli.Output;
using Hearsay.Fetching;
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
    private readonly Deadline? _deadline;
    private readonly ReadCounts _counts = new();
    private readonly List<StoredRecord> _batch = [];
    private long _batchBytes;
    private long _bytesRead;
    private long _bytesOfWhole;

    /// <param name="store">Where to.</param>
    /// <param name="options">Limits and collection.</param>
    /// <param name="threads">How many documents are annotated at once.</param>
    /// <param name="terminal">Where refusals are told; its token stops the run after the batch under way.</param>
    /// <param name="timeLimit">How long the annotation of a document may take; null for as long as it does.</param>
    public StoreReader(ILedgerStore store, ReadOptions options, int threads, Terminal terminal, TimeSpan? timeLimit = null)
    {
        _deadline = timeLimit is { } limit ? new Deadline(limit) : null;
        _store = store;
        _options = options;
        _threads = threads;
        _terminal = terminal;
    }

    /// <summary>Fetches pages; null where none are named.</summary>
    public PageFetcher? Fetcher { get; init; }

    /// <summary>Reads documents and annotates them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="annotator">Loads the models when the first document comes that needs them.</param>
    public ReadCounts ReadDocuments(IEnumerable<InputFile> files, Lazy<Annotator> annotator) =>
        Run(files, input => DocumentReader.Read(input.Stream, input.Source, _options), result => Annotate(result, annotator));

    /// <summary>Takes in documents that were read already.</summary>
    /// <param name="results">The documents, and what was refused.</param>
    /// <param name="annotator">Loads the models when the first document comes that needs them.</param>
    public ReadCounts TakeDocuments(IEnumerable<DocumentResult> results, Lazy<Annotator> annotator) =>
        Run(results.Select(result => new Opened<DocumentResult>(result, result.Name, null)), null, opened => Annotate(opened, annotator));

    /// <summary>Reads records that were annotated elsewhere.</summary>
    public ReadCounts ReadRecords(IEnumerable<InputFile> files) =>
        Run(files, input => RecordLines.Read(input.Stream, input.Source.Name, _options), Take);

    private ReadCounts Run<T>(IEnumerable<InputFile> files, Func<Input, IEnumerable<T>> read, Func<Opened<T>, Outcome> work)
        where T : class => Run(Open(files, read), files, work);

    private ReadCounts Run<T>(IEnumerable<Opened<T>> opened, IEnumerable<InputFile>? files, Func<Opened<T>, Outcome> work)
        where T : class => LongWork.Run(_terminal, "reading", null, progress =>
        {
            using var done = new CancellationTokenSource();
            var sizing = files is null ? Task.CompletedTask : Task.Run(() => Size(files, progress, done.Token));
            foreach (var outcome in OrderedParallel.Select(opened, work, _threads, _terminal.Cancel))
            {
                Enter(outcome, progress);
                progress.Reached(Interlocked.Read(ref _bytesRead));
                progress.Describe($"reading: {_counts.Total} documents");
            }

            done.Cancel();
            sizing.Wait();
            Append();
            return _counts;
        });

    // How much there is to read is found out beside the reading: until then the bar does not pretend to know.
    private void Size(IEnumerable<InputFile> files, LongWork progress, CancellationToken done)
    {
        if (!_terminal.ErrorIsTerminal)
        {
            return;
        }

        long total = 0;
        foreach (var file in files)
        {
            if (done.IsCancellationRequested || (file.Path is null))
            {
                return;
            }

            total += file.Length;
        }

        progress.Total(total);
    }

    private IEnumerable<Opened<T>> Open<T>(IEnumerable<InputFile> files, Func<Input, IEnumerable<T>> read)
        where T : class
    {
        foreach (var file in files)
        {
            var (input, refusal) = Open(file);
            if (input is null)
            {
                yield return new Opened<T>(default, file.Name, refusal);
                continue;
            }

            using (input)
            {
                using var results = read(input).GetEnumerator();
                while (true)
                {
                    // A file may open and still fail to be read: a folder's rights, a disk, a network drive, a server.
                    Diagnostic? failed = null;
                    try
                    {
                        if (!results.MoveNext())
                        {
                            break;
                        }
                    }
                    catch (FetchException fault)
                    {
                        failed = fault.Diagnostic;
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

            // A file may be read twice in parts (a zip archive) or not to its end: when it is done, it is done.
            _bytesOfWhole += file.Length;
            Interlocked.Exchange(ref _bytesRead, _bytesOfWhole);
        }
    }

    private (Input? Input, Diagnostic? Refusal) Open(InputFile file)
    {
        try
        {
            if (file.Url is { } url)
            {
                var page = Fetcher!.Get(url, cancel: _terminal.Cancel);
                return (new Input(page.Body, FeedWatcher.SourceOf(page), page), null);
            }

            var stream = file.Path is null ? _terminal.Input : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var counting = new CountingStream(stream, count => Interlocked.Add(ref _bytesRead, count));
            return (new Input(counting, new DocumentSource { Name = file.Name }, counting), null);
        }
        catch (FetchException fault)
        {
            return (null, fault.Diagnostic);
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

        if (Refetched(document, makers))
        {
            return Outcome.Unchanged;
        }

        var work = annotator.Value;
        var (record, refusal) = _deadline is null ? work.TryAnnotate(document) : InTime(work, document);
        return record is null ? Outcome.Refused(Named(opened.Result), refusal!) : Outcome.Of(StoredRecords.Of(record));
    }

    private (ArticleRecord? Record, Diagnostic? Refusal) InTime(Annotator annotator, Document document) =>
        _deadline!.Run(() => Tuple.Create(annotator.TryAnnotate(document))) is { } done
            ? done.Item1
            : (null, DiagnosticCatalog.TookTooLong.At("annotation took longer than the time limit (--time-limit)"));

    // The same page fetched again at another time is no new version.
    private bool Refetched(Document document, string makers) =>
        document.Retrieved is not null && Known(new DocumentIdentity(document.Collection, document.Id), makers)
            .Any(known => known.Record.DocumentHash == Annotator.HashOf(document with { Retrieved = known.Record.Article.Retrieved }));

    // Nor is one whose markup changed (counters, advertisements) but not what it says.
    private static bool SaysTheSame(ArticleRecord one, ArticleRecord other) =>
        one.Text == other.Text && one.Article.Title == other.Article.Title && one.Article.Outlet == other.Article.Outlet && one.Article.Published == other.Article.Published
        && one.Article.Updated == other.Article.Updated && one.Article.Byline.SequenceEqual(other.Article.Byline) && one.Article.Blocks.SequenceEqual(other.Article.Blocks);

    private IEnumerable<(StoredRecord Stored, ArticleRecord Record)> Known(DocumentIdentity identity, string makers) => _store.Versions(identity)
        .Where(version => string.Equals(version.Makers, makers, StringComparison.Ordinal))
        .Select(version => _store.Find(version.Key)).OfType<StoredRecord>()
        .Select(stored => (stored, RecordJson.Read(stored.Json.Span)));

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
        if (outcome.Refusal is { Severity: not Severity.Error } listed)
        {
            _counts.Listed++;
            progress.Say($"{outcome.Name}: {listed.Code}: {listed.Message}");
        }
        else if (outcome.Refusal is { } refusal)
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
        var appended = new List<StoredRecord>();
        foreach (var record in _batch)
        {
            if (_store.Find(record.Key) is not null || entered.Contains(record.Key) || IsRefetched(record, appended))
            {
                _counts.Unchanged++;
                continue;
            }

            if (!identities.Add(record.Identity) || _store.Versions(record.Identity).Count > 0)
            {
                _counts.Versions++;
            }
            else
            {
                _counts.New++;
            }

            entered.Add(record.Key);
            appended.Add(record);
        }

        _store.Append([.. appended.Select(record => new RecordAppended(record))]);
        _batch.Clear();
        _batchBytes = 0;
    }

    private bool IsRefetched(StoredRecord stored, List<StoredRecord> appended)
    {
        var before = appended.Where(other => other.Identity == stored.Identity).Select(other => RecordJson.Read(other.Json.Span)).ToList();
        var inStore = _store.Versions(stored.Identity).Count > 0;
        if (before.Count == 0 && !inStore)
        {
            return false;
        }

        var record = RecordJson.Read(stored.Json.Span);
        return record.Article.Retrieved is not null
            && before.Concat(Known(stored.Identity, stored.Makers).Select(known => known.Record)).Any(known => known.Article.Retrieved is not null && SaysTheSame(known, record));
    }

    /// <summary>An input that is open.</summary>
    private sealed record Input(Stream Stream, DocumentSource Source, IDisposable Owner) : IDisposable
    {
        public void Dispose() => Owner.Dispose();
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
