using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Storage.Segments;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>How a store on SQLite is opened; tests shorten the waiting and make the disk small.</summary>
internal sealed record SqliteOptions
{
    /// <summary>How long to wait while another process writes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most pages of the file; null for as many as the disk takes.</summary>
    public int? MaxPages { get; init; }

    /// <summary>How the candidate index is kept.</summary>
    public SketchIndexOptions Index { get; init; } = new();

    /// <summary>The steps that bring the file to the newest version.</summary>
    public ImmutableArray<string> Steps { get; init; } = Schema.Steps;
}

/// <summary>
/// A store in one SQLite file (with its write-ahead log beside it, and the segments of the candidate index in a folder). One connection writes; readers take one from a pool each. The log is
/// written with <c>synchronous=FULL</c>, so that what was acknowledged survives a loss of power; what is derived is not, because it can be
/// derived again. <c>secure_delete</c> and a checkpoint after removals see to it that removed text is in no file any more.
/// </summary>
internal sealed class SqliteStore : ILedgerStore
{
    /// <summary>Ends the name of the folder that has the candidate index's segments.</summary>
    public const string IndexSuffix = ".index";

    private readonly CommitGate _gate = new();
    private readonly ConcurrentBag<StoreConnection> _readers = [];
    private readonly StoreConnection _writer;
    private readonly SqliteOptions _options;
    private readonly SketchIndex _index;
    private bool _textRemoved;
    private volatile bool _disposed;

    private SqliteStore(string location, StoreConnection writer, SqliteOptions options)
    {
        Location = location;
        _writer = writer;
        _options = options;
        _index = new SketchIndex(location + IndexSuffix, options.Index);
    }

    public string Location { get; }

    public long Count => Read(LogTable.Count);

    public long FoldedTo => Read(connection => connection.Number("SELECT position FROM folded") ?? 0);

    /// <summary>Opens a store, makes it when there is none, and brings it to the newest version.</summary>
    /// <exception cref="StoreException">It cannot be opened, is no store, or is of a newer version.</exception>
    public static SqliteStore Open(string location, SqliteOptions? options = null)
    {
        options ??= new SqliteOptions();
        StoreConnection? writer = null;
        try
        {
            writer = StoreConnection.Open(location, create: true, options.Patience);
            Schema.Recognize(writer, location);
            writer.Script("PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000");
            Schema.Migrate(writer, location, options.Steps);
            if (options.MaxPages is { } pages)
            {
                writer.Script(FormattableString.Invariant($"PRAGMA max_page_count = {pages}"));
            }

            return new SqliteStore(location, writer, options);
        }
        catch (Exception error)
        {
            writer?.Dispose();
            if (error is SqliteException sqlite)
            {
                throw SqliteErrors.Explain(sqlite, location);
            }

            throw;
        }
    }

