using Hearsay.Storage.Sql;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Segments;

/// <summary>How the candidate index is kept; tests make it small.</summary>
internal sealed record SketchIndexOptions
{
    /// <summary>The entries outside segments become one when they have so many postings.</summary>
    public long TailPostings { get; init; } = 1 << 18;

    /// <summary>
    /// From so many postings on, the fingerprints of a commit are looked for beforehand, in their order. What the processor's cache holds is looked up as quickly in any, without the sorting.
    /// </summary>
    public long LargePostings { get; init; } = 1 << 26;

    /// <summary>False to merge on the thread that commits.</summary>
    public bool InBackground { get; init; } = true;

    /// <summary>Runs on the thread of each merging before it begins: tests hold it there.</summary>
    public Action BeforeMerging { get; init; } = () => { };
}

/// <summary>
/// The candidate index of a store in a file: immutable sorted segments in a folder beside it, a tail in the database, and the manifest of both there too
/// (docs/decisions/0014). What it answers is a function of the set of entries. One thread changes it, inside a commit, and sees its own changes; others
/// see the state before.
/// </summary>
internal sealed class SketchIndex : IDisposable
{
    // What the ledger asks for most often; answers to other questions are not remembered.
    private const int CommonLimit = 16;

    // Of what is looked for together, so many at a time: what was read of them is still at hand when their lists are brought together.
    private const int AtOnce = 1 << 12;

    // So large that a collection leaves a piece of them where it is.
    private const int KeysOfPiece = 1 << 14;

    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly long _large;
    private readonly FingerprintHeap _heap;
    private readonly IndexView _view;
    private readonly PendingEntries _pending = new();
    private readonly HotLists _hot = new(CommonLimit);
    private readonly IndexLookUp _lookUp;
    private readonly SegmentKeeper _keeper;
    private long _hotGeneration;
    private (string Name, long Generation, (Segment Segment, int Item)[] Places) _located = ("", 0, []);

    /// <param name="folder">Where the segments are; made when the first is written.</param>
    /// <param name="options">How it is kept.</param>
    public SketchIndex(string folder, SketchIndexOptions options)
    {
        _folder = folder;
        _large = options.LargePostings;
        _heap = new FingerprintHeap(folder);
        _view = new IndexView(folder);
        _lookUp = new IndexLookUp(_view, _hot, _pending);
        _keeper = new SegmentKeeper(folder, options, _view, _lock);
    }

    /// <summary>Of each fingerprint the items that have it, in ordinal order, at most so many.</summary>
    /// <param name="connection">A connection of this thread.</param>
    /// <param name="committing">True for the thread that runs a commit.</param>
    /// <param name="index">The index's name.</param>
    /// <param name="fingerprints">The fingerprints.</param>
    /// <param name="limit">Most items of each.</param>
    public IReadOnlyList<IReadOnlyList<string>> Find(StoreConnection connection, bool committing, string index, IReadOnlyList<ulong> fingerprints, int limit)
    {
        lock (_lock)
        {
            Refresh(connection, committing);
            return _view.Indexes.TryGetValue(index, out var id) && limit > 0
                ? _lookUp.Find(id, committing, fingerprints, limit)
                : [.. fingerprints.Select(_ => (IReadOnlyList<string>)[])];
        }
    }

    /// <summary>Finds beforehand what is committed of the fingerprints that a commit will ask for: in their order, in which each segment is walked through once from front to back.</summary>
    /// <param name="index">The index's name.</param>
    /// <param name="fingerprints">The fingerprints, in any order.</param>
    /// <param name="limit">Most items of each that will be asked for.</param>
    public void Expect(string index, IReadOnlyCollection<ulong> fingerprints, int limit)
    {
        int id;
        lock (_lock)
        {
            if (!_view.Indexes.TryGetValue(index, out id) || limit is <= 0 or > IndexLookUp.MostKeys || _view.Segments.Sum(segment => segment.Postings) < _large)
            {
                return;
            }
        }

        var asked = EvenSort.Ascending(fingerprints);
        Array.Resize(ref asked, DropRepeated(asked));
        var found = new ExpectedList[asked.Length];
        var room = new KeyRoom(KeysOfPiece);

        // Whoever reads beside the commit gets a turn in between.
        for (var start = 0; start < asked.Length; start += AtOnce)
        {
            lock (_lock)
            {
                RefreshHot();
                var part = asked.AsSpan(start, Math.Min(AtOnce, asked.Length - start));
                if (_lookUp.FindKeys(id, part, limit) is not { } keys)
                {
                    return;
                }

                for (var list = 0; list < part.Length; list++)
                {
                    found[start + list] = new ExpectedList(part[list], room.Copy(keys[list]));
                }
            }
        }

        _pending.Expected.Keep(id, found, limit);
    }

