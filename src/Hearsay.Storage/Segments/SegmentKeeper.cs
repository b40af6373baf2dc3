using Hearsay.Ledger;
using Hearsay.Storage.Sql;
using Hearsay.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Sees to the segments' files: makes one of a long tail, merges several into one beside the fold, deletes what is needed no more. Nothing of this
/// changes what the index answers; so a failure is kept until it matters (<see cref="ThrowIfStuck"/>).
/// </summary>
/// <param name="folder">Where the segments are.</param>
/// <param name="options">How the index is kept.</param>
/// <param name="view">The committed state.</param>
/// <param name="stateLock">Guards it.</param>
internal sealed class SegmentKeeper(string folder, SketchIndexOptions options, IndexView view, Lock stateLock) : IDisposable
{
    // A tail so many times as long as it should be, or so many segments, and the reason why must be told.
    private const int MostTails = 16;

    private const string LockFile = "merging.lock";

    // A merging of large segments takes minutes, in which small ones would pile up that each look-up must ask; classes are few.
    private const int MostMergings = 3;

    private readonly List<Merging> _mergings = [];
    private FileStream? _mergeLock;
    private Exception? _trouble;
    private bool _tidied;
    private int _changes;

    /// <summary>Deletes all files of the index.</summary>
    public static void DeleteAll(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Refuses a commit when the index could not be kept in order for so long that it would grow out of hand.</summary>
    /// <exception cref="StoreException">With the reason.</exception>
    public void ThrowIfStuck()
    {
        if (_trouble is { } trouble && (view.Tail.Postings > MostTails * options.TailPostings || view.Segments.Count > MergePolicy.TooMany))
        {
            _trouble = null;
            throw new StoreException($"The candidate index in '{folder}' cannot be written: {trouble.Message} When that is settled: hearsay doctor --rebuild", trouble);
        }
    }

    /// <summary>See <see cref="SketchIndex.Maintain"/>.</summary>
    /// <returns>How often it changed the manifest.</returns>
    public int Maintain(StoreConnection connection, Action<Action> transact)
    {
        _changes = 0;
        try
        {
            InstallAll(connection, transact, wait: false);
            if (view.Tail.Postings >= options.TailPostings)
            {
                WriteTail(connection, transact);
            }

            while (_mergings.Count < MostMergings && StartMerging())
            {
                InstallAll(connection, transact, wait: !options.InBackground || view.Segments.Count > MergePolicy.TooMany);
            }

            if (view.Segments.Count > MergePolicy.TooMany)
            {
                InstallAll(connection, transact, wait: true);
            }

            _trouble = null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or ObjectDisposedException or SqliteException or StoreException)
        {
            _trouble = error;
        }

        return _changes;
    }

    /// <summary>Stops merging; what was merged so far is lost.</summary>
    public void Stop()
    {
        foreach (var merging in _mergings)
        {
            merging.Cancel();
        }

        _mergings.Clear();
        Unlock();
    }

    /// <summary>Stops the keeping of segments, as <see cref="Stop"/> does.</summary>
    public void Dispose() => Stop();

    private void WriteTail(StoreConnection connection, Action<Action> transact)
    {
        var name = NewName();
        transact(() =>
        {
            lock (stateLock)
            {
                view.Refresh(connection);
            }

            if (view.Tail.Postings >= options.TailPostings)
            {
                Directory.CreateDirectory(folder);
                Tidy();
                var (file, length) = IndexTables.HeapEnd(connection);
                using var heap = FingerprintHeap.Append(folder, file, length);
                view.Tail.WriteTo(Path.Combine(folder, name), heap);
                heap.Flush();
                IndexTables.TailWritten(connection, heap.End);
                IndexTables.AddSegment(connection, name);
                IndexTables.NextGeneration(connection);
                _changes++;
            }
        });
        lock (stateLock)
        {
            view.Refresh(connection);
        }
    }

    private bool StartMerging()
    {
        lock (stateLock)
        {
            var free = view.Segments.Where(segment => !_mergings.Exists(merging => merging.Inputs.Contains(segment)));
            var inputs = MergePolicy.Next(free, options.TailPostings);
            if (inputs.Count == 0)
            {
                return false;
            }

            // One process merges at a time; another's unfinished files are not ours to tidy up.
            _mergeLock ??= TryLock();
            if (_mergeLock is null)
            {
                return false;
            }

            _mergings.Add(new Merging(inputs, Path.Combine(folder, NewName()), options.BeforeMerging));
            return true;
        }
    }

    private void InstallAll(StoreConnection connection, Action<Action> transact, bool wait)
    {
        try
        {
            foreach (var merging in _mergings.Where(merging => wait || merging.IsDone).ToList())
            {
                _mergings.Remove(merging);
                Install(merging, connection, transact);
            }
        }
        finally
        {
            if (_mergings.Count == 0)
            {
                Unlock();
            }
        }
    }

    private void Install(Merging merging, StoreConnection connection, Action<Action> transact)
    {
        using (merging)
        {
            merging.Wait();
            transact(() =>
            {
                lock (stateLock)
                {
                    view.Refresh(connection);
                    if (merging.Inputs.All(view.Segments.Contains))
                    {
                        merging.Record(connection);
                        _changes++;
                    }
                }
            });
            lock (stateLock)
            {
                view.Refresh(connection);
                merging.DeleteWhatIsNotIn(view.Segments);
            }
        }
    }

    // What a crash has left: once, by a process that merges, while no other writes.
    private void Tidy()
    {
        if (_tidied || TryLock() is not { } mergeLock)
        {
            return;
        }

        using (mergeLock)
        {
            _tidied = true;
            var known = view.Segments.Select(segment => segment.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var left in new DirectoryInfo(folder).EnumerateDirectories().Where(left => !known.Contains(left.Name)))
            {
                left.Delete(recursive: true);
            }
        }
    }

    private void Unlock()
    {
        _mergeLock?.Dispose();
        _mergeLock = null;
    }

    private FileStream? TryLock()
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string NewName() => Guid.CreateVersion7().ToString("N");
}
