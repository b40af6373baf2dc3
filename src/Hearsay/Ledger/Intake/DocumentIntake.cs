using Hearsay.Annotation;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Records;

namespace Hearsay.Ledger.Intake;

/// <summary>
/// Takes documents into the log: annotated on many threads, appended in batches in the order of the input. A document whose content and makers are in
/// the log already is not annotated again: that is how a run that was stopped goes on. For one run; what is derived is brought up to the log by
/// <see cref="LedgerFold"/> afterwards.
/// </summary>
public sealed class DocumentIntake
{
    // A batch costs one wait for the disk; a kill loses at most one batch of work, and nothing that was acknowledged.
    private const int BatchRecords = 64;
    private const long BatchBytes = 8_000_000; // of text annotated before it is written

    private readonly IRecordLog _log;
    private readonly int _threads;
    private readonly TimeSpan? _timeLimit;
    private readonly Action<IntakeOutcome> _told;
    private readonly CancellationToken _cancel;
    private readonly List<Taken> _batch = [];
    private long _batchBytes;

    /// <param name="log">Where to.</param>
    /// <param name="threads">How many documents are annotated at once; at least 1.</param>
    /// <param name="timeLimit">How long the annotation of a document may take; null for as long as it does.</param>
    /// <param name="told">Is told of each document when its fate is sealed: new ones and versions when they are durable. Called on the thread that takes in.</param>
    /// <param name="cancel">Stops the run after the batch under way.</param>
    public DocumentIntake(IRecordLog log, int threads, TimeSpan? timeLimit = null, Action<IntakeOutcome>? told = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _log = log;
        _threads = threads;
        _timeLimit = timeLimit;
        _told = told ?? (_ => { });
        _cancel = cancel;
    }

    /// <summary>What became of the documents so far.</summary>
    public IntakeCounts Counts { get; private set; } = new();

    /// <summary>Annotates documents and takes them in.</summary>
    /// <param name="results">The documents, and what was refused; enumerated on the caller's thread.</param>
    /// <param name="annotator">Loads the models when the first document comes that needs them.</param>
    /// <exception cref="StoreException">The log cannot be written to; what was told of is in it.</exception>
    public IntakeCounts Take(IEnumerable<DocumentResult> results, Lazy<Annotator> annotator)
    {
        using var deadline = _timeLimit is { } limit ? new Deadline(limit) : null;
        return Run(results, (result, index) => Annotate(result, index, annotator, deadline));
    }

    /// <summary>Takes in records that were annotated elsewhere.</summary>
    /// <exception cref="StoreException">The log cannot be written to; what was told of is in it.</exception>
    public IntakeCounts Take(IEnumerable<RecordResult> results) => Run(results, Take);

    private IntakeCounts Run<T>(IEnumerable<T> results, Func<T, long, Taken> work)
    {
        foreach (var taken in OrderedParallel.Select(Numbered(results), numbered => work(numbered.Result, numbered.Index), _threads, _cancel))
        {
            if (taken.Outcome is { } outcome)
            {
                Tell(outcome);
                continue;
            }

            _batch.Add(taken);
            _batchBytes += taken.Record!.Json.Length;
            if (_batch.Count >= BatchRecords || _batchBytes >= BatchBytes)
            {
                Append();
            }
        }

        Append();
        return Counts;
    }

    private static IEnumerable<(T Result, long Index)> Numbered<T>(IEnumerable<T> results)
    {
        var index = 0L;
        foreach (var result in results)
        {
            yield return (result, index++);
        }
    }

    private Taken Annotate(DocumentResult result, long index, Lazy<Annotator> annotator, Deadline? deadline)
    {
        if (result.Document is not { } document)
        {
            return Taken.Refused(index, Named(result), null, result.Refusal!);
        }

        var identity = new DocumentIdentity(document.Collection, document.Id);
        var makers = StoredRecords.MakersOf(annotator.Value.MadeBy);
        if (IsStored(identity, Annotator.HashOf(document), makers) || Refetched(document, makers))
        {
            return Taken.Unchanged(index, Named(result), identity);
        }

        var (record, refusal) = deadline is null ? annotator.Value.TryAnnotate(document) : InTime(deadline, annotator.Value, document);
        return record is null ? Taken.Refused(index, Named(result), identity, refusal!) : new Taken(index, Named(result), StoredRecords.Of(record), null);
    }

    private (ArticleRecord? Record, Diagnostic? Refusal) InTime(Deadline deadline, Annotator annotator, Document document) =>
        deadline.Run(late => Tuple.Create(annotator.TryAnnotate(document, late))) is { } done
            ? done.Item1
            : (null, DiagnosticCatalog.TookTooLong.At("annotation took longer than the time limit (--time-limit)"));

