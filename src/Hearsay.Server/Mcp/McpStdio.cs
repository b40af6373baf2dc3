using Hearsay.Ledger;
using Hearsay.Server.Http;
using ModelContextProtocol.Server;

namespace Hearsay.Server.Mcp;

/// <summary>The interface for agents over standard input and output.</summary>
public static class McpStdio
{
    /// <summary>Answers until the input ends or a token is cancelled.</summary>
    /// <param name="store">A store that was folded; stays the caller's.</param>
    /// <param name="input">Where requests come from, one a line.</param>
    /// <param name="output">Where answers go; nothing else may be written there.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task Run(ILedgerStore store, Stream input, Stream output, CancellationToken cancel = default)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        HearsayServer.RegisterQueries(services, store);
        services.AddMcpServer(HearsayTools.Describe).WithStreamServerTransport(input, output).WithTools<HearsayTools>(Wire.Options);
        await using var provider = services.BuildServiceProvider();
        await using var server = provider.GetRequiredService<McpServer>();
        try
        {
            await server.RunAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Asked to end.
        }
    }
}
