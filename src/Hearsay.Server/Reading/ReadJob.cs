using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Hearsay.Ledger;
using Hearsay.Ledger.Intake;
using Hearsay.Model;

namespace Hearsay.Server.Reading;

/// <summary>How far a read is.</summary>
internal enum ReadState
{
    /// <summary>It waits for those before it.</summary>
    Waiting,

    /// <summary>Documents are annotated and taken in.</summary>
    Reading,

    /// <summary>What is new is compared with what is there.</summary>
    Comparing,

    /// <summary>It is done; the ledger answers with what it took in.</summary>
    Done,

    /// <summary>It failed; what was taken in before stays.</summary>
    Failed,
}

/// <summary>What became of one document of a read.</summary>
internal sealed record ReadDocument(string Name, string? Article, IntakeFate Fate, string? Code, string? Message);

/// <summary>A read as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What is read.</param>
/// <param name="State">waiting, reading, comparing, done or failed.</param>
/// <param name="Message">Why it failed.</param>
/// <param name="Counts">What became of its documents, in numbers.</param>
/// <param name="Documents">What became of each, the first thousand.</param>
internal sealed record ReadView(string Id, string Name, string State, string? Message, IntakeCounts Counts, IReadOnlyList<ReadDocument> Documents);

/// <summary>Work in the background that people can watch. Thread-safe.</summary>
internal abstract class ReadJob
{
    private const int MostDocuments = 1000; // outcomes kept of one job

    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15); // between two signs of life to whoever listens

    private readonly Lock _gate = new();
    private readonly List<ReadDocument> _documents = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IntakeCounts _counts = new();
    private ReadState _state;
    private string? _message;

    protected ReadJob(string name) => Name = name;

    /// <summary>Its id; given by the queue.</summary>
    public string Id { get; set; } = "";

    /// <summary>What is read, for a person.</summary>
    public string Name { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded
    {
        get
        {
            lock (_gate)
            {
                return _state is ReadState.Done or ReadState.Failed;
            }
        }
    }

    /// <summary>Does the work up to the log; the fold follows.</summary>
    public abstract void Run(ILedgerStore store, ServerOptions options, CancellationToken cancel);

    /// <summary>Lets go of what was uploaded.</summary>
    public virtual void Forget()
    {
    }

    /// <summary>The job as it stands.</summary>
    public ReadView View()
    {
        lock (_gate)
        {
            return new ReadView(Id, Name, _state.ToString().ToLowerInvariant(), _message, _counts, [.. _documents]);
        }
    }

    /// <summary>It has come so far.</summary>
    public void Reached(ReadState state, string? message = null) => Change(() => (_state, _message) = (state, message));

    /// <summary>
    /// The job as it goes: an event "document" for each document and "state" whenever it comes further, from the start (or behind the one that was seen last) to its end.
    /// </summary>
    /// <param name="seen">How many documents were seen already.</param>
    /// <param name="cancel">The watcher has gone.</param>
    public async IAsyncEnumerable<SseItem<object>> Watch(int seen, [EnumeratorCancellation] CancellationToken cancel)
    {
        var told = default(ReadState?);
        while (true)
        {
            Task changed;
            ReadView view;
            ReadState state;
            lock (_gate)
            {
                state = _state;
                changed = _changed.Task;
                view = new ReadView(Id, Name, _state.ToString().ToLowerInvariant(), _message, _counts, [.. _documents.Skip(seen)]);
            }

            foreach (var document in view.Documents)
            {
                seen++;
                yield return new SseItem<object>(document, "document") { EventId = FormattableString.Invariant($"{seen}") };
            }

            if (state != told)
            {
                told = state;
                yield return new SseItem<object>(view with { Documents = [] }, "state");
            }

            if (state is ReadState.Done or ReadState.Failed)
            {
                yield break;
            }

            // A proxy closes a connection on which nothing comes.
            if (await Task.WhenAny(changed, Task.Delay(Pulse, cancel)) != changed)
            {
                cancel.ThrowIfCancellationRequested();
                yield return new SseItem<object>(view.Counts, "pulse");
            }
        }
    }

    /// <summary>What became of a document.</summary>
    protected void Tell(IntakeOutcome outcome, IntakeCounts counts) => Change(() =>
    {
        ReadMeter.Count(outcome.Fate);
        _counts = counts;
        if (_documents.Count < MostDocuments)
        {
            _documents.Add(new ReadDocument(outcome.Name, outcome.Identity?.ToString(), outcome.Fate, outcome.Diagnostic?.Code, outcome.Diagnostic?.Message));
        }
    });

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            change();
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }
}

/// <summary>Brings the ledger up to a log that somebody else left unfolded.</summary>
internal sealed class CatchUpJob() : ReadJob("what the store holds already")
{
    public override void Run(ILedgerStore store, ServerOptions options, CancellationToken cancel)
    {
        // The fold that follows every job is all there is to do.
    }
}

/// <summary>Removes an article.</summary>
internal sealed class RemovalJob(DocumentIdentity identity, string shown) : ReadJob($"removing {shown}")
{
    public override void Run(ILedgerStore store, ServerOptions options, CancellationToken cancel) => store.Append([new DocumentRemoved(identity)]);
}
