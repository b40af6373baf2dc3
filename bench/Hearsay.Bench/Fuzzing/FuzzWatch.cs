using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hearsay.Bench.Fuzzing;

/// <summary>Watches each case for crashes, for time and for memory, also while it runs. Thread-safe.</summary>
internal sealed class FuzzWatch : IDisposable
{
    // Far above what any case takes on a busy machine, far below what a quadratic one of this size would.
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(20);
    private const long TooManyBytes = 2_000_000_000;
    private const int MostTold = 50;

    private readonly ConcurrentDictionary<long, (string Name, long Since)> _running = new();
    private readonly ConcurrentQueue<string> _findings = new();
    private readonly ConcurrentDictionary<string, bool> _hung = new(StringComparer.Ordinal);
    private readonly Timer _timer;
    private long _cases;
    private long _slowest;
    private long _largest;

    public FuzzWatch() => _timer = new Timer(_ => Look(), null, 1_000, 1_000);

    /// <summary>Number of cases so far.</summary>
    public long Cases => Interlocked.Read(ref _cases);

    /// <summary>Everything that went wrong.</summary>
    public IReadOnlyCollection<string> Findings => _findings;

    /// <summary>Longest time of a case.</summary>
    public TimeSpan Slowest => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _slowest));

    /// <summary>Most bytes that a case allocated, in total over its run.</summary>
    public long Largest => Interlocked.Read(ref _largest);

    /// <summary>Runs one case.</summary>
    public void Run(string name, Action work)
    {
        var id = Interlocked.Increment(ref _cases);
        var start = Stopwatch.GetTimestamp();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        _running[id] = (name, start);
        try
        {
            work();
        }
        catch (Exception crash)
        {
            Find($"{name}: crash: {crash.GetType().Name}: {crash.Message}\n{crash.StackTrace}");
        }

        _running.TryRemove(id, out _);
        Raise(ref _slowest, Stopwatch.GetTimestamp() - start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Raise(ref _largest, bytes);
        if (bytes > TooManyBytes)
        {
            Find($"{name}: {bytes / 1_000_000} MB allocated");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        foreach (var (_, (name, since)) in _running)
        {
            if (Stopwatch.GetElapsedTime(since) > TooLong && _hung.TryAdd(name, true))
            {
                Find($"{name}: runs longer than {TooLong.TotalSeconds} s");
            }
        }
    }

    private void Find(string finding)
    {
        if (_findings.Count < MostTold)
        {
            _findings.Enqueue(finding);
            Console.Error.WriteLine(finding);
        }
    }

    private static void Raise(ref long most, long value)
    {
        long known;
        while ((known = Interlocked.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, known) != known)
        {
        }
    }
}
