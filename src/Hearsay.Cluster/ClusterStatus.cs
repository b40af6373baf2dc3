using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hearsay.Cluster;

/// <summary>How a cluster's queues stand, as the broker tells any client.</summary>
/// <param name="Waiting">Documents that no worker has been given.</param>
/// <param name="Workers">Workers that are connected.</param>
/// <param name="Dead">Documents that could not be annotated.</param>
public sealed record ClusterStatus(long Waiting, long Workers, long Dead)
{
    /// <summary>Asks a broker; queues that nobody has made yet are empty.</summary>
    /// <param name="address">The broker.</param>
    /// <param name="patience">How long to wait for it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BrokerException">It cannot be reached.</exception>
    public static async Task<ClusterStatus> AskAsync(BrokerAddress address, TimeSpan patience, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        var connection = await Broker.ConnectAsync(address, patience, cancel).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        try
        {
            var documents = await AskAsync(connection, address.Documents, cancel).ConfigureAwait(false);
            var dead = await AskAsync(connection, address.Dead, cancel).ConfigureAwait(false);
            return new ClusterStatus(documents?.MessageCount ?? 0, documents?.ConsumerCount ?? 0, dead?.MessageCount ?? 0);
        }
        catch (Exception error) when (Broker.IsBrokers(error))
        {
            throw new BrokerException($"The broker '{address.Shown}' failed: {error.Message.TrimEnd('.')}. Run the command again.", error);
        }
    }

    // The broker closes the channel on which one asks for a queue that is not there.
    private static async Task<QueueDeclareOk?> AskAsync(IConnection connection, string queue, CancellationToken cancel)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: cancel).ConfigureAwait(false);
        await using var closing = channel.ConfigureAwait(false);
        try
        {
            return await channel.QueueDeclarePassiveAsync(queue, cancel).ConfigureAwait(false);
        }
        catch (OperationInterruptedException error) when (error.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }
}
