using System.Collections.Concurrent;

namespace Hearsay.Cli.Input;

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
        private readonly SemaphoreSlim _begin = new(0);
        private readonly SemaphoreSlim _end = new(0);
        private Action _work = () => { };
        private Exception? _fault;
        private volatile bool _isLate;

        public Worker() => new Thread(Loop) { IsBackground = true, Name = "annotation" }.Start();

        public bool Run(Action work, TimeSpan limit)
        {
            _work = work;
            _begin.Release();
            if (!_end.Wait(limit))
            {
                _isLate = true;
                return false;
            }

            return _fault is null ? true : throw new InvalidOperationException(_fault.Message, _fault);
        }

        private void Loop()
        {
            while (!_isLate)
            {
                _begin.Wait();
                try
                {
                    _work();
                }
                catch (Exception fault)
                {
                    _fault = fault;
                }

                _end.Release();
            }
        }
    }
}
