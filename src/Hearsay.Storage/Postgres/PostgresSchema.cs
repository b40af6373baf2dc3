using System.Collections.Immutable;
using System.Data;
using System.Globalization;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Postgres;

/// <summary>
/// The tables of a ledger in a PostgreSQL schema of its own. Names are bytes in ordinal order (<see cref="OrdinalText"/>), so that no collation of a server has a say and
/// U+0000 is a character like others. Each step takes the tables from one version to the next and is never changed once released.
/// </summary>
internal static class PostgresSchema
{
    /// <summary>Parts of the candidate index, by hash of the fingerprint.</summary>
    private const int Partitions = 16;

    /// <summary>Says that a schema is ours.</summary>
    private const string Marker = "Hearsay ledger";

    // The catalogue has the actors, counted as stories come and go (docs/decisions/0022): the next fold builds the stories anew; nothing is compared.
    private const string ActorsInCatalog = """
        DELETE FROM members WHERE kind <> 'current'::bytea;
        DELETE FROM groups WHERE kind <> 'current'::bytea;
        DELETE FROM catalog; DELETE FROM catalog_facets; DELETE FROM facets; DELETE FROM facet_words;
        UPDATE folded SET position = 0;
        """;

    // What ties two articles changed (docs/decisions/0028): everything derived is made anew by the next fold.
    private const string DerivedAnew = """
        DELETE FROM edges; DELETE FROM members; DELETE FROM groups; DELETE FROM texts; DELETE FROM words; DELETE FROM postings; DELETE FROM items; DELETE FROM indexes;
        DELETE FROM catalog; DELETE FROM catalog_facets; DELETE FROM facets; DELETE FROM facet_words;
        UPDATE text_totals SET texts = 0, terms = 0; UPDATE folded SET position = 0;
        """;

    /// <summary>The steps; the first makes version 1.</summary>
    public static ImmutableArray<string> Steps { get; } = [Version1(), ActorsInCatalog, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew,
        DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew, DerivedAnew];

    /// <summary>
    /// Makes the tables where there are none, and brings them to the newest version, in one transaction. Where they are of that version nothing is written, so that a user
    /// who may only use the tables can.
    /// </summary>
    /// <exception cref="StoreException">The schema is another program's, or of a newer version.</exception>
    public static void Migrate(StoreConnection connection, string schema, string location)
    {
        if (VersionOf(connection, schema, location) == Steps.Length)
        {
            return;
        }

        connection.Script("BEGIN");
        try
        {
            // One process at a time makes or changes tables; the others wait and find them made.
            connection.Run("SELECT pg_advisory_xact_lock(?1)", PostgresLocks.SchemaOf(schema));
            connection.Script($"CREATE SCHEMA IF NOT EXISTS {Quoted(schema)}");
            var version = VersionOf(connection, schema, location);
            for (; version < Steps.Length; version++)
            {
                connection.Script(Steps[version]);
            }

            connection.Script($"COMMENT ON SCHEMA {Quoted(schema)} IS '{Marker} {Steps.Length.ToString(CultureInfo.InvariantCulture)}'");
            connection.Script("COMMIT");
        }
        catch
        {
            if (connection.Driver.State == ConnectionState.Open)
            {
                connection.Script("ROLLBACK");
            }

            throw;
        }
    }

    /// <summary>Whether a schema has a ledger.</summary>
    public static bool Exists(StoreConnection connection, string schema) => connection.Number(
        "SELECT count(*) FROM pg_tables WHERE schemaname = ?1 AND tablename = 'folded'", schema) > 0;

