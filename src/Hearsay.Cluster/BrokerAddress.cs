using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Cluster;

/// <summary>A node of a broker.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">Its port.</param>
public readonly record struct BrokerNode(string Host, int Port);

/// <summary>
/// Where a broker is and which queues are ours: <c>amqp://user:password@host:5672,host2:5672/vhost?queue=NAME</c> (RabbitMQ URI specification, with several nodes of one
/// cluster, the queues' name and <c>limit=N</c>, how many documents may wait, as additions). <c>amqps</c> encrypts.
/// </summary>
public sealed record BrokerAddress
{
    private const string DefaultQueue = "hearsay";
    private const int DefaultLimit = 10_000; // documents that may wait in the queue

    /// <summary>The nodes, tried in turn.</summary>
    public required ImmutableArray<BrokerNode> Nodes { get; init; }

    /// <summary>The user.</summary>
    public required string User { get; init; }

    /// <summary>The password.</summary>
    public required string Password { get; init; }

    /// <summary>The virtual host.</summary>
    public required string VirtualHost { get; init; }

    /// <summary>Whether connections are encrypted.</summary>
    public required bool IsEncrypted { get; init; }

    /// <summary>What the names of our queues begin with.</summary>
    public required string Queue { get; init; }

    /// <summary>How many documents may wait; who publishes more waits too. The same for all who use the queue.</summary>
    public required int Limit { get; init; }

    /// <summary>The address without its password, for messages.</summary>
    public required string Shown { get; init; }

    /// <summary>The queue of documents to be annotated.</summary>
    public string Documents => Queue + ".documents";

    /// <summary>The queue of documents that could not be.</summary>
    public string Dead => Queue + ".dead";

    /// <summary>Whether a text names a broker.</summary>
    public static bool Is(string text) => text.StartsWith("amqp://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("amqps://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <exception cref="BrokerException">It is none.</exception>
    public static BrokerAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Is(text))
        {
            throw Unreadable(text);
        }

        var encrypted = text.StartsWith("amqps", StringComparison.OrdinalIgnoreCase);
        var (authority, rest) = Split(text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..], '/');
        var (path, query) = rest is null ? Split(authority, '?') : Split(rest, '?');
        authority = rest is null ? path! : authority;
        var at = authority.LastIndexOf('@');
        var (user, password) = at < 0 ? ("guest", "guest") : Split(authority[..at], ':');
        var (queue, limit) = QueueOf(query, text);
        var nodes = authority[(at + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(node => NodeOf(node, encrypted, text)).ToImmutableArray();
        return new BrokerAddress
        {
            Nodes = nodes.IsEmpty ? [new BrokerNode("localhost", PortOf(encrypted))] : nodes,
            User = Uri.UnescapeDataString(user),
            Password = Uri.UnescapeDataString(password ?? ""),
            VirtualHost = rest is null || path!.Length == 0 ? "/" : Uri.UnescapeDataString(path),
            IsEncrypted = encrypted,
            Queue = queue,
            Limit = limit,
            Shown = at < 0 ? text : $"{text[..(text.IndexOf("://", StringComparison.Ordinal) + 3)]}{user}{text[(text.IndexOf(authority, StringComparison.Ordinal) + at)..]}",
        };
    }

    private static BrokerNode NodeOf(string node, bool encrypted, string text)
    {
        var colon = node.EndsWith(']') ? -1 : node.LastIndexOf(':');
        var host = (colon < 0 ? node : node[..colon]).Trim('[', ']');
        var port = PortOf(encrypted);
        return host.Length > 0 && (colon < 0 || int.TryParse(node.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port)) ? new BrokerNode(host, port) : throw Unreadable(text);
    }

    private static (string Queue, int Limit) QueueOf(string? query, string text)
    {
        var (queue, limit) = (DefaultQueue, DefaultLimit);
        foreach (var pair in (query ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Split(pair, '=');
            switch (name)
            {
                case "queue" when value is { Length: > 0 }:
                    queue = Uri.UnescapeDataString(value);
                    break;
                case "limit" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0:
                    limit = most;
                    break;
                default:
                    throw Unreadable(text);
            }
        }

        return (queue, limit);
    }

    private static int PortOf(bool encrypted) => encrypted ? 5671 : 5672;

    private static (string Before, string? After) Split(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, null);

    private static BrokerException Unreadable(string text) =>
        new($"'{text}' is no address of a broker. Write it like this: amqp://user:password@host:5672/vhost?queue=hearsay");
}
