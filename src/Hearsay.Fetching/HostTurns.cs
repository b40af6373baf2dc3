using System.Collections.Concurrent;

namespace Hearsay.Fetching;

/// <summary>Lets one request at a time to each host, and none sooner after the last than the host's delay.</summary>
internal sealed class HostTurns(TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; disposing of what comes back gives it on.</summary>
    public async Task<IDisposable> Enter(string authority, TimeSpan delay, CancellationToken cancel)
    {
        var host = _hosts.GetOrAdd(authority, _ => new Host());
        await host.Turn.WaitAsync(cancel);
        try
        {
            var wait = host.LastEnd + delay - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancel);
            }

            return new Leave(host, clock);
        }
        catch
        {
            host.Turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var host in _hosts.Values)
        {
            host.Turn.Dispose();
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset LastEnd { get; set; } = DateTimeOffset.MinValue.AddYears(1);
    }

    private sealed class Leave(Host host, TimeProvider clock) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (!_left)
            {
                _left = true;
                host.LastEnd = clock.GetUtcNow();
                host.Turn.Release();
            }
        }
    }
}