    public int Append(IReadOnlyList<LogEntry> entries)
    {
        var bodies = LogTable.Pack(entries);
        return _gate.Write("Appending to the log", () =>
        {
            var (appended, removed) = (0, false);
            Transact("FULL", () =>
            {
                for (var i = 0; i < bodies.Length; i++)
                {
                    var changed = entries[i] switch
                    {
                        RecordAppended entry => LogTable.Append(_writer, entry.Record, bodies[i]!),
                        DocumentRemoved entry => LogTable.Remove(_writer, entry.Identity),
                        CorrectionAppended entry => LogTable.Append(_writer, entry.Correction, bodies[i]!),
                        _ => throw new ArgumentException($"Unknown kind of log entry: {entries[i].GetType().Name}.", nameof(entries)),
                    };
                    appended += changed ? 1 : 0;
                    removed |= changed && entries[i] is DocumentRemoved;
                }
            });
            Forget(removed);
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

    public void Commit(long foldedTo, Action changes) => _gate.Commit(() =>
    {
        _textRemoved = false;
        try
        {
            Transact("NORMAL", () =>
            {
                _index.Begin(_writer);
                changes();
                _index.Write(_writer);
                _writer.Run("UPDATE folded SET position = ?1", foldedTo);
            });
        }
        catch
        {
            _index.RolledBack();
            throw;
        }

        _index.Committed();
        Forget(_textRemoved);
        _index.Maintain(_writer, work => Transact("FULL", work));
    });

    public void Reset() => _gate.Write("A reset", () =>
    {
        // In full: the segments' files go, and must not be asked for again after a loss of power.
        Transact("FULL", () =>
        {
            _writer.Script(
                """
                DELETE FROM edges; DELETE FROM members; DELETE FROM groups;
                DELETE FROM texts; INSERT INTO search (search) VALUES ('delete-all'); UPDATE folded SET position = 0;
                DELETE FROM catalog; DELETE FROM catalog_facets; DELETE FROM facets; DELETE FROM facet_words;
                """);
            _index.Drop(_writer);
        });
        _index.Dropped();
        Forget(removed: true);
        return true;
    });

    public void AddPostings(string index, string item, IReadOnlyCollection<ulong> fingerprints) =>
        Change(connection => _index.Add(connection, index, item, fingerprints));

    public void RemovePostings(string index, string item) => Change(_ => _index.Remove(index, item));

    public IReadOnlyList<ulong> FingerprintsOf(string index, string item) =>
        Read(connection => _index.FingerprintsOf(connection, _gate.IsMine, index, item));

    public IReadOnlyList<IReadOnlyList<string>> FindPostings(string index, IReadOnlyList<ulong> fingerprints, int limit) =>
        Read(connection => _index.Find(connection, _gate.IsMine, index, fingerprints, limit));

    public void PutEdge(Edge edge) => Change(connection => EdgeTable.Put(connection, edge));

    public void RemoveEdges(string node) => Change(connection => EdgeTable.Remove(connection, node));

    public IReadOnlyList<Edge> EdgesOf(string node) => Read(connection => EdgeTable.Of(connection, node));

    public IReadOnlyList<(string Kind, string Node)> NeighborsOf(string node) => Read(connection => EdgeTable.NeighborsOf(connection, node));

    public IEnumerable<Edge> Edges(string kind) =>
        Pages(default(Edge), (connection, after) => EdgeTable.Page(connection, kind, after is null ? null : (after.A, after.B), EdgeTable.PageRows));

    public IReadOnlyList<Edge> EdgesAfter(string kind, (string A, string B)? after, int limit) =>
        Read(connection => EdgeTable.Page(connection, kind, after, Math.Max(0, limit)));

    public void PutGroup(Group group) => Change(connection => GroupTable.Put(connection, group));

    public void RemoveGroup(string kind, string id) => Change(connection => GroupTable.Remove(connection, kind, id));

    public Group? GroupOf(string kind, string member) => Read(connection => GroupTable.Of(connection, kind, member));

    public string? GroupIdOf(string kind, string member) => Read(connection => GroupTable.IdOf(connection, kind, member));

    public Group? FindGroup(string kind, string id) => Read(connection => GroupTable.Find(connection, kind, id));

    public IEnumerable<Group> Groups(string kind) => Pages(default(Group), (connection, after) => GroupTable.Page(connection, kind, after));

    public void IndexText(string key, string title, string text) => Change(connection => TextIndex.Put(connection, key, title, text));

    public void RemoveText(string key) => Change(connection => _textRemoved |= TextIndex.Remove(connection, key));

    public IReadOnlyList<TextHit> SearchText(string query, int limit) => Read(connection => TextIndex.Search(connection, query, limit));

    public void PutEntry(CatalogEntry entry) => Change(connection => CatalogTable.Put(connection, entry));

    public void RemoveEntry(string kind, string key) => Change(connection => CatalogTable.Remove(connection, kind, key));

    public CatalogEntry? EntryOf(string kind, string key) => Read(connection => CatalogTable.Of(connection, kind, key));

    public IReadOnlyList<PlacedEntry> FindEntries(CatalogQuery query) => Read(connection => CatalogPages.Find(connection, query));

    public long CountEntries(CatalogQuery query, int limit) => Read(connection => CatalogPages.Count(connection, query, limit));

    public IReadOnlyList<FacetCount> FacetValues(string kind, string name, string? words, int limit, int skip = 0) =>
        Read(connection => FacetTable.Values(connection, kind, name, words, limit, skip));

    public IReadOnlyList<FacetCount> CountFacets(string kind, IReadOnlyCollection<string> keys, int limit) =>
        Read(connection => FacetTable.Count(connection, kind, keys, limit));

    public (IReadOnlyList<TextHit> Best, int Total) SearchEntries(string words, CatalogQuery query, int limit) =>
        Read(connection => CatalogPages.Search(connection, words, query, limit));

    public IReadOnlyList<string> Check() => _gate.Write("A check", () => StoreCheck.Run(_writer, _index));

    public void Dispose()
    {
        _disposed = true;
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _index.Dispose();
        _writer.Dispose();
    }

    private T Read<T>(Func<StoreConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_gate.IsMine)
        {
            return Explained(() => read(_writer));
        }

        return Explained(() =>
        {
            if (!_readers.TryTake(out var connection))
            {
                connection = StoreConnection.Open(Location, create: false, _options.Patience);
                connection.Script("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY");
            }

            try
            {
                return read(connection);
            }
            finally
            {
                _readers.Add(connection);
            }
        });
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

    private void Change(Action<StoreConnection> change)
    {
        _gate.RequireMine();
        Explained(() =>
        {
            change(_writer);
            return true;
        });
    }

    private void Transact(string synchronous, Action changes)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Explained(() =>
        {
            _writer.Script($"PRAGMA synchronous = {synchronous}");
            _writer.Script("BEGIN IMMEDIATE");
            try
            {
                changes();
                _writer.Script("COMMIT");
            }
            catch
            {
                if (_writer.InTransaction)
                {
                    _writer.Script("ROLLBACK");
                }

                throw;
            }

            return true;
        });
    }

    // The write-ahead log holds removed text until it is written back and cut off.
    private void Forget(bool removed)
    {
        if (removed)
        {
            Explained(() => _writer.Query("PRAGMA wal_checkpoint(TRUNCATE)", row => row.Long(0)));
        }
    }

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Explain(error, Location);
        }
        catch (InvalidDataException error)
        {
            throw new StoreException($"The store '{Location}' is damaged ({error.Message}). Run `hearsay doctor`.", error);
        }
    }
}
