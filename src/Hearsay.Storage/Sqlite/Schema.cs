using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Sqlite;

/// <summary>
/// The form of the file. Its version is <c>PRAGMA user_version</c>; each step takes a store from one version to the next and is never
/// changed once released. A store of an older version is brought forward when it is opened, one of a newer version is refused.
/// </summary>
internal static class Schema
{
    /// <summary>Says in the file's header that it is ours ("HSRY").</summary>
    public const long ApplicationId = 0x48535259;

    /// <summary>The steps; the first makes version 1 of an empty file.</summary>
    public static ImmutableArray<string> Steps { get; } = [Version1, CorrectionsInLog, Catalog, SegmentedIndex, DerivedAnew, ActorsInCatalog, DerivedAnew, DerivedAnew,
        DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew];

    // Names are blobs in ordinal order (OrdinalText); keys and hashes are 32 bytes; bodies, payloads and texts are packed (Packing).
    // log.key is null for the removal of a document; body stands last, so that the other columns are read without it.
    // postings.rank is the head of the item's name: the index itself yields items in ordinal order, however many have a fingerprint.
    private const string Version1 = """
        CREATE TABLE makers (id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE);

        CREATE TABLE log (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            key BLOB,
            collection BLOB NOT NULL,
            document BLOB NOT NULL,
            hash BLOB,
            makers INTEGER REFERENCES makers (id),
            body BLOB);
        CREATE UNIQUE INDEX log_key ON log (key) WHERE key IS NOT NULL;
        CREATE INDEX log_document ON log (collection, document, key) WHERE key IS NOT NULL;

        CREATE TABLE folded (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL);
        INSERT INTO folded VALUES (1, 0);

        CREATE TABLE indexes (id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE);
        CREATE TABLE items (
            id INTEGER PRIMARY KEY,
            idx INTEGER NOT NULL REFERENCES indexes (id),
            name BLOB NOT NULL,
            fingerprints BLOB NOT NULL,
            UNIQUE (idx, name));
        CREATE TABLE postings (
            idx INTEGER NOT NULL,
            fingerprint INTEGER NOT NULL,
            rank INTEGER NOT NULL,
            item INTEGER NOT NULL,
            PRIMARY KEY (idx, fingerprint, rank, item)) WITHOUT ROWID;

        CREATE TABLE edges (
            kind BLOB NOT NULL,
            a BLOB NOT NULL,
            b BLOB NOT NULL,
            payload BLOB NOT NULL,
            PRIMARY KEY (kind, a, b)) WITHOUT ROWID;
        CREATE INDEX edges_a ON edges (a);
        CREATE INDEX edges_b ON edges (b);

        CREATE TABLE groups (kind BLOB NOT NULL, id BLOB NOT NULL, payload BLOB NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
        CREATE TABLE members (kind BLOB NOT NULL, member BLOB NOT NULL, id BLOB NOT NULL, PRIMARY KEY (kind, member)) WITHOUT ROWID;
        CREATE INDEX members_group ON members (kind, id, member);

        CREATE TABLE texts (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, title BLOB NOT NULL, body BLOB NOT NULL);
        CREATE VIRTUAL TABLE search USING fts5(title, body, content='', tokenize='ascii');
        INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
        """;

    // catalog.text is the rowid of an article's text in the search; day is the day number and one, 0 for none; tie orders equals by their keys.
    // catalog_facets yields the entries that have a value in order of time. The next fold walks the whole log and enters what is not in the catalogue yet; nothing is compared anew.
    private const string Catalog = """
        CREATE TABLE catalog (
            id INTEGER PRIMARY KEY,
            kind BLOB NOT NULL,
            key BLOB NOT NULL,
            name BLOB NOT NULL,
            day INTEGER NOT NULL,
            weight INTEGER NOT NULL,
            tie INTEGER NOT NULL,
            text INTEGER,
            payload BLOB NOT NULL,
            UNIQUE (kind, key));
        CREATE INDEX catalog_day ON catalog (kind, day, tie);
        CREATE INDEX catalog_weight ON catalog (kind, weight, tie);
        CREATE INDEX catalog_name ON catalog (kind, name);

        CREATE TABLE facets (
            id INTEGER PRIMARY KEY,
            kind BLOB NOT NULL,
            name BLOB NOT NULL,
            value BLOB NOT NULL,
            entries INTEGER NOT NULL,
            UNIQUE (kind, name, value));
        CREATE INDEX facets_top ON facets (kind, name, entries DESC, value);
        CREATE TABLE facet_words (
            kind BLOB NOT NULL,
            name BLOB NOT NULL,
            word BLOB NOT NULL,
            facet INTEGER NOT NULL,
            PRIMARY KEY (kind, name, word, facet)) WITHOUT ROWID;
        CREATE TABLE catalog_facets (
            facet INTEGER NOT NULL,
            day INTEGER NOT NULL,
            tie INTEGER NOT NULL,
            entry INTEGER NOT NULL,
            PRIMARY KEY (facet, day, tie, entry)) WITHOUT ROWID;
        CREATE INDEX catalog_facets_entry ON catalog_facets (entry, facet);

        UPDATE folded SET position = 0;
        """;

