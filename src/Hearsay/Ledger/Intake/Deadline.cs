using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Hearsay.Ledger.Intake;

/// <summary>
/// Does work for as long as it may take. Annotation takes linear time and needs no such watch; this one is for what nobody thought of: work that is late is told to stop and left to its
/// thread, which ends with it, and the caller goes on. Idle threads end when it is disposed. Thread-safe.
/// </summary>
/// <param name="limit">How long a piece of work may take.</param>
internal sealed class Deadline(TimeSpan limit) : IDisposable
{
    private readonly ConcurrentBag<Worker> _idle = [];

    /// <summary>Runs work on a thread of its own; null when it is late.</summary>
    /// <param name="work">The work; its token is cancelled when it is late.</param>
    /// <exception cref="InvalidOperationException">The work failed; the inner exception says how.</exception>
    public T? Run<T>(Func<CancellationToken, T> work)
        where T : class
    {
        if (!_idle.TryTake(out var worker))
        {
            worker = new Worker();
        }

        T? result = null;
        var (inTime, fault) = worker.Run(late => result = work(late), limit);
        if (!inTime)
        {
            worker.Dispose();
            return null;
        }

        _idle.Add(worker);
        return fault is null ? result : throw new InvalidOperationException(fault.Message, fault);
    }

    /// <summary>Ends the threads that are idle; call it when no work is under way.</summary>
    public void Dispose()
    {
        while (_idle.TryTake(out var worker))
        {
            worker.Dispose();
        }
    }

    // Its thread ends when it is disposed and no work is left; a late one disposes of the token itself.
    private sealed class Worker : IDisposable
    {
        private readonly CancellationTokenSource _late = new();
        private readonly Channel<(Action<CancellationToken> Work, TaskCompletionSource<Exception?> Done)> _work =
            Channel.CreateUnbounded<(Action<CancellationToken>, TaskCompletionSource<Exception?>)>();

        public Worker() => new Thread(Loop) { IsBackground = true, Name = "annotation" }.Start();

        public (bool InTime, Exception? Fault) Run(Action<CancellationToken> work, TimeSpan limit)
        {
            var done = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
            _work.Writer.TryWrite((work, done));
            if (!done.Task.Wait(limit))
            {
                _late.Cancel();
                return (false, null);
            }

            return (true, done.Task.Result);
        }

        public void Dispose() => _work.Writer.TryComplete();

        private void Loop()
        {
            while (_work.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                while (_work.Reader.TryRead(out var next))
                {
                    Exception? fault = null;
                    try
                    {
                        next.Work(_late.Token);
                    }
                    catch (Exception thrown)
                    {
                        fault = thrown;
                    }

                    next.Done.SetResult(fault);
                }
            }

            _late.Dispose();
        }
    }
}