    /// <summary>A name as SQL has it.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static int VersionOf(StoreConnection connection, string schema, string location)
    {
        // One statement, that is one moment: another process may be making the tables, which have their comment as soon as they are there.
        var (comment, tables) = connection.Query(
            """
            SELECT coalesce(obj_description(schemas.oid, 'pg_namespace'), ''), (SELECT count(*) FROM pg_tables WHERE schemaname = ?1)
            FROM (SELECT 1) one LEFT JOIN pg_namespace schemas ON schemas.nspname = ?1
            """, row => (row.Text(0), row.Long(1)), schema).Single();
        if (comment.StartsWith(Marker + " ", StringComparison.Ordinal) && int.TryParse(comment.AsSpan(Marker.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return version <= Steps.Length
                ? version
                : throw new StoreException(FormattableString.Invariant(
                    $"The store '{location}' was written by a newer Hearsay (store version {version}, this one knows up to {Steps.Length}). Use that one, or read into a new store."));
        }

        return tables == 0
            ? 0
            : throw new StoreException($"The schema '{schema}' of '{location}' has tables of another program. They were left as they are; name another schema: ?schema=NAME");
    }

    // log.key is null for the removal of a document and for a correction, which has its own sum as hash; a removal has neither.
    // postings.rank is the head of the item's name, so that few names are compared whole.
    private static string Version1()
    {
        var sql = new StringBuilder(
            """
            CREATE TABLE makers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name bytea NOT NULL UNIQUE);

            CREATE TABLE log (
                position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                key bytea,
                collection bytea NOT NULL,
                document bytea NOT NULL,
                hash bytea,
                makers bigint REFERENCES makers (id),
                body bytea);
            ALTER TABLE log ALTER COLUMN body SET STORAGE EXTERNAL;
            CREATE UNIQUE INDEX log_key ON log (key) WHERE key IS NOT NULL;
            CREATE UNIQUE INDEX log_correction ON log (hash) WHERE key IS NULL AND hash IS NOT NULL;
            CREATE INDEX log_document ON log (sha256(document), collection, key) WHERE key IS NOT NULL;

            CREATE TABLE folded (one bigint PRIMARY KEY CHECK (one = 1), position bigint NOT NULL);
            INSERT INTO folded VALUES (1, 0);

            CREATE TABLE indexes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name bytea NOT NULL UNIQUE);
            CREATE TABLE items (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                idx bigint NOT NULL REFERENCES indexes (id),
                name bytea NOT NULL,
                fingerprints bytea NOT NULL,
                UNIQUE (idx, name));
            ALTER TABLE items ALTER COLUMN fingerprints SET STORAGE EXTERNAL;
            CREATE TABLE postings (
                idx bigint NOT NULL,
                fingerprint bigint NOT NULL,
                rank bigint NOT NULL,
                item bigint NOT NULL,
                PRIMARY KEY (fingerprint, idx, rank, item)) PARTITION BY HASH (fingerprint);

            CREATE TABLE edges (
                kind bytea NOT NULL,
                a bytea NOT NULL,
                b bytea NOT NULL,
                payload bytea NOT NULL,
                PRIMARY KEY (kind, a, b));
            CREATE INDEX edges_a ON edges (a);
            CREATE INDEX edges_b ON edges (b);

            CREATE TABLE groups (kind bytea NOT NULL, id bytea NOT NULL, payload bytea NOT NULL, PRIMARY KEY (kind, id));
            CREATE TABLE members (kind bytea NOT NULL, member bytea NOT NULL, id bytea NOT NULL, PRIMARY KEY (kind, member));
            CREATE INDEX members_group ON members (kind, id, member);

            CREATE TABLE texts (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                key bytea NOT NULL UNIQUE,
                title bigint NOT NULL,
                terms bigint NOT NULL,
                words bytea NOT NULL);
            CREATE TABLE words (
                term text COLLATE "C" NOT NULL,
                text bigint NOT NULL,
                title bigint NOT NULL,
                body bigint NOT NULL,
                terms bigint NOT NULL,
                places bytea NOT NULL,
                PRIMARY KEY (term, text));
            CREATE TABLE text_totals (one bigint PRIMARY KEY CHECK (one = 1), texts bigint NOT NULL, terms bigint NOT NULL);
            INSERT INTO text_totals VALUES (1, 0, 0);

            CREATE TABLE catalog (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                kind bytea NOT NULL,
                key bytea NOT NULL,
                name bytea NOT NULL,
                day bigint NOT NULL,
                weight bigint NOT NULL,
                tie bigint NOT NULL,
                text bigint,
                payload bytea NOT NULL,
                UNIQUE (kind, key));
            CREATE INDEX catalog_day ON catalog (kind, day, tie);
            CREATE INDEX catalog_weight ON catalog (kind, weight, tie);
            CREATE INDEX catalog_name ON catalog (kind, substring(name FROM 1 FOR 1000));

            CREATE TABLE facets (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                kind bytea NOT NULL,
                name bytea NOT NULL,
                value bytea NOT NULL,
                entries bigint NOT NULL);
            CREATE UNIQUE INDEX facets_value ON facets (kind, name, sha256(value));
            CREATE INDEX facets_top ON facets (kind, name, entries DESC, substring(value FROM 1 FOR 1000));
            CREATE TABLE facet_words (
                kind bytea NOT NULL,
                name bytea NOT NULL,
                word bytea NOT NULL,
                facet bigint NOT NULL,
                PRIMARY KEY (kind, name, word, facet));
            CREATE TABLE catalog_facets (
                facet bigint NOT NULL,
                day bigint NOT NULL,
                tie bigint NOT NULL,
                entry bigint NOT NULL,
                PRIMARY KEY (facet, day, tie, entry));
            CREATE INDEX catalog_facets_entry ON catalog_facets (entry, facet);
            """);
        for (var part = 0; part < Partitions; part++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"\nCREATE TABLE postings_{part} PARTITION OF postings FOR VALUES WITH (MODULUS {Partitions}, REMAINDER {part});");
        }

        return sql.ToString();
    }
}