    /// <summary>Every item that has so many of some fingerprints, once, in no order.</summary>
    /// <param name="connection">A connection of this thread.</param>
    /// <param name="committing">True for the thread that runs a commit.</param>
    /// <param name="index">The index's name.</param>
    /// <param name="fingerprints">The fingerprints, each once.</param>
    /// <param name="shared">How many of them; at least 1.</param>
    public IReadOnlyCollection<string> FindItems(StoreConnection connection, bool committing, string index, IReadOnlyList<ulong> fingerprints, int shared)
    {
        lock (_lock)
        {
            Refresh(connection, committing);
            var found = new HashSet<string>(StringComparer.Ordinal);
            if (!_view.Indexes.TryGetValue(index, out var id))
            {
                return found;
            }

            foreach (var segment in _view.Segments)
            {
                found.UnionWith(segment.NamesWith(id, fingerprints, shared));
            }

            found.UnionWith(_view.Tail.ItemsWith(id, fingerprints, shared));
            if (committing)
            {
                found.RemoveWhere(item => _pending.Gone.Contains(new IndexEntry(id, item)));
                found.UnionWith(_pending.Entered.ItemsWith(id, fingerprints, shared));
            }

            return found;
        }
    }

    /// <summary>The fingerprints of an item, ascending; none when it is not there.</summary>
    public ulong[] FingerprintsOf(StoreConnection connection, bool committing, string index, string item)
    {
        lock (_lock)
        {
            Refresh(connection, committing);
            if (!_view.Indexes.TryGetValue(index, out var id))
            {
                return [];
            }

            var entry = new IndexEntry(id, item);
            if (committing && _pending.Entered.FingerprintsOf(entry) is { } entered)
            {
                return entered;
            }

            return committing && _pending.Gone.Contains(entry) ? [] : Committed(entry) ?? [];
        }
    }

    /// <summary>Brings the state in memory up to date, at the start of a commit's transaction.</summary>
    public void Begin(StoreConnection connection)
    {
        lock (_lock)
        {
            _keeper.ThrowIfStuck();
            _view.Refresh(connection);
        }
    }

    /// <summary>Enters an item.</summary>
    public void Add(StoreConnection connection, string index, string item, IReadOnlyCollection<ulong> fingerprints)
    {
        lock (_lock)
        {
            if (!_view.Indexes.TryGetValue(index, out var id))
            {
                _view.Indexes[index] = id = IndexTables.AddIndex(connection, index);
            }

            var entry = new IndexEntry(id, item);
            var distinct = Ascending(fingerprints);
            if (_pending.Entered.FingerprintsOf(entry) is { } entered)
            {
                if (entered.AsSpan().SequenceEqual(distinct))
                {
                    return;
                }

                _pending.Entered.Remove(entry);
            }
            else if (!_pending.Gone.Contains(entry) && Committed(entry) is { } known)
            {
                if (known.AsSpan().SequenceEqual(distinct))
                {
                    return;
                }

                _pending.Gone.Add(entry);
            }

            _pending.Entered.Add(entry, distinct);
        }
    }

    /// <summary>Takes an item out.</summary>
    public void Remove(string index, string item)
    {
        lock (_lock)
        {
            if (!_view.Indexes.TryGetValue(index, out var id))
            {
                return;
            }

            var entry = new IndexEntry(id, item);
            _pending.Entered.Remove(entry);
            if (!_pending.Gone.Contains(entry) && Committed(entry) is not null)
            {
                _pending.Gone.Add(entry);
            }
        }
    }

    /// <summary>Writes the changes of the commit under way into its transaction.</summary>
    public void Write(StoreConnection connection)
    {
        lock (_lock)
        {
            if (_pending.IsEmpty)
            {
                return;
            }

            foreach (var entry in _pending.Gone)
            {
                if (_view.Tail.FingerprintsOf(entry) is not null)
                {
                    IndexTables.RemoveFromTail(connection, entry);
                }
                else if (Locate(entry) is (var segment, var item, _))
                {
                    IndexTables.AddDead(connection, segment.Name, entry.Index, item);
                    _pending.Buried.Add((segment, entry.Index, item));
                }
            }

            foreach (var (entry, fingerprints) in _pending.Entered.Entries)
            {
                IndexTables.AddToTail(connection, entry, fingerprints);
            }

            IndexTables.NextGeneration(connection);
            _pending.Generation = IndexTables.Generation(connection);
        }
    }

