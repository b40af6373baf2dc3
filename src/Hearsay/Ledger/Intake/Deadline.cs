using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Hearsay.Ledger.Intake;

/// <summary>
/// Does work for as long as it may take. Annotation takes linear time and needs no such watch; this one is for what nobody thought of: the work that is late is left to its thread,
/// which does nothing else any more, and the caller goes on. Thread-safe.
/// </summary>
/// <param name="limit">How long a piece of work may take.</param>
internal sealed class Deadline(TimeSpan limit)
{
    private readonly ConcurrentBag<Worker> _idle = [];

    /// <summary>Runs work on a thread of its own; null when it is late.</summary>
    public T? Run<T>(Func<T> work)
        where T : class
    {
        if (!_idle.TryTake(out var worker))
        {
            worker = new Worker();
        }

        T? result = null;
        if (!worker.Run(() => result = work(), limit))
        {
            return null;
        }

        _idle.Add(worker);
        return result;
    }

    private sealed class Worker
    {
        private readonly Channel<(Action Work, TaskCompletionSource<Exception?> Done)> _work = Channel.CreateUnbounded<(Action, TaskCompletionSource<Exception?>)>();

        public Worker() => new Thread(Loop) { IsBackground = true, Name = "annotation" }.Start();

        public bool Run(Action work, TimeSpan limit)
        {
            var done = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
            _work.Writer.TryWrite((work, done));
            if (!done.Task.Wait(limit))
            {
                _work.Writer.Complete();
                return false;
            }

            return done.Task.Result is { } fault ? throw new InvalidOperationException(fault.Message, fault) : true;
        }

        private void Loop()
        {
            while (_work.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                while (_work.Reader.TryRead(out var next))
                {
                    Exception? fault = null;
                    try
                    {
                        next.Work();
                    }
                    catch (Exception thrown)
                    {
                        fault = thrown;
                    }

                    next.Done.SetResult(fault);
                }
            }
        }
    }
}
