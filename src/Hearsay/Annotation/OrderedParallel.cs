namespace Hearsay.Annotation;

/// <summary>Work on many threads, results in the order of the input, memory bounded.</summary>
public static class OrderedParallel
{
    /// <summary>
    /// Applies a pure function to each item. At most four items a thread are under way, so a slow consumer holds back the
    /// reading of the input. The input is enumerated on the caller's thread.
    /// </summary>
    /// <param name="items">The input.</param>
    /// <param name="work">The function; called on pool threads when <paramref name="threads"/> is above 1.</param>
    /// <param name="threads">How many run at once; at least 1.</param>
    /// <param name="cancel">Stops taking input.</param>
    public static IEnumerable<TResult> Select<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, int threads, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return threads == 1 ? Sequential(items, work, cancel) : Parallel(items, work, threads, cancel);
    }

    private static IEnumerable<TResult> Sequential<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, CancellationToken cancel)
    {
        foreach (var item in items)
        {
            if (cancel.IsCancellationRequested)
            {
                yield break;
            }

            yield return work(item);
        }
    }

    private static IEnumerable<TResult> Parallel<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int threads, CancellationToken cancel)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var underWay = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            if (cancel.IsCancellationRequested)
            {
                break;
            }

            underWay.Enqueue(Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.None, scheduler));
            if (underWay.Count >= threads * 4)
            {
                yield return underWay.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (underWay.TryDequeue(out var next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }
}
