using Hearsay.Storage.Sql;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Segments;

/// <summary>A merging under way, on a thread of its own. What dies in its segments meanwhile is carried over at the end.</summary>
internal sealed class Merging : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly Dictionary<int, HashSet<int>>[] _dead;
    private readonly string _folder;
    private readonly Task _task;

    /// <param name="inputs">The segments.</param>
    /// <param name="folder">Where the new one goes.</param>
    /// <param name="before">Runs on its thread before it begins.</param>
    public Merging(IReadOnlyList<Segment> inputs, string folder, Action before)
    {
        Inputs = [.. inputs.Select(input => input.Share())];
        _folder = folder;
        _dead = [.. inputs.Select(input => input.Dead.ToDictionary(dead => dead.Key, dead => dead.Value.ToHashSet()))];
        _task = Task.Factory.StartNew(
            () =>
            {
                before();
                SegmentMerger.Merge(Inputs, _dead, folder, _cancel.Token);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    /// <summary>The segments that become one.</summary>
    public IReadOnlyList<Segment> Inputs { get; }

    /// <summary>True when it has come to an end, whichever.</summary>
    public bool IsDone => _task.IsCompleted;

    /// <summary>Waits for the end.</summary>
    /// <exception cref="IOException">It failed: the disk.</exception>
    /// <exception cref="InvalidDataException">It failed: a segment is damaged.</exception>
    public void Wait() => _task.GetAwaiter().GetResult();

    /// <summary>Writes into the manifest that the new segment stands for the old ones.</summary>
    public void Record(StoreConnection connection)
    {
        using var merged = Segment.Open(_folder);
        IndexTables.AddSegment(connection, merged.Name);
        for (var at = 0; at < Inputs.Count; at++)
        {
            foreach (var (index, items) in Inputs[at].Dead)
            {
                var known = _dead[at].GetValueOrDefault(index) ?? [];
                foreach (var item in items.Where(item => !known.Contains(item)))
                {
                    if (merged.Names.Find(Inputs[at].Names[item]) is >= 0 and var moved)
                    {
                        IndexTables.AddDead(connection, merged.Name, index, moved);
                    }
                }
            }

            IndexTables.RemoveSegment(connection, Inputs[at].Name);
        }

        IndexTables.NextGeneration(connection);
    }

    /// <summary>Deletes the files of those segments, old and new, that are not in use.</summary>
    public void DeleteWhatIsNotIn(IReadOnlyCollection<Segment> used)
    {
        foreach (var folder in Inputs.Select(input => input.Folder).Append(_folder))
        {
            if (!used.Any(segment => string.Equals(segment.Folder, folder, StringComparison.Ordinal)) && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Stops it, waits until it has stopped, and deletes what it made.</summary>
    public void Cancel()
    {
        _cancel.Cancel();
        try
        {
            _task.Wait();
        }
        catch (AggregateException)
        {
            // It was to be stopped.
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        Dispose();
    }

    public void Dispose()
    {
        foreach (var input in Inputs)
        {
            input.Dispose();
        }

        _cancel.Dispose();
    }
}
