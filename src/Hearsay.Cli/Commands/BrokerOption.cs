using System.CommandLine;

namespace Hearsay.Cli.Commands;

/// <summary>The option <c>--from</c>: the broker of a cluster.</summary>
internal static class BrokerOption
{
    /// <summary>A new option; each command has its own.</summary>
    /// <param name="required">Whether it must be given.</param>
    public static Option<string> Create(bool required = true) => new("--from")
    {
        Description = "The broker: amqp://user:password@host:5672/vhost?queue=NAME&limit=N, with several hosts of one cluster parted by commas; N documents may wait.",
        HelpName = "BROKER",
        Required = required,
    };
}
