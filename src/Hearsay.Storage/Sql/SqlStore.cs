using System.Collections.Concurrent;
using System.Data.Common;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Storage.Sql;

/// <summary>
/// A store in a database: one connection writes, readers take one from a pool each. The statements are the same for every engine; derived classes say how it is opened,
/// how a transaction begins and ends, what finds candidates, and how the engine's errors are told to a person.
/// </summary>
/// <param name="location">Where the store is, for messages.</param>
/// <param name="texts">Full-text search.</param>
internal abstract class SqlStore(string location, TextIndex texts) : ILedgerStore
{
    private readonly ConcurrentBag<StoreConnection> _readers = [];
    private readonly FacetCounts _facets = new();
    private bool _textRemoved;

    public string Location { get; } = location;

    public long Count => Read(LogTable.Count);

    public long FoldedTo => Read(connection => connection.Number("SELECT position FROM folded") ?? 0);

    /// <summary>One writer at a time.</summary>
    protected CommitGate Gate { get; } = new();

    /// <summary>The connection that writes.</summary>
    protected abstract StoreConnection Writer { get; }

    /// <summary>Whether <see cref="Dispose"/> was called.</summary>
    protected bool IsDisposed { get; private set; }

    public int Append(IReadOnlyList<LogEntry> entries)
    {
        var bodies = LogTable.Pack(entries);
        return Gate.Write("Appending to the log", () =>
        {
            var (appended, removed) = (0, false);
            TransactOnLog(() =>
            {
                (appended, removed) = (0, false);
                for (var i = 0; i < bodies.Length; i++)
                {
                    var changed = entries[i] switch
                    {
                        RecordAppended entry => LogTable.Append(Writer, entry.Record, bodies[i]!),
                        DocumentRemoved entry => LogTable.Remove(Writer, entry.Identity),
                        CorrectionAppended entry => LogTable.Append(Writer, entry.Correction, bodies[i]!),
                        _ => throw new ArgumentException($"Unknown kind of log entry: {entries[i].GetType().Name}.", nameof(entries)),
                    };
                    appended += changed ? 1 : 0;
                    removed |= changed && entries[i] is DocumentRemoved;
                }
            });
            if (removed)
            {
                Forget();
            }

            return appended;
        });
    }

    public IEnumerable<PositionedEntry> ReadAfter(long position) =>
        Pages(new PositionedEntry(position, null!), (connection, after) => LogTable.PageAfter(connection, after.Position));

    public StoredRecord? Find(string key) => Read(connection => LogTable.Find(connection, key));

    public IReadOnlyList<StoredRecord> Versions(DocumentIdentity identity) => Read(connection => LogTable.Versions(connection, identity));

    public IEnumerable<StoredRecord> Records() =>
        Pages(default(StoredRecord), (connection, after) => LogTable.PageOfRecords(connection, after?.Key));

    public IReadOnlyList<StoredCorrection> Corrections() => Read(LogTable.Corrections);

    public void Commit(long foldedTo, Action changes) => Gate.Commit(() =>
    {
        _textRemoved = false;
        _facets.Clear();
        CommitTables(
            () =>
            {
                changes();
                _facets.Write(Writer);
            },
            foldedTo);
        if (_textRemoved)
        {
            Forget();
        }
    });

    public void Reset() => Gate.Write("A reset", () =>
    {
        ResetTables();
        Forget();
        return true;
    });

    public abstract void AddPostings(string index, string item, IReadOnlyCollection<ulong> fingerprints);

    public abstract void RemovePostings(string index, string item);

    public abstract IReadOnlyList<ulong> FingerprintsOf(string index, string item);

    public abstract IReadOnlyList<IReadOnlyList<string>> FindPostings(string index, IReadOnlyList<ulong> fingerprints, int limit);

    public void PutEdge(Edge edge) => Change(connection => EdgeTable.Put(connection, edge));

    public void RemoveEdge(string kind, string a, string b) => Change(connection => EdgeTable.Remove(connection, kind, a, b));

    public void RemoveEdges(string node) => Change(connection => EdgeTable.Remove(connection, node));

    public Edge? FindEdge(string kind, string a, string b) => Read(connection => EdgeTable.Find(connection, kind, a, b));

    public IReadOnlyList<Edge> EdgesOf(string node) => Read(connection => EdgeTable.Of(connection, node));

    public IReadOnlyList<Edge> EdgesOf(string node, string kind) => Read(connection => EdgeTable.Of(connection, node, kind));

    public IReadOnlyList<(string Kind, string Node)> NeighborsOf(string node) => Read(connection => EdgeTable.NeighborsOf(connection, node));

    public IReadOnlyList<string> NeighborsOf(string node, string kind) => Read(connection => EdgeTable.NeighborsOf(connection, node, kind));

    public IEnumerable<Edge> Edges(string kind) =>
        Pages(default(Edge), (connection, after) => EdgeTable.Page(connection, kind, after is null ? null : (after.A, after.B), EdgeTable.PageRows));

    public IReadOnlyList<Edge> EdgesAfter(string kind, (string A, string B)? after, int limit) =>
        Read(connection => EdgeTable.Page(connection, kind, after, Math.Max(0, limit)));

    public void PutGroup(Group group) => Change(connection => GroupTable.Put(connection, group));

    public void RemoveGroup(string kind, string id) => Change(connection => GroupTable.Remove(connection, kind, id));

    public Group? GroupOf(string kind, string member) => Read(connection => GroupTable.Of(connection, kind, member));

