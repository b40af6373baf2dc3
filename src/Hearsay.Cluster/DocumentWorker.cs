using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Hearsay.Annotation;
using Hearsay.Ledger;
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

    /// <summary>How many documents may wait in the queue; the same for all who make it.</summary>
    public int QueueLimit { get; init; } = DocumentPublisher.UsualLimit;
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
    private const int MostTogether = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly BrokerAddress _address;
    private readonly IRecordLog _log;
    private readonly Lazy<Annotator> _annotator;
    private readonly WorkerOptions _options;
    private readonly Action<WorkOutcome> _told;

    /// <param name="address">The broker.</param>
    /// <param name="log">Where records go.</param>
    /// <param name="annotator">Loads the models when the first document comes.</param>
    /// <param name="options">How it works.</param>
    /// <param name="told">Is told of each document when its fate is sealed; null for nobody. Not called by two threads at once.</param>
    public DocumentWorker(BrokerAddress address, IRecordLog log, Lazy<Annotator> annotator, WorkerOptions? options = null, Action<WorkOutcome>? told = null)
    {
        _address = address;
        _log = log;
        _annotator = annotator;
        _options = options ?? new WorkerOptions();
        _told = told ?? (_ => { });
    }

    /// <summary>Works until it is cancelled, or until no document comes for a while.</summary>
    /// <param name="idle">How long to wait for a document before going home; null for ever.</param>
    /// <param name="cancel">Ends the work after the documents at hand.</param>
    /// <exception cref="BrokerException">The broker was away for too long.</exception>
    /// <exception cref="StoreException">The store was away for too long.</exception>
    public async Task RunAsync(TimeSpan? idle = null, CancellationToken cancel = default)
    {
        var failing = default(DateTime?);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                if (await WorkAsync(idle, () => failing = null, cancel).ConfigureAwait(false))
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (Broker.IsBrokers(error) || error is StoreException)
            {
                // What was not acknowledged comes again, to this worker or to another.
                failing ??= DateTime.UtcNow;
                if (DateTime.UtcNow - failing > _options.Patience)
                {
                    throw error as StoreException as Exception ?? new BrokerException($"The broker '{_address.Shown}' fails again and again: {error.Message}", error);
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
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel).ConfigureAwait(false);
        await using var closingChannel = channel.ConfigureAwait(false);
        await Broker.DeclareAsync(channel, _address, _options.QueueLimit, cancel).ConfigureAwait(false);

        // Not more than it can soon do: the rest is for other workers.
        await channel.BasicQosAsync(0, 2 * MostTogether, global: false, cancel).ConfigureAwait(false);
        var deliveries = Channel.CreateUnbounded<Delivery>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, given) =>
        {
            deliveries.Writer.TryWrite(new Delivery(given.DeliveryTag, given.Body.ToArray()));
            return Task.CompletedTask;
        };
        consumer.ShutdownAsync += (_, _) =>
        {
            deliveries.Writer.TryComplete();
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(_address.Documents, autoAck: false, consumer, cancel).ConfigureAwait(false);
        while (await TakeAsync(deliveries.Reader, idle, cancel).ConfigureAwait(false) is { } together)
        {
            if (together.Count == 0)
            {
                return true;
            }

            await SettleAsync(channel, Annotate(together), cancel).ConfigureAwait(false);
            progressed();
        }

        return false;
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

    private async Task SettleAsync(IChannel channel, IReadOnlyList<(Delivery Delivery, WorkOutcome Outcome)> settled, CancellationToken cancel)
    {
        foreach (var (delivery, outcome) in settled)
        {
            if (outcome.Refusal is { } why)
            {
                // With the dead letters first, then out of the queue.
                await channel.BasicPublishAsync("", _address.Dead, mandatory: true, DeadLetters.PropertiesOf(outcome.Name, why), delivery.Body, cancel).ConfigureAwait(false);
            }

            await channel.BasicAckAsync(delivery.Tag, multiple: false, cancel).ConfigureAwait(false);
            _told(outcome);
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
            return [(together[0], new WorkOutcome(NameOf(together[0]), DiagnosticCatalog.AnnotationFailed.At($"{error.GetType().Name}: {error.Message}")))];
        }
    }

    private List<(Delivery, WorkOutcome)> Take(List<Delivery> together)
    {
        var refused = new ConcurrentDictionary<string, Diagnostic>(StringComparer.Ordinal);
        var documents = together.Select((delivery, index) => Read(delivery, index)).ToArray();
        var intake = new DocumentIntake(_log, _options.Threads, _options.TimeLimit, outcome =>
        {
            if (outcome is { Fate: IntakeFate.Refused, Diagnostic: { } why })
            {
                refused[outcome.Name.Split(' ')[0]] = why;
            }
        });
        intake.Take(documents.Select((document, index) => document.Result with { Name = Number(index) }), _annotator);
        return [.. together.Select((delivery, index) => (delivery, new WorkOutcome(documents[index].Name, refused.GetValueOrDefault(Number(index)))))];
    }

    private static (string Name, DocumentResult Result) Read(Delivery delivery, int index)
    {
        try
        {
            var result = DocumentMessage.Read(delivery.Body);
            return (result.Name, result);
        }
        catch (InvalidDataException error)
        {
            return (NameOf(delivery), new DocumentResult(Number(index), null, DiagnosticCatalog.InvalidInput.At(error.Message)));
        }
    }

    private static string NameOf(Delivery delivery)
    {
        try
        {
            return DocumentMessage.Read(delivery.Body).Name;
        }
        catch (InvalidDataException)
        {
            return "a message that is no document";
        }
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);

    private sealed record Delivery(ulong Tag, byte[] Body);
}