    /// <summary>The transaction is through: its changes become the state.</summary>
    public void Committed()
    {
        lock (_lock)
        {
            // Unless a reader has come between and read it from the database.
            var places = _pending.Buried.Select(buried => buried.Segment.RawPlaceOf(buried.Segment.SectionNumber(buried.Index), buried.Item)).ToArray();
            if (_pending.Generation > _view.Generation)
            {
                var hot = _hotGeneration == _view.Generation;
                foreach (var entry in _pending.Gone)
                {
                    _hot.Leave(entry.Index, Committed(entry) ?? []);
                    _view.Tail.Remove(entry);
                }

                foreach (var (segment, index, item) in _pending.Buried)
                {
                    IndexView.Bury(segment, index, item);
                }

                foreach (var (entry, fingerprints) in _pending.Entered.Entries)
                {
                    _view.Tail.Add(entry, fingerprints);
                    _hot.Enter(entry.Index, entry.Item, fingerprints);
                }

                _view.Generation = _pending.Generation;
                _hotGeneration = hot ? _view.Generation : 0;
            }

            _pending.Clear();
            Wipe(places);
        }
    }

    /// <summary>The transaction was undone.</summary>
    public void RolledBack()
    {
        lock (_lock)
        {
            // Indexes may have got numbers that they have no more.
            _view.Generation = 0;
            _pending.Clear();
        }
    }

    /// <summary>Makes a segment of a tail that is long enough and sees to the merging; after a commit, outside its transaction.</summary>
    /// <param name="connection">The writing connection.</param>
    /// <param name="transact">Runs a piece of work in a transaction that survives a loss of power.</param>
    public void Maintain(StoreConnection connection, Action<Action> transact)
    {
        var before = _view.Generation;
        var changes = _keeper.Maintain(connection, transact);
        lock (_lock)
        {
            // Where entries are kept has changed, not which there are; unless another process has changed these meanwhile.
            if (_hotGeneration == before && _view.Generation == before + changes)
            {
                _hotGeneration = _view.Generation;
            }
        }
    }

    /// <summary>Drops everything, inside a transaction; follow with <see cref="Dropped"/>.</summary>
    public void Drop(StoreConnection connection)
    {
        _keeper.Stop();
        IndexTables.Clear(connection);
    }

    /// <summary>The transaction that dropped everything is through: the files go.</summary>
    public void Dropped()
    {
        lock (_lock)
        {
            _view.Dispose();
            _view.Generation = 0;
            _heap.Dispose();
            SegmentKeeper.DeleteAll(_folder);
        }
    }

    /// <summary>Looks for damage.</summary>
    public IEnumerable<string> Check(StoreConnection connection)
    {
        lock (_lock)
        {
            _view.Refresh(connection);
            return [.. _view.Segments.SelectMany(segment => SegmentCheck.Run(segment, _heap))];
        }
    }

    public void Dispose()
    {
        _keeper.Dispose();
        lock (_lock)
        {
            _view.Dispose();
            _heap.Dispose();
        }
    }

    // Best effort: what is not wiped is found no more all the same, and goes when the index is rebuilt.
    private void Wipe(IEnumerable<long> places)
    {
        try
        {
            foreach (var place in places)
            {
                _heap.Wipe(place);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // The next check tells of what is damaged.
        }
    }

    // Sketches are ascending already.
    private static ulong[] Ascending(IReadOnlyCollection<ulong> fingerprints)
    {
        ulong[] given = [.. fingerprints];
        for (var at = 1; at < given.Length; at++)
        {
            if (given[at] <= given[at - 1])
            {
                return [.. given.Distinct().Order()];
            }
        }

        return given;
    }

    // How many are left at the front, each once.
    private static int DropRepeated(Span<ulong> ascending)
    {
        var count = 0;
        foreach (var fingerprint in ascending)
        {
            if (count == 0 || fingerprint != ascending[count - 1])
            {
                ascending[count++] = fingerprint;
            }
        }

        return count;
    }

    private void Refresh(StoreConnection connection, bool committing)
    {
        if (!committing)
        {
            _view.Refresh(connection);
        }

        RefreshHot();
    }

    private void RefreshHot()
    {
        if (_hotGeneration != _view.Generation)
        {
            _hot.Clear();
            _hotGeneration = _view.Generation;
        }
    }

    private ulong[]? Committed(IndexEntry entry) =>
        _view.Tail.FingerprintsOf(entry) ?? (Locate(entry) is (_, _, var place) ? _heap.Read(place) : null);

    private (Segment Segment, int Item, long Place)? Locate(IndexEntry entry)
    {
        // The indexes are asked one after the other for the same item.
        if (_located.Name != entry.Item || _located.Generation != _view.Generation || _view.Generation == 0)
        {
            _located = (entry.Item, _view.Generation, [.. _view.Segments.Select(segment => (segment, segment.Names.Find(entry.Item))).Where(at => at.Item2 >= 0)]);
        }

        foreach (var (segment, item) in _located.Places)
        {
            if (segment.PlaceOf(entry.Index, item) is > 0 and var place)
            {
                return (segment, item, place);
            }
        }

        return null;
    }
}
