using Hearsay.Ledger.Intake;
using Hearsay.Model;
using Hearsay.Reading;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hearsay.Cluster;

/// <summary>
/// Publishes documents to the queue of a cluster. A document is told of when the broker has confirmed it: then it is on the disks of most of its nodes. What was not
/// confirmed is published again; a worker that gets a document twice makes the same record, which the log has once.
/// </summary>
public sealed class DocumentPublisher : IAsyncDisposable
{
    /// <summary>Most bytes of a message that brokers take unless they are told otherwise (RabbitMQ's max_message_size since 4.0).</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    private const int MostTogether = 64; // documents sent before their confirmations are waited for

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500); // before what was not confirmed is sent again

    private readonly BrokerAddress _address;
    private readonly TimeSpan _patience;
    private IConnection? _connection;
    private IChannel? _channel;

    /// <param name="address">The broker.</param>
    /// <param name="patience">How long to wait for it while it is away; null for ten minutes.</param>
    public DocumentPublisher(BrokerAddress address, TimeSpan? patience = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        _address = address;
        _patience = patience ?? TimeSpan.FromMinutes(10);
    }

    /// <summary>Publishes documents; returns when the broker has confirmed every one of them.</summary>
    /// <param name="results">The documents, and what was refused; enumerated on the caller's thread as far as the broker keeps up.</param>
    /// <param name="told">Is told of each document when its fate is sealed: it is new when it was confirmed.</param>
    /// <param name="cancel">Ends after the documents at hand; what was confirmed stays.</param>
    /// <exception cref="BrokerException">The broker was away for too long.</exception>
    public async Task<IntakeCounts> PublishAsync(IEnumerable<DocumentResult> results, Action<IntakeOutcome> told, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(told);
        var counts = new IntakeCounts();
        foreach (var together in results.Select((result, index) => (result, index)).Chunk(MostTogether).TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            var written = together.Select(one => Write(one.result, one.index)).ToArray();
            try
            {
                await SendAsync([.. written.Select(one => one.Body).OfType<byte[]>()], cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                // Some may be in the queue although nobody was told: published again they do no harm.
                return counts;
            }

            foreach (var (outcome, _) in written)
            {
                counts = counts.With(outcome.Fate);
                told(outcome);
            }
        }

        return counts;
    }

    private static (IntakeOutcome Outcome, byte[]? Body) Write(DocumentResult result, long index)
    {
        if (result.Document is not { } document)
        {
            return (new IntakeOutcome(result.Name, null, result.Listed is null ? IntakeFate.Refused : IntakeFate.Listed, result.Refusal, index), null);
        }

        var identity = new DocumentIdentity(document.Collection, document.Id);
        var body = DocumentMessage.Write(result.Name, document);
        return body.Length <= MostBytes
            ? (new IntakeOutcome(result.Name, identity, IntakeFate.New, null, index), body)
            : (new IntakeOutcome(result.Name, identity, IntakeFate.Refused, DiagnosticCatalog.DocumentTooLarge.At(FormattableString.Invariant(
                $"as a message it has {body.Length} bytes, and brokers take {MostBytes}; read it into the store without --to")), index), null);
    }

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
        {
            await _channel.DisposeAsync().ConfigureAwait(false);
        }

        if (_connection is not null)
        {
            await _connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task SendAsync(List<byte[]> waiting, CancellationToken cancel)
    {
        while (waiting.Count > 0)
        {
            var channel = await OpenAsync(cancel).ConfigureAwait(false);
            var confirmed = await Task.WhenAll(waiting.Select(body => SendAsync(channel, body, cancel))).ConfigureAwait(false);
            waiting = [.. waiting.Where((_, index) => !confirmed[index])];
            if (waiting.Count > 0)
            {
                await Task.Delay(Pause, cancel).ConfigureAwait(false);
            }
        }
    }

    // False when the queue is full or the connection is gone: then it is sent again.
    private async Task<bool> SendAsync(IChannel channel, byte[] body, CancellationToken cancel)
    {
        try
        {
            await channel.BasicPublishAsync("", _address.Documents, mandatory: true, DocumentMessage.Properties, body, cancel).ConfigureAwait(false);
            return true;
        }
        catch (PublishException)
        {
            return false;
        }
        catch (Exception error) when (Broker.IsBrokers(error))
        {
            return false;
        }
    }

    private async Task<IChannel> OpenAsync(CancellationToken cancel)
    {
        var until = DateTime.UtcNow + _patience;
        while (_channel is not { IsOpen: true })
        {
            await DisposeAsync().ConfigureAwait(false);
            (_channel, _connection) = (null, null);
            _connection = await Broker.ConnectAsync(_address, _patience, cancel).ConfigureAwait(false);
            try
            {
                _channel = await Broker.OpenAsync(_connection, _address, cancel).ConfigureAwait(false);
            }
            catch (Exception error) when (Broker.IsBrokers(error))
            {
                if (DateTime.UtcNow >= until)
                {
                    throw new BrokerException($"The broker '{_address.Shown}' fails again and again: {error.Message}", error);
                }

                await Task.Delay(Pause, cancel).ConfigureAwait(false);
            }
        }

        return _channel;
    }
}