    public string? GroupIdOf(string kind, string member) => Read(connection => GroupTable.IdOf(connection, kind, member));

    public IReadOnlyDictionary<string, string> GroupIdsOf(string kind, IReadOnlyCollection<string> members) => Read(connection => GroupTable.IdsOf(connection, kind, members));

    public Group? FindGroup(string kind, string id) => Read(connection => GroupTable.Find(connection, kind, id));

    public IEnumerable<Group> Groups(string kind) => Pages(default(Group), (connection, after) => GroupTable.Page(connection, kind, after));

    public void IndexText(string key, string title, string text) => Change(connection => texts.Put(connection, key, title, text));

    public void RemoveText(string key) => Change(connection => _textRemoved |= texts.Remove(connection, key));

    public IReadOnlyList<TextHit> SearchText(string query, int limit) => Read(connection => texts.Search(connection, query, limit));

    public void PutEntry(CatalogEntry entry) => Change(connection => CatalogTable.Put(connection, entry, _facets));

    public void RemoveEntry(string kind, string key) => Change(connection => CatalogTable.Remove(connection, kind, key, _facets));

    public CatalogEntry? EntryOf(string kind, string key) => Read(connection => CatalogTable.Of(connection, kind, key));

    public IReadOnlyList<PlacedEntry> FindEntries(CatalogQuery query) => ReadCounted(connection => CatalogPages.Find(connection, query));

    public long CountEntries(CatalogQuery query, int limit) => ReadCounted(connection => CatalogPages.Count(connection, query, limit));

    public IReadOnlyList<FacetCount> FacetValues(string kind, string name, string? words, int limit, int skip = 0) =>
        ReadCounted(connection => FacetTable.Values(connection, kind, name, words, limit, skip));

    public IReadOnlyList<FacetCount> CountFacets(string kind, IReadOnlyCollection<string> keys, int limit) =>
        Read(connection => FacetTable.Count(connection, kind, keys, limit));

    public (IReadOnlyList<TextHit> Best, int Total) SearchEntries(string words, CatalogQuery query, int limit) =>
        ReadCounted(connection => CatalogPages.Search(connection, texts, words, query, limit));

    public abstract IReadOnlyList<string> Check();

    public void Dispose()
    {
        IsDisposed = true;
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        Close();
    }

    /// <summary>Closes what the derived class opened.</summary>
    protected abstract void Close();

    /// <summary>Opens a connection that reads.</summary>
    protected abstract StoreConnection OpenReader();

    /// <summary>Whether a connection can be used again after an error.</summary>
    protected virtual bool IsUsable(StoreConnection connection) => true;

    /// <summary>Runs changes of the log, all or none; on return they survive a crash of the machine. Positions are given in the order of commits.</summary>
    protected abstract void TransactOnLog(Action changes);

    /// <summary>Runs the changes of a fold and sets the watermark with them, all or none.</summary>
    protected abstract void CommitTables(Action changes, long foldedTo);

    /// <summary>Drops everything derived.</summary>
    protected abstract void ResetTables();

    /// <summary>Text was removed: sees to it that as little of it as possible lingers in a file.</summary>
    protected abstract void Forget();

    /// <summary>The engine's errors as a person can read them; null for what is none of them.</summary>
    protected abstract StoreException? Explain(Exception error);

    /// <summary>Sets the watermark; for <see cref="CommitTables"/>.</summary>
    protected void MoveWatermark(long foldedTo) => Writer.Run("UPDATE folded SET position = ?1", foldedTo);

    /// <summary>Reads, inside a commit what it has changed so far.</summary>
    protected T Read<T>(Func<StoreConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return Explained(() =>
        {
            if (Gate.IsMine)
            {
                return read(Writer);
            }

            // A connection of the pool may have died with its server: then the next one, at last a new one, is asked.
            while (_readers.TryTake(out var pooled))
            {
                try
                {
                    return ReadOn(pooled, read);
                }
                catch (DbException) when (!IsUsable(pooled))
                {
                }
            }

            return ReadOn(OpenReader(), read);
        });
    }

    // What asks for facets is to see what the commit has changed so far.
    private T ReadCounted<T>(Func<StoreConnection, T> read) => Read(connection =>
    {
        if (Gate.IsMine)
        {
            _facets.Write(connection);
        }

        return read(connection);
    });

    private T ReadOn<T>(StoreConnection connection, Func<StoreConnection, T> read)
    {
        try
        {
            return read(connection);
        }
        finally
        {
            if (IsUsable(connection))
            {
                _readers.Add(connection);
            }
            else
            {
                connection.Dispose();
            }
        }
    }

    /// <summary>Changes a table, inside a commit only.</summary>
    protected void Change(Action<StoreConnection> change)
    {
        Gate.RequireMine();
        Explained(() =>
        {
            change(Writer);
            return true;
        });
    }

    /// <summary>Runs what may fail as the engine fails.</summary>
    /// <exception cref="StoreException">It did.</exception>
    protected T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (Explain(error) is not null)
        {
            throw Explain(error)!;
        }
        catch (InvalidDataException error)
        {
            throw new StoreException($"The store '{Location}' is damaged ({error.Message}). Run `hearsay doctor`.", error);
        }
    }

    /// <summary>Reads piece by piece, each starting after the last row of the one before; holds nothing in between.</summary>
    private IEnumerable<T> Pages<T>(T? start, Func<StoreConnection, T?, List<T>> page)
    {
        var after = start;
        while (Read(connection => page(connection, after)) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                yield return row;
            }

            after = rows[^1];
        }
    }
}
