using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hearsay.Cluster;

/// <summary>
/// Connects to a broker and sees to it that our queues are there. Both are quorum queues (replicated, on disk): one of documents that refuses more than it may hold, so that who
/// publishes waits, and from which a document that was handed out too often (it kills its workers) goes to the other, of what could not be annotated.
/// </summary>
internal static class Broker
{
    /// <summary>After so many deliveries without an acknowledgement a document is taken for poison.</summary>
    private const int MostDeliveries = 20;

    /// <summary>Looking at a dead letter is a delivery too, and since RabbitMQ 4 every queue has a limit of them: one that nobody reaches by looking.</summary>
    private const int AnyDeliveries = 1_000_000_000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200); // before a second try to connect; doubled with each
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5); // between two tries

    /// <summary>A connection, waited for while the broker is away.</summary>
    /// <param name="address">The broker.</param>
    /// <param name="patience">How long to wait for it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BrokerException">It could not be reached in that time, or does not let us in.</exception>
    public static async Task<IConnection> ConnectAsync(BrokerAddress address, TimeSpan patience, CancellationToken cancel)
    {
        var factory = new ConnectionFactory
        {
            UserName = address.User,
            Password = address.Password,
            VirtualHost = address.VirtualHost,
            ClientProvidedName = "hearsay",
            RequestedHeartbeat = TimeSpan.FromSeconds(20),
            ContinuationTimeout = TimeSpan.FromSeconds(30),

            // What was not confirmed is published again and what was not acknowledged comes again: a new connection is all that a failure takes.
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
        };
        var nodes = address.Nodes.Select(node => new AmqpTcpEndpoint(node.Host, node.Port, new SslOption { Enabled = address.IsEncrypted, ServerName = node.Host })).ToList();
        var until = DateTime.UtcNow + patience;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await factory.CreateConnectionAsync(nodes, cancel).ConfigureAwait(false);
            }
            catch (Exception error) when (IsBrokers(error))
            {
                if (error is AuthenticationFailureException or BrokerUnreachableException { InnerException: AuthenticationFailureException })
                {
                    throw new BrokerException($"The broker '{address.Shown}' does not let you in. Check user, password and virtual host.", error);
                }

                if (DateTime.UtcNow >= until)
                {
                    throw new BrokerException($"The broker '{address.Shown}' cannot be reached ({Innermost(error).Message.TrimEnd('.')}). Check that it runs and that the address is right.", error);
                }

                await Task.Delay(pause, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A channel whose publications are confirmed, with our queues declared.</summary>
    /// <inheritdoc cref="DeclareAsync"/>
    public static async Task<IChannel> OpenAsync(IConnection connection, BrokerAddress address, CancellationToken cancel)
    {
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel).ConfigureAwait(false);
        try
        {
            await DeclareAsync(channel, address, cancel).ConfigureAwait(false);
            return channel;
        }
        catch
        {
            await channel.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Declares our queues; nothing happens where they are there.</summary>
    /// <param name="channel">A channel.</param>
    /// <param name="address">Their names.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BrokerException">A queue of the name is there and is not ours.</exception>
    private static async Task DeclareAsync(IChannel channel, BrokerAddress address, CancellationToken cancel)
    {
        try
        {
            await channel.QueueDeclareAsync(
                address.Dead,
                durable: true,
                exclusive: false,
                autoDelete: false,
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = AnyDeliveries },
                cancellationToken: cancel).ConfigureAwait(false);
            await channel.QueueDeclareAsync(
                address.Documents,
                durable: true,
                exclusive: false,
                autoDelete: false,
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["x-queue-type"] = "quorum",
                    ["x-max-length"] = address.Limit,
                    ["x-overflow"] = "reject-publish",
                    ["x-delivery-limit"] = MostDeliveries,
                    ["x-dead-letter-exchange"] = "",
                    ["x-dead-letter-routing-key"] = address.Dead,
                    ["x-dead-letter-strategy"] = "at-least-once",
                },
                cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (OperationInterruptedException error) when (error.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
        {
            throw new BrokerException(
                $"The broker '{address.Shown}' has a queue '{address.Queue}.…' that is made otherwise ({error.ShutdownReason.ReplyText}). Name another with ?queue=NAME, or give the same ?limit=N as who made it.", error);
        }
    }

    /// <summary>Whether an error is one of the connection, which a new one may mend.</summary>
    public static bool IsBrokers(Exception error) =>
        error is RabbitMQClientException or IOException or SocketException or TimeoutException or ObjectDisposedException;

    private static Exception Innermost(Exception error) => error is AggregateException { InnerExceptions: [var first, ..] } ? Innermost(first) : error.InnerException is { } inner ? Innermost(inner) : error;
}
