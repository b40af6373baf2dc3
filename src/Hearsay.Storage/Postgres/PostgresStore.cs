using System.Data;
using Hearsay.Ledger;
using Hearsay.Storage.Sql;
using Npgsql;

namespace Hearsay.Storage.Postgres;

/// <summary>
/// A store in a schema of a PostgreSQL database, shared by any number of processes. Appending takes a lock, so that positions are given in the order of commits and a
/// fold that reads on from a position misses nothing; folding takes a lock of its own. The log is written with <c>synchronous_commit = on</c>; what is derived is not,
/// because it can be derived again.
/// </summary>
internal sealed class PostgresStore : SqlStore, ISharedStore
{
    private static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(1); // for a lock or a server that starts
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200); // before a second try; doubled with each
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5); // between two tries

    private readonly PostgresLocation _location;
    private TimeSpan _patience;
    private StoreConnection? _writer;
    private bool _inTransaction;

    private PostgresStore(PostgresLocation location, TimeSpan patience)
        : base(location.Shown, WordIndex.Instance)
    {
        _location = location;
        _patience = patience;
    }

    // Opened anew after the server was away, but not in the middle of a transaction: what is left of it must fail, not run outside of one.
    protected override StoreConnection Writer
    {
        get
        {
            if (_writer is { } open && (_inTransaction || IsUsable(open)))
            {
                return open;
            }

            _writer?.Dispose();
            return _writer = Connect();
        }
    }

    /// <summary>Opens a store, makes it when there is none, and brings it to the newest version.</summary>
    /// <param name="location">A connection URI, see <see cref="PostgresLocation"/>.</param>
    /// <param name="create">Whether to make it when there is none.</param>
    /// <param name="patience">How long to wait for a server that is away; null for not at all while opening, and a minute afterwards.</param>
    /// <exception cref="StoreException">It cannot be reached, is no store, or is of a newer version.</exception>
    public static PostgresStore Open(string location, bool create, TimeSpan? patience = null)
    {
        var store = new PostgresStore(PostgresLocation.Parse(location), patience ?? TimeSpan.Zero);
        try
        {
            store.Patiently(() => store.Explained(() =>
            {
                if (!create && !PostgresSchema.Exists(store.Writer, store._location.Schema))
                {
                    throw new StoreException($"There is no store at '{store.Location}'. `hearsay read` makes one; --store names another.");
                }

                PostgresSchema.Migrate(store.Writer, store._location.Schema, store.Location);
                return true;
            }));
            store._patience = patience ?? UsualPatience;
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public IFoldLease? TryLease() => Explained(() =>
    {
        // A machine that is gone without a word must not keep the lease for the two hours that TCP waits by itself.
        var session = Connect();
        session.Script("SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3");
        if (session.Query("SELECT pg_try_advisory_lock(?1)", row => row.Bool(0), PostgresLocks.LeaseOf(_location.Schema))[0])
        {
            return new PostgresLease(session);
        }

        session.Dispose();
        return null;
    });

    public override void AddPostings(string index, string item, IReadOnlyCollection<ulong> fingerprints) =>
        Change(connection => PostingTable.Add(connection, index, item, fingerprints));

    public override void RemovePostings(string index, string item) => Change(connection => PostingTable.Remove(connection, index, item));

    public override IReadOnlyList<ulong> FingerprintsOf(string index, string item) => Read(connection => PostingTable.FingerprintsOf(connection, index, item));

    public override IReadOnlyList<IReadOnlyList<string>> FindPostings(string index, IReadOnlyList<ulong> fingerprints, int limit) =>
        Read(connection => PostingTable.Find(connection, index, fingerprints, limit));

    public IReadOnlyCollection<string> FindItems(string index, IReadOnlyList<ulong> fingerprints, int shared) =>
        Read(connection => PostingTable.FindItems(connection, index, fingerprints, shared));

    public override IReadOnlyList<string> Check() => Gate.Write("A check", () => Explained(() => LogCheck.Run(Writer, connection =>
        connection.Number("SELECT coalesce(max(position), 0) FROM log") ?? 0)));

    protected override void Close() => _writer?.Dispose();

    protected override StoreConnection OpenReader()
    {
        var reader = Connect();
        reader.Script("SET default_transaction_read_only = on");
        return reader;
    }

    protected override bool IsUsable(StoreConnection connection) => connection.Driver.State == ConnectionState.Open;

    // The entries of a batch that did arrive before the server went away are skipped when it is sent again.
    protected override void TransactOnLog(Action changes) => Patiently(() =>
        Transact(FormattableString.Invariant($"SET LOCAL synchronous_commit = on; SELECT pg_advisory_xact_lock({PostgresLocks.LogOf(_location.Schema)})"), changes));

    protected override void CommitTables(Action changes, long foldedTo) =>
        Transact(
            FormattableString.Invariant($"SET LOCAL synchronous_commit = off; SELECT pg_advisory_xact_lock({PostgresLocks.FoldOf(_location.Schema)})"),
            () =>
            {
                changes();
                MoveWatermark(foldedTo);
            });

    protected override void ResetTables() =>
        Transact(
            FormattableString.Invariant($"SELECT pg_advisory_xact_lock({PostgresLocks.FoldOf(_location.Schema)})"),
            () => Writer.Script(
                """
                TRUNCATE edges, members, groups, texts, words, items, indexes, postings, catalog, catalog_facets, facets, facet_words;
                UPDATE text_totals SET texts = 0, terms = 0; UPDATE folded SET position = 0;
                """));

    // Dead rows hold removed text until they are vacuumed; the write-ahead log and backups are the operator's (docs/security.md).
    protected override void Forget() => Explained(() =>
    {
        Writer.Script("VACUUM log, texts, words, groups, edges, catalog");
        return true;
    });

    protected override StoreException? Explain(Exception error) => PostgresErrors.Explain(error, Location);

    private void Transact(string begin, Action changes)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        Explained(() =>
        {
            var writer = Writer;
            writer.Script("BEGIN");
            _inTransaction = true;
            try
            {
                writer.Script(begin);
                changes();
                writer.Script("COMMIT");
            }
            catch
            {
                if (IsUsable(writer))
                {
                    writer.Script("ROLLBACK");
                }

                throw;
            }
            finally
            {
                _inTransaction = false;
            }

            return true;
        });
    }

    // Again and again while the server is away, with longer and longer pauses.
    private void Patiently(Action work)
    {
        var until = DateTime.UtcNow + _patience;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                work();
                return;
            }
            catch (StoreException error) when (PostgresErrors.IsPassing(error) && DateTime.UtcNow < until)
            {
                Thread.Sleep(pause);
            }
        }
    }

    private StoreConnection Connect()
    {
        var connection = new NpgsqlConnection(_location.ConnectionString);
        try
        {
            connection.Open();
            return new StoreConnection(connection, PostgresDialect.Instance);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
