using System.CommandLine;

namespace Hearsay.Cli.Commands;

/// <summary>The option <c>--from</c>: the broker of a cluster.</summary>
internal static class BrokerOption
{
    /// <summary>A new option; each command has its own.</summary>
    public static Option<string> Create() => new("--from")
    {
        Description = "The broker: amqp://user:password@host:5672/vhost?queue=NAME, with several hosts of one cluster parted by commas.",
        HelpName = "BROKER",
        Required = true,
    };
}
