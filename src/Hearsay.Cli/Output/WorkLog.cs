using System.Text;
using System.Text.Json;
using Hearsay.Cluster;

namespace Hearsay.Cli.Output;

/// <summary>
/// What a worker says while it runs, on standard error: lines for a person, or JSON Lines for a collector of logs, each with <c>time</c> (RFC 3339, UTC), <c>level</c>
/// (info, warning), <c>event</c>, <c>message</c> and what belongs to the event. Thread-safe.
/// </summary>
/// <param name="terminal">Whose standard error.</param>
/// <param name="json">Whether in JSON Lines.</param>
internal sealed class WorkLog(Terminal terminal, bool json) : IClusterObserver
{
    private readonly Lock _gate = new();

    /// <summary>Documents that were settled.</summary>
    public long Documents { get; private set; }

    /// <summary>Those of them that went to the dead letters.</summary>
    public long Dead { get; private set; }

    public void Settled(WorkOutcome outcome)
    {
        Documents++;
        if (outcome.Refusal is { } why)
        {
            Dead++;
            Warn("dead", $"{outcome.Name}: to the dead letters ({why.Code}): {why.Message}", ("name", outcome.Name), ("code", why.Code));
        }
    }

    public void Failing(Exception why) => Warn("failing", $"waiting for a server: {why.Message}", ("type", why.GetType().Name));

    public void LeaseTaken() => Inform("lease-taken", "this process folds now");

    public void LeaseEnded() => Inform("lease-ended", "this process folds no more");

    public void Folded(long entries)
    {
        // To a person at a terminal it would be noise.
        if (json)
        {
            Inform("folded", FormattableString.Invariant($"{entries} entries folded"), ("entries", entries));
        }
    }

    /// <summary>Says that something went as it should.</summary>
    public void Inform(string name, string message, params ReadOnlySpan<(string Name, object Value)> details) => Write("info", name, message, details);

    private void Warn(string name, string message, params ReadOnlySpan<(string Name, object Value)> details) => Write("warning", name, message, details);

    private void Write(string level, string name, string message, ReadOnlySpan<(string Name, object Value)> details)
    {
        var line = json ? LineOf(level, name, message, details) : null;
        lock (_gate)
        {
            if (line is null)
            {
                terminal.Say(message);
            }
            else
            {
                terminal.Error.WriteLine(line);
            }
        }
    }

    private static string LineOf(string level, string name, string message, ReadOnlySpan<(string Name, object Value)> details)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("time", DateTime.UtcNow);
            writer.WriteString("level", level);
            writer.WriteString("event", name);
            writer.WriteString("message", message);
            foreach (var (key, value) in details)
            {
                if (value is long number)
                {
                    writer.WriteNumber(key, number);
                }
                else
                {
                    writer.WriteString(key, value.ToString());
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
