using System.Threading.Channels;
using Hearsay.Annotation;
using Hearsay.Ledger;
using Hearsay.Ledger.Intake;
using Hearsay.Model;
using Hearsay.Reading;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Hearsay.Cluster;

/// <summary>How a worker works.</summary>
public sealed record WorkerOptions
{
    /// <summary>How many documents are annotated at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How long the annotation of a document may take; null for as long as it does.</summary>
    public TimeSpan? TimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait for a broker or a store that is away before giving up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);
}

/// <summary>What became of a document that a worker was given.</summary>
/// <param name="Name">Where it came from.</param>
/// <param name="Refusal">Why it went to the dead letters; null when its record is in the log.</param>
public sealed record WorkOutcome(string Name, Diagnostic? Refusal);

/// <summary>
/// Takes documents from a cluster's queue, annotates them and appends their records to the log of a shared store. A document is acknowledged when its record is durable, or
/// when it lies with the dead letters together with the reason; so a worker may be killed at any instant, and any number of them may come and go.
/// </summary>
public sealed class DocumentWorker
{
    private const int MostTogether = 64; // documents annotated and written at once
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500); // before a broken connection is opened again
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(2); // before the store is tried again

    private readonly BrokerAddress _address;
    private readonly IRecordLog _log;
    private readonly Lazy<Annotator> _annotator;
    private readonly WorkerOptions _options;
    private readonly IClusterObserver? _observer;

    /// <param name="address">The broker.</param>
    /// <param name="log">Where records go.</param>
    /// <param name="annotator">Loads the models when the first document comes.</param>
    /// <param name="options">How it works.</param>
    /// <param name="observer">Is told what happens; null for nobody.</param>
    public DocumentWorker(BrokerAddress address, IRecordLog log, Lazy<Annotator> annotator, WorkerOptions? options = null, IClusterObserver? observer = null)
    {
        _address = address;
        _log = log;
        _annotator = annotator;
        _options = options ?? new WorkerOptions();
        _observer = observer;
    }

    /// <summary>Works until it is cancelled, or until no document comes for a while.</summary>
    /// <param name="idle">How long to wait for a document before going home; null for ever.</param>
    /// <param name="cancel">Ends the work after the documents at hand.</param>
    /// <exception cref="BrokerException">The broker was away for too long.</exception>
    /// <exception cref="StoreException">The store was away for too long.</exception>
    public async Task RunAsync(TimeSpan? idle = null, CancellationToken cancel = default)
    {
        var patience = new Patience(_options.Patience);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                if (await WorkAsync(idle, patience.Restore, cancel).ConfigureAwait(false))
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (Broker.IsBrokers(error))
            {
                // What was not acknowledged comes again, to this worker or to another.
                Failed(error);
                if (patience.IsOver())
                {
                    throw new BrokerException($"The broker '{_address.Shown}' fails again and again: {error.Message}", error);
                }
            }

            await Task.Delay(Pause, CancellationToken.None).ConfigureAwait(false);
        }
    }

    // True when there was nothing to do for long enough.
    private async Task<bool> WorkAsync(TimeSpan? idle, Action progressed, CancellationToken cancel)
    {
        var connection = await Broker.ConnectAsync(_address, _options.Patience, cancel).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var channel = await Broker.OpenAsync(connection, _address, cancel).ConfigureAwait(false);
        await using var closingChannel = channel.ConfigureAwait(false);

        // Not more than it can soon do: the rest is for other workers.
        await channel.BasicQosAsync(0, 2 * MostTogether, global: false, cancel).ConfigureAwait(false);
        var deliveries = Channel.CreateUnbounded<Delivery>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, given) =>
        {
            deliveries.Writer.TryWrite(new Delivery(given.DeliveryTag, given.Body.ToArray()));
            return Task.CompletedTask;
        };

        // The channel ended, or the broker sent us away (a queue that was deleted or has lost its nodes).
        consumer.ShutdownAsync += (_, _) => End();
        consumer.UnregisteredAsync += (_, _) => End();
        await channel.BasicConsumeAsync(_address.Documents, autoAck: false, consumer, cancel).ConfigureAwait(false);
        while (await TakeAsync(deliveries.Reader, idle, cancel).ConfigureAwait(false) is { } together)
        {
            if (together.Count == 0)
            {
                return true;
            }

            await SettleAsync(channel, await AnnotateAsync(together, cancel).ConfigureAwait(false)).ConfigureAwait(false);
            progressed();
            cancel.ThrowIfCancellationRequested();
        }

        return false;

        Task End()
        {
            deliveries.Writer.TryComplete();
            return Task.CompletedTask;
        }
    }

    // While the store is away or full the documents are held: given back they would come again at once, and after a few times pass for poison.
    private async Task<List<(Delivery, WorkOutcome)>> AnnotateAsync(List<Delivery> together, CancellationToken cancel)
    {
        var until = DateTime.UtcNow + _options.Patience;
        while (true)
        {
            try
            {
                return ClusterMeter.Batch(together.Count, () => Annotate(together));
            }
            catch (StoreException error) when (DateTime.UtcNow < until)
            {
                Failed(error);
                await Task.Delay(StorePause, cancel).ConfigureAwait(false);
            }
        }
    }

    private void Failed(Exception error)
    {
        ClusterMeter.Failed(error);
        _observer?.Failing(error);
    }

    // What lies ready, up to so many; none after waiting in vain; null when the channel was closed.
    private static async Task<List<Delivery>?> TakeAsync(ChannelReader<Delivery> deliveries, TimeSpan? idle, CancellationToken cancel)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (idle is { } longest)
        {
            waiting.CancelAfter(longest);
        }

        try
        {
            if (!await deliveries.WaitToReadAsync(waiting.Token).ConfigureAwait(false))
            {
                return null;
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return [];
        }

        var together = new List<Delivery>();
        while (together.Count < MostTogether && deliveries.TryRead(out var delivery))
        {
            together.Add(delivery);
        }

        return together;
    }

    // To its end even when work is to stop: what is not acknowledged would be done again.
    private async Task SettleAsync(IChannel channel, IReadOnlyList<(Delivery Delivery, WorkOutcome Outcome)> settled)
    {
        foreach (var (delivery, outcome) in settled)
        {
            if (outcome.Refusal is { } why)
            {
                // With the dead letters first, then out of the queue.
                await channel.BasicPublishAsync("", _address.Dead, mandatory: true, DeadLetters.PropertiesOf(outcome.Name, why), delivery.Body).ConfigureAwait(false);
            }

            await channel.BasicAckAsync(delivery.Tag, multiple: false).ConfigureAwait(false);
            ClusterMeter.Settled(outcome);
            _observer?.Settled(outcome);
        }
    }

    /// <summary>The records of all documents are in the log when it returns, but for those that are refused.</summary>
    private List<(Delivery, WorkOutcome)> Annotate(List<Delivery> together)
    {
        try
        {
            return Take(together);
        }
        catch (Exception error) when (error is not StoreException && together.Count > 1)
        {
            // One of them makes the annotation fail; the others must not suffer for it.
            return [.. together.SelectMany(delivery => Annotate([delivery]))];
        }
        catch (Exception error) when (error is not (StoreException or OutOfMemoryException))
        {
            return [(together[0], new WorkOutcome(DocumentMessage.NameIn(together[0].Body), DiagnosticCatalog.AnnotationFailed.At($"{error.GetType().Name}: {error.Message}")))];
        }
    }

    private List<(Delivery, WorkOutcome)> Take(List<Delivery> together)
    {
        var refusals = new Diagnostic?[together.Count];
        var documents = together.Select(Read).ToArray();
        var intake = new DocumentIntake(_log, _options.Threads, _options.TimeLimit, outcome =>
            refusals[outcome.Index] = outcome.Fate == IntakeFate.Refused ? outcome.Diagnostic : null);
        intake.Take(documents, _annotator);
        return [.. together.Select((delivery, index) => (delivery, new WorkOutcome(documents[index].Name, refusals[index])))];
    }

    private static DocumentResult Read(Delivery delivery)
    {
        try
        {
            return DocumentMessage.Read(delivery.Body);
        }
        catch (InvalidDataException error)
        {
            return new DocumentResult(DocumentMessage.NoDocument, null, DiagnosticCatalog.InvalidInput.At(error.Message));
        }
    }

    private sealed record Delivery(ulong Tag, byte[] Body);
}