    // A correction stands in the log without a key and with its own sum as hash; a removal has neither.
    private const string CorrectionsInLog = "CREATE UNIQUE INDEX log_correction ON log (hash) WHERE key IS NULL AND hash IS NOT NULL;";

    // The candidate index moves into segments beside the file (docs/decisions/0014): what is in none of them is in items. What a store had until now is the
    // tail of the new one, and becomes a segment at the next commit.
    private const string SegmentedIndex = """
        DROP TABLE postings;
        CREATE TABLE segments (name TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE removed (
            segment TEXT NOT NULL,
            idx INTEGER NOT NULL,
            item INTEGER NOT NULL,
            PRIMARY KEY (segment, idx, item)) WITHOUT ROWID;
        CREATE TABLE index_state (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            generation INTEGER NOT NULL,
            heap INTEGER NOT NULL,
            heap_length INTEGER NOT NULL);
        INSERT INTO index_state VALUES (1, 1, 1, 0);
        """;

    // Everything derived is made anew by the next fold, after a change of what ties two articles: first by names within windows of time and by closeness (docs/decisions/0003),
    // then by no paragraph from weeks before, then by wordings within windows of time, then by no turn of phrase from weeks before (docs/decisions/0028).
    private const string DerivedAnew = """
        DELETE FROM edges; DELETE FROM members; DELETE FROM groups;
        DELETE FROM texts; INSERT INTO search (search) VALUES ('delete-all');
        DELETE FROM catalog; DELETE FROM catalog_facets; DELETE FROM facets; DELETE FROM facet_words;
        DELETE FROM items; DELETE FROM indexes; DELETE FROM segments; DELETE FROM removed;
        UPDATE index_state SET generation = generation + 1, heap = 1, heap_length = 0;
        UPDATE folded SET position = 0;
        """;

    // The catalogue has the actors, counted as stories come and go (docs/decisions/0022): the next fold builds the stories anew; nothing is compared.
    private const string ActorsInCatalog = """
        DELETE FROM members WHERE kind <> CAST('current' AS BLOB);
        DELETE FROM groups WHERE kind <> CAST('current' AS BLOB);
        DELETE FROM catalog; DELETE FROM catalog_facets; DELETE FROM facets; DELETE FROM facet_words;
        UPDATE folded SET position = 0;
        """;

    /// <summary>Tells whether the file is ours, or empty and may become so; changes nothing.</summary>
    /// <exception cref="StoreException">It is another program's database.</exception>
    public static void Recognize(StoreConnection connection, string location)
    {
        var id = connection.Number("PRAGMA application_id");
        var tables = connection.Number("SELECT count(*) FROM sqlite_schema");
        if (id != ApplicationId && tables > 0)
        {
            throw new StoreException(SqliteErrors.NotAStore(location));
        }
    }

    /// <summary>Brings the file to the newest version, in one transaction.</summary>
    /// <exception cref="StoreException">It is of a newer version than this program knows.</exception>
    public static void Migrate(StoreConnection connection, string location, ImmutableArray<string> steps)
    {
        if (VersionOf(connection, location, steps) == steps.Length)
        {
            return;
        }

        connection.Script("BEGIN IMMEDIATE");
        try
        {
            // Asked again, because another process may have done it meanwhile.
            for (var version = VersionOf(connection, location, steps); version < steps.Length; version++)
            {
                connection.Script(steps[(int)version]);
                connection.Script(FormattableString.Invariant($"PRAGMA user_version = {version + 1}"));
            }

            connection.Script(FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}"));
            connection.Script("COMMIT");
        }
        catch
        {
            if (SqliteConnections.IsInTransaction(connection))
            {
                connection.Script("ROLLBACK");
            }

            throw;
        }
    }

    private static long VersionOf(StoreConnection connection, string location, ImmutableArray<string> steps)
    {
        var version = connection.Number("PRAGMA user_version") ?? 0;
        return version <= steps.Length
            ? version
            : throw new StoreException(FormattableString.Invariant(
                $"The store '{location}' was written by a newer Hearsay (store version {version}, this one knows up to {steps.Length}). Use that one, or read into a new store."));
    }
}
