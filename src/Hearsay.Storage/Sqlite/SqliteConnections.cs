using Hearsay.Storage.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearsay.Storage.Sqlite;

/// <summary>Opens connections to SQLite files.</summary>
internal static class SqliteConnections
{
    /// <summary>Opens a file.</summary>
    /// <param name="location">Its path.</param>
    /// <param name="create">Whether to make it when it is not there.</param>
    /// <param name="patience">How long to wait for another writer.</param>
    public static StoreConnection Open(string location, bool create, TimeSpan patience)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = location,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,

            // The driver repeats a busy statement by itself on top of SQLite's own waiting; one of the two is enough.
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            var opened = new StoreConnection(connection, SqliteDialect.Instance);
            opened.Query(FormattableString.Invariant($"PRAGMA busy_timeout = {(long)patience.TotalMilliseconds}"), row => row.Long(0));
            return opened;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether a transaction is open; SQLite itself ends one on some errors.</summary>
    public static bool IsInTransaction(StoreConnection connection) => raw.sqlite3_get_autocommit(((SqliteConnection)connection.Driver).Handle) == 0;
}
