using Hearsay.Ledger;
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
    /// <summary>How many documents wait in a queue at most, unless one asks for another number.</summary>
    public const int UsualLimit = 10_000;

    private const int MostTogether = 64;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly BrokerAddress _address;
    private readonly TimeSpan _patience;
    private readonly int _limit;
    private IConnection? _connection;
    private IChannel? _channel;

    /// <param name="address">The broker.</param>
    /// <param name="patience">How long to wait for it while it is away; null for ten minutes.</param>
    /// <param name="limit">How many documents may wait in the queue; publishing waits while it is full.</param>
    public DocumentPublisher(BrokerAddress address, TimeSpan? patience = null, int limit = UsualLimit)
    {
        ArgumentNullException.ThrowIfNull(address);
        _address = address;
        _patience = patience ?? TimeSpan.FromMinutes(10);
        _limit = limit;
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
        foreach (var together in results.Chunk(MostTogether).TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            var documents = together.Where(result => result.Document is not null).ToArray();
            await SendAsync([.. documents.Select(result => DocumentMessage.Write(result.Name, result.Document!))], cancel).ConfigureAwait(false);
            foreach (var result in together)
            {
                var fate = result.Document is not null ? IntakeFate.New : result.Listed is not null ? IntakeFate.Listed : IntakeFate.Refused;
                counts = fate switch
                {
                    IntakeFate.New => counts with { New = counts.New + 1 },
                    IntakeFate.Listed => counts with { Listed = counts.Listed + 1 },
                    _ => counts with { Refused = counts.Refused + 1 },
                };
                told(new IntakeOutcome(result.Name, result.Document is { } document ? new DocumentIdentity(document.Collection, document.Id) : null, fate, result.Refusal));
            }
        }

        return counts;
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
            var properties = new BasicProperties { Persistent = true, ContentType = DocumentMessage.ContentType };
            await channel.BasicPublishAsync("", _address.Documents, mandatory: true, properties, body, cancel).ConfigureAwait(false);
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
        while (true)
        {
            if (_channel is { IsOpen: true } open)
            {
                return open;
            }

            await DisposeAsync().ConfigureAwait(false);
            (_channel, _connection) = (null, null);
            _connection = await Broker.ConnectAsync(_address, _patience, cancel).ConfigureAwait(false);
            try
            {
                _channel = await _connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel).ConfigureAwait(false);
                await Broker.DeclareAsync(_channel, _address, _limit, cancel).ConfigureAwait(false);
            }
            catch (Exception error) when (Broker.IsBrokers(error))
            {
                await Task.Delay(Pause, cancel).ConfigureAwait(false);
            }
        }
    }
}
