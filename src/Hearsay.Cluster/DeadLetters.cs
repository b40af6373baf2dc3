using System.Text;
using Hearsay.Model;
using RabbitMQ.Client;

namespace Hearsay.Cluster;

/// <summary>A document that could not be annotated, and why.</summary>
/// <param name="Name">Where it came from.</param>
/// <param name="Code">The diagnostic's code; null when the broker gave it up because it was handed out too often.</param>
/// <param name="Reason">Why, for a person.</param>
/// <param name="Bytes">The size of the message.</param>
public sealed record DeadLetter(string Name, string? Code, string Reason, int Bytes);

/// <summary>The queue of documents that could not be annotated: to be looked at, sent back or thrown away.</summary>
public static class DeadLetters
{
    private const string NameHeader = "hearsay-name";
    private const string CodeHeader = "hearsay-code";
    private const string ReasonHeader = "hearsay-reason";

    /// <summary>Looks at what lies there, oldest first; it stays.</summary>
    /// <param name="address">The broker.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="patience">How long to wait for the broker.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BrokerException">The broker cannot be reached.</exception>
    public static Task<IReadOnlyList<DeadLetter>> ListAsync(BrokerAddress address, int limit, TimeSpan patience, CancellationToken cancel = default) =>
        TakeAsync(address, limit, patience, (_, _) => Task.FromResult(false), cancel);

    /// <summary>Sends what lies there back to the queue of documents, each when the broker has confirmed that it is there.</summary>
    /// <inheritdoc cref="ListAsync"/>
    public static Task<IReadOnlyList<DeadLetter>> ReplayAsync(BrokerAddress address, int limit, TimeSpan patience, CancellationToken cancel = default) =>
        TakeAsync(
            address, limit, patience,
            async (channel, letter) =>
            {
                await channel.BasicPublishAsync("", address.Documents, mandatory: true, DocumentMessage.Properties, letter.Body, cancel).ConfigureAwait(false);
                return true;
            },
            cancel);

    /// <summary>Throws away what lies there.</summary>
    /// <inheritdoc cref="ListAsync"/>
    public static Task<IReadOnlyList<DeadLetter>> DropAsync(BrokerAddress address, int limit, TimeSpan patience, CancellationToken cancel = default) =>
        TakeAsync(address, limit, patience, (_, _) => Task.FromResult(true), cancel);

    /// <summary>How a dead letter carries its reason.</summary>
    internal static BasicProperties PropertiesOf(string name, Diagnostic why)
    {
        var properties = DocumentMessage.Properties;
        properties.Headers = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [NameHeader] = Encoding.UTF8.GetBytes(name),
            [CodeHeader] = Encoding.UTF8.GetBytes(why.Code),
            [ReasonHeader] = Encoding.UTF8.GetBytes(why.Message),
        };
        return properties;
    }

    // Letters that are kept are given back together at the end, so that none is seen twice.
    private static async Task<IReadOnlyList<DeadLetter>> TakeAsync(
        BrokerAddress address, int limit, TimeSpan patience, Func<IChannel, BasicGetResult, Task<bool>> settle, CancellationToken cancel)
    {
        try
        {
            var connection = await Broker.ConnectAsync(address, patience, cancel).ConfigureAwait(false);
            await using var closing = connection.ConfigureAwait(false);
            var channel = await Broker.OpenAsync(connection, address, cancel).ConfigureAwait(false);
            await using var closingChannel = channel.ConfigureAwait(false);

            // Not more than lie there now: what is sent back may fail again and return meanwhile.
            var most = Math.Min(limit, await channel.MessageCountAsync(address.Dead, cancel).ConfigureAwait(false));
            var letters = new List<DeadLetter>();
            var kept = default(ulong?);
            while (letters.Count < most && await channel.BasicGetAsync(address.Dead, autoAck: false, cancel).ConfigureAwait(false) is { } letter)
            {
                letters.Add(LetterOf(letter));
                if (await settle(channel, letter).ConfigureAwait(false))
                {
                    await channel.BasicAckAsync(letter.DeliveryTag, multiple: false, cancel).ConfigureAwait(false);
                }
                else
                {
                    kept = letter.DeliveryTag;
                }
            }

            if (kept is { } last)
            {
                await channel.BasicNackAsync(last, multiple: true, requeue: true, cancel).ConfigureAwait(false);
            }

            return letters;
        }
        catch (Exception error) when (Broker.IsBrokers(error))
        {
            throw new BrokerException($"The broker '{address.Shown}' failed: {error.Message.TrimEnd('.')}. Run the command again.", error);
        }
    }

    private static DeadLetter LetterOf(BasicGetResult letter)
    {
        var headers = letter.BasicProperties.Headers;
        var code = Header(CodeHeader);
        var name = Header(NameHeader) ?? DocumentMessage.NameIn(letter.Body.Span);
        return new DeadLetter(name, code, Header(ReasonHeader) ?? "handed out again and again without an answer: it may have killed its workers", letter.Body.Length);

        string? Header(string header) => headers?.TryGetValue(header, out var value) == true && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;
    }
}