    // The same page fetched again at another time is no new version.
    private bool Refetched(Document document, string makers) =>
        document.Retrieved is not null && Known(new DocumentIdentity(document.Collection, document.Id), makers)
            .Any(known => known.DocumentHash == Annotator.HashOf(document with { Retrieved = known.Article.Retrieved }));

    // Nor is one whose markup changed (counters, advertisements) but not what it says.
    private static bool SaysTheSame(ArticleRecord one, ArticleRecord other) =>
        one.Text == other.Text && one.Article.Title == other.Article.Title && one.Article.Outlet == other.Article.Outlet && one.Article.Published == other.Article.Published
        && one.Article.Updated == other.Article.Updated && one.Article.Byline.SequenceEqual(other.Article.Byline) && one.Article.Blocks.SequenceEqual(other.Article.Blocks);

    private IEnumerable<ArticleRecord> Known(DocumentIdentity identity, string makers) => _log.Versions(identity)
        .Where(version => string.Equals(version.Makers, makers, StringComparison.Ordinal))
        .Select(version => _log.Find(version.Key)).OfType<StoredRecord>()
        .Select(stored => RecordJson.Read(stored.Json.Span));

    // A line of JSON Lines is known by its place and by its id.
    private static string Named(DocumentResult result) =>
        (result.Document?.Id ?? result.Id) is { } id && !string.Equals(id, result.Name, StringComparison.Ordinal) ? $"{result.Name} ({id})" : result.Name;

    private Taken Take(RecordResult result, long index)
    {
        if (result.Record is not { } record)
        {
            return Taken.Refused(index, result.Name, null, result.Refusal!);
        }

        var stored = StoredRecords.Of(record);
        return _log.Find(stored.Key) is null ? new Taken(index, result.Name, stored, null) : Taken.Unchanged(index, result.Name, record.Identity);
    }

    private bool IsStored(DocumentIdentity identity, string hash, string makers) => _log.Versions(identity).Any(version =>
        string.Equals(version.DocumentHash, hash, StringComparison.Ordinal) && string.Equals(version.Makers, makers, StringComparison.Ordinal));

    private void Append()
    {
        // Twice in one run: the same document under two names in the input, or in two versions.
        var entered = new HashSet<string>(StringComparer.Ordinal);
        var identities = new HashSet<DocumentIdentity>();
        var appended = new List<StoredRecord>();
        var outcomes = new List<IntakeOutcome>();
        foreach (var (index, name, stored, _) in _batch)
        {
            var record = stored!;
            var fate = _log.Find(record.Key) is not null || entered.Contains(record.Key) || IsRefetched(record, appended) ? IntakeFate.Unchanged
                : !identities.Add(record.Identity) || _log.Versions(record.Identity).Count > 0 ? IntakeFate.Version
                : IntakeFate.New;
            outcomes.Add(new IntakeOutcome(name, record.Identity, fate, null, index));
            if (fate != IntakeFate.Unchanged)
            {
                entered.Add(record.Key);
                appended.Add(record);
            }
        }

        _log.Append([.. appended.Select(record => new RecordAppended(record))]);
        _batch.Clear();
        _batchBytes = 0;
        outcomes.ForEach(Tell);
    }

    private bool IsRefetched(StoredRecord stored, List<StoredRecord> appended)
    {
        var before = appended.Where(other => other.Identity == stored.Identity).Select(other => RecordJson.Read(other.Json.Span)).ToList();
        if (before.Count == 0 && _log.Versions(stored.Identity).Count == 0)
        {
            return false;
        }

        var record = RecordJson.Read(stored.Json.Span);
        return record.Article.Retrieved is not null
            && before.Concat(Known(stored.Identity, stored.Makers)).Any(known => known.Article.Retrieved is not null && SaysTheSame(known, record));
    }

    private void Tell(IntakeOutcome outcome)
    {
        Counts = Counts.With(outcome.Fate);
        _told(outcome);
    }

    /// <summary>A document that is to be appended, or what became of it without that.</summary>
    private sealed record Taken(long Index, string Name, StoredRecord? Record, IntakeOutcome? Outcome)
    {
        public static Taken Unchanged(long index, string name, DocumentIdentity identity) => new(index, name, null, new IntakeOutcome(name, identity, IntakeFate.Unchanged, null, index));

        public static Taken Refused(long index, string name, DocumentIdentity? identity, Diagnostic why) => new(
            index, name, null, new IntakeOutcome(name, identity, why.Severity == Severity.Error ? IntakeFate.Refused : IntakeFate.Listed, why, index));
    }
}
