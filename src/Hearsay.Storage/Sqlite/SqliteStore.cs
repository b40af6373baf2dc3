using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Storage.Segments;
using Hearsay.Storage.Sql;
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
internal sealed class SqliteStore : SqlStore, ILedgerStore
{
    /// <summary>Ends the name of the folder that has the candidate index's segments.</summary>
    public const string IndexSuffix = ".index";

    private readonly SqliteOptions _options;
    private readonly SketchIndex _index;

    private SqliteStore(string location, StoreConnection writer, SqliteOptions options)
        : base(location, FtsIndex.Instance)
    {
        Writer = writer;
        _options = options;
        _index = new SketchIndex(location + IndexSuffix, options.Index);
    }

    protected override StoreConnection Writer { get; }

    /// <summary>Opens a store, makes it when there is none, and brings it to the newest version.</summary>
    /// <exception cref="StoreException">It cannot be opened, is no store, or is of a newer version.</exception>
    public static SqliteStore Open(string location, SqliteOptions? options = null)
    {
        options ??= new SqliteOptions();
        StoreConnection? writer = null;
        try
        {
            writer = SqliteConnections.Open(location, create: true, options.Patience);
            Schema.Recognize(writer, location);
            writer.Script("PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -64000");
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

    public override void AddPostings(string index, string item, IReadOnlyCollection<ulong> fingerprints) =>
        Change(connection => _index.Add(connection, index, item, fingerprints));

    public override void RemovePostings(string index, string item) => Change(_ => _index.Remove(index, item));

    public override IReadOnlyList<ulong> FingerprintsOf(string index, string item) =>
        Read(connection => _index.FingerprintsOf(connection, Gate.IsMine, index, item));

    public override IReadOnlyList<IReadOnlyList<string>> FindPostings(string index, IReadOnlyList<ulong> fingerprints, int limit) =>
        Read(connection => _index.Find(connection, Gate.IsMine, index, fingerprints, limit));

    // Named again among the interfaces so that this stands in for what the port does by itself.
    public IReadOnlyCollection<string> FindItems(string index, IReadOnlyList<ulong> fingerprints, int shared) =>
        Read(connection => _index.FindItems(connection, Gate.IsMine, index, fingerprints, shared));

    public void Expect(string index, IReadOnlyCollection<ulong> fingerprints, int limit) => Change(_ => _index.Expect(index, fingerprints, limit));

    public override IReadOnlyList<string> Check() => Gate.Write("A check", () => StoreCheck.Run(Writer, _index));

    protected override void Close()
    {
        _index.Dispose();
        Writer.Dispose();
    }

    protected override StoreConnection OpenReader()
    {
        var connection = SqliteConnections.Open(Location, create: false, _options.Patience);
        connection.Script("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000");
        return connection;
    }

    protected override void TransactOnLog(Action changes) => Transact("FULL", changes);

    protected override void CommitTables(Action changes, long foldedTo)
    {
        try
        {
            Transact("NORMAL", () =>
            {
                _index.Begin(Writer);
                changes();
                _index.Write(Writer);
                MoveWatermark(foldedTo);
            });
        }
        catch
        {
            _index.RolledBack();
            throw;
        }

        _index.Committed();
        _index.Maintain(Writer, work => Transact("FULL", work));
    }

    protected override void ResetTables()
    {
        // In full: the segments' files go, and must not be asked for again after a loss of power.
        Transact("FULL", () =>
        {
            Writer.Script(
                """
                DELETE FROM edges; DELETE FROM members; DELETE FROM groups;
                DELETE FROM texts; INSERT INTO search (search) VALUES ('delete-all'); UPDATE folded SET position = 0;
                DELETE FROM catalog; DELETE FROM catalog_facets; DELETE FROM facets; DELETE FROM facet_words;
                """);
            _index.Drop(Writer);
        });
        _index.Dropped();
    }

    // The write-ahead log holds removed text until it is written back and cut off.
    protected override void Forget() => Explained(() => Writer.Query("PRAGMA wal_checkpoint(TRUNCATE)", row => row.Long(0)));

    protected override StoreException? Explain(Exception error) => error is SqliteException sqlite ? SqliteErrors.Explain(sqlite, Location) : null;

    private void Transact(string synchronous, Action changes)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        Explained(() =>
        {
            Writer.Script($"PRAGMA synchronous = {synchronous}");
            Writer.Script("BEGIN IMMEDIATE");
            try
            {
                changes();
                Writer.Script("COMMIT");
            }
            catch
            {
                if (SqliteConnections.IsInTransaction(Writer))
                {
                    Writer.Script("ROLLBACK");
                }

                throw;
            }

            return true;
        });
    }
}
