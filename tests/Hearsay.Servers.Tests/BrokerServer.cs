using Hearsay.Cluster;
using RabbitMQ.Client;

namespace Hearsay.Servers.Tests;

/// <summary>The broker that tests may use; each test has queues of its own on it.</summary>
internal static class BrokerServer
{
    /// <summary>The environment variable that names it: an address of a broker on which queues may be declared.</summary>
    public const string Variable = "HEARSAY_TEST_BROKER";

    private static int _queues;

    /// <summary>An address whose queues nobody else has.</summary>
    public static BrokerAddress NewAddress(int limit = 1000) => BrokerAddress.Parse(FormattableString.Invariant(
        $"{Address}?queue=test_{Environment.ProcessId}_{Interlocked.Increment(ref _queues)}&limit={limit}"));

    /// <summary>Deletes the queues of an address.</summary>
    public static async Task DeleteAsync(BrokerAddress address)
    {
        await using var connection = await Broker.ConnectAsync(address, TimeSpan.FromSeconds(30), default);
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeleteAsync(address.Documents);
        await channel.QueueDeleteAsync(address.Dead);
    }

    private static string Address => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"These tests need a RabbitMQ server: set {Variable} to its address, or run .ci/servers.");
}
