using Hearsay.Annotation;
using Hearsay.Cli.Output;
using Hearsay.Cluster;
using Hearsay.Fetching;
using Hearsay.Ledger;
using Hearsay.Ledger.Intake;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Records;

namespace Hearsay.Cli.Input;

/// <summary>
/// Opens files, pages and standard input one after the other and hands what is in them to <see cref="DocumentIntake"/>, or to the queue of a cluster, with progress for who
/// waits.
/// </summary>
internal sealed class StoreReader
{
    private readonly ILedgerStore? _store;
    private readonly ReadOptions _options;
    private readonly int _threads;
    private readonly Terminal _terminal;
    private readonly TimeSpan? _timeLimit;
    private long _bytesRead;
    private long _bytesOfWhole;

    /// <param name="store">Where to; null for what is published only.</param>
    /// <param name="options">Limits and collection.</param>
    /// <param name="threads">How many documents are annotated at once.</param>
    /// <param name="terminal">Where refusals are told; its token stops the run after the batch under way.</param>
    /// <param name="timeLimit">How long the annotation of a document may take; null for as long as it does.</param>
    public StoreReader(ILedgerStore? store, ReadOptions options, int threads, Terminal terminal, TimeSpan? timeLimit = null)
    {
        _store = store;
        _options = options;
        _threads = threads;
        _terminal = terminal;
        _timeLimit = timeLimit;
    }

    /// <summary>Fetches pages; null where none are named.</summary>
    public PageFetcher? Fetcher { get; init; }

    /// <summary>Reads documents and annotates them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="annotator">Loads the models when the first document comes that needs them.</param>
    public IntakeCounts ReadDocuments(IEnumerable<InputFile> files, Lazy<Annotator> annotator) => Run(files, told => IntakeOf(told).Take(DocumentsOf(files), annotator));

    /// <summary>Reads documents and publishes them to the queue of a cluster; each counts as new when the broker has confirmed it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="publisher">The queue.</param>
    public IntakeCounts PublishDocuments(IEnumerable<InputFile> files, DocumentPublisher publisher) =>
        Run(files, told => publisher.PublishAsync(DocumentsOf(files), told, _terminal.Cancel).GetAwaiter().GetResult());

    /// <summary>Takes in documents that were read already.</summary>
    /// <param name="results">The documents, and what was refused.</param>
    /// <param name="annotator">Loads the models when the first document comes that needs them.</param>
    public IntakeCounts TakeDocuments(IEnumerable<DocumentResult> results, Lazy<Annotator> annotator) => Run(null, told => IntakeOf(told).Take(results, annotator));

    /// <summary>Reads records that were annotated elsewhere.</summary>
    public IntakeCounts ReadRecords(IEnumerable<InputFile> files) => Run(files, told => IntakeOf(told).Take(
        Open(files, input => RecordLines.Read(input.Stream, input.Source.Name, _options), (name, why) => new RecordResult(name, null, why))));

    private DocumentIntake IntakeOf(Action<IntakeOutcome> told) => new(_store!, _threads, _timeLimit, told, _terminal.Cancel);

    private IEnumerable<DocumentResult> DocumentsOf(IEnumerable<InputFile> files) =>
        Open(files, input => DocumentReader.Read(input.Stream, input.Source, _options), (name, why) => new DocumentResult(name, null, why));

    private IntakeCounts Run(IEnumerable<InputFile>? files, Func<Action<IntakeOutcome>, IntakeCounts> take) => LongWork.Run(_terminal, "reading", null, progress =>
    {
        using var done = new CancellationTokenSource();
        var sizing = files is null ? Task.CompletedTask : Task.Run(() => Size(files, progress, done.Token));
        var told = 0;
        var counts = take(Tell);
        done.Cancel();
        sizing.Wait();
        return counts;

        void Tell(IntakeOutcome outcome)
        {
            told += outcome.Fate == IntakeFate.Listed ? 0 : 1;
            if (outcome.Diagnostic is { } why)
            {
                progress.Say($"{outcome.Name}: {(outcome.Fate == IntakeFate.Refused ? $"refused ({why.Code})" : why.Code)}: {why.Message}");
            }

            progress.Reached(Interlocked.Read(ref _bytesRead));
            progress.Describe($"reading: {told} documents");
        }
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

    private IEnumerable<T> Open<T>(IEnumerable<InputFile> files, Func<Input, IEnumerable<T>> read, Func<string, Diagnostic, T> refuse)
    {
        foreach (var file in files)
        {
            var (input, refusal) = Open(file);
            if (input is null)
            {
                yield return refuse(file.Name, refusal!);
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

                    yield return failed is null ? results.Current : refuse(file.Name, failed);
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

    /// <summary>An input that is open.</summary>
    private sealed record Input(Stream Stream, DocumentSource Source, IDisposable Owner) : IDisposable
    {
        public void Dispose() => Owner.Dispose();
    }
}
