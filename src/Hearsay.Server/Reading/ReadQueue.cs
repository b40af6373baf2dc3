using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Server.Http;
using Hearsay.Server.Queries;

namespace Hearsay.Server.Reading;

/// <summary>Reads one after the other in the background, and remembers the last of them.</summary>
internal sealed class ReadQueue(Ledgers ledgers, ServerOptions options, ILogger<ReadQueue> log) : BackgroundService
{
    private const int MostWaiting = 64; // jobs
    private const int MostRemembered = 500; // jobs whose outcome can still be asked for
    private const string Stopped = "The server was stopped. What was taken in stays; upload the same again to go on.";

    private readonly Channel<ReadJob> _waiting = Channel.CreateBounded<ReadJob>(MostWaiting);
    private readonly ConcurrentDictionary<string, ReadJob> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    // Kept, since it remembers what it has read: who pastes a text waits for its comparison with others.
    private readonly Lazy<LedgerFold> _fold = new(() => new LedgerFold(ledgers.Now.Session.Store));

    /// <summary>Loads the models once, for all reads.</summary>
    public Lazy<Annotation.Annotator> Annotator { get; } = options.Annotator ?? new Lazy<Annotation.Annotator>(() => new Annotation.Annotator());

    /// <summary>How many are waiting or under way.</summary>
    public int Waiting => _jobs.Values.Count(job => !job.HasEnded);

    /// <summary>The reads that are remembered, latest first.</summary>
    public IReadOnlyList<ReadJob> Jobs => [.. _order.Reverse().Select(id => _jobs.GetValueOrDefault(id)).OfType<ReadJob>()];

    /// <summary>The read of an id; null when it is not known (any more).</summary>
    public ReadJob? Find(string id) => _jobs.GetValueOrDefault(id);

    /// <summary>Puts a read at the end of the queue.</summary>
    /// <exception cref="ApiException">The queue is full.</exception>
    public ReadJob Add(ReadJob job)
    {
        // Ids cannot be guessed, so that who has one was told it.
        job.Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        _jobs[job.Id] = job;
        if (!_waiting.Writer.TryWrite(job))
        {
            _jobs.TryRemove(job.Id, out _);
            job.Forget();
            throw new ApiException(StatusCodes.Status503ServiceUnavailable, "Too much is waiting to be read", $"{MostWaiting} reads are waiting already. Come again when some are done (/api/v1/reads).");
        }

        _order.Enqueue(job.Id);
        while (_order.Count > MostRemembered && _order.TryPeek(out var oldest) && _jobs.GetValueOrDefault(oldest) is null or { HasEnded: true } && _order.TryDequeue(out oldest))
        {
            _jobs.TryRemove(oldest!, out _);
        }

        return job;
    }

    /// <summary>Ends the job under way after its batch, and lets go of those that wait.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _waiting.Writer.TryComplete();
        while (_waiting.Reader.TryRead(out var job))
        {
            job.Reached(ReadState.Failed, Stopped);
            job.Forget();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Off the thread that starts the server; the models are there before the first text is pasted.
        await Task.Yield();
        _ = Task.Run(() => Annotator.Value, stoppingToken);
        if (ledgers.Now.Session.Store.ReadAfter(ledgers.Now.Session.Store.FoldedTo).Any())
        {
            Add(new CatchUpJob());
        }

        await foreach (var job in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Factory.StartNew(() => Run(job, stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    private void Run(ReadJob job, CancellationToken stopping)
    {
        try
        {
            job.Reached(ReadState.Reading);
            job.Run(ledgers.Now.Session.Store, options, stopping);
            job.Reached(ReadState.Comparing);
            FoldTurn.Take(ledgers.Now.Session.Store, () => _fold.Value.Run(cancel: stopping), stopping);
            if (stopping.IsCancellationRequested)
            {
                job.Reached(ReadState.Failed, Stopped);
            }
            else
            {
                job.Reached(ReadState.Done);
            }
        }
        catch (Exception fault)
        {
            // A job must not end the queue: the next one may be well.
            log.ReadFailed(fault, job.Name);
            job.Reached(ReadState.Failed, fault is StoreException ? fault.Message : "This is a fault of Hearsay; the server's log says more.");
        }
        finally
        {
            job.Forget();
        }
    }
}
