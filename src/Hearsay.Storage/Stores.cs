using Hearsay.Ledger;
using Hearsay.Storage.Memory;
using Hearsay.Storage.Postgres;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage;

/// <summary>Entry of the package: opens stores by where they are.</summary>
public static class Stores
{
    /// <summary>The location of a store that lives as long as the process.</summary>
    public const string InMemory = ":memory:";

    /// <summary>Opens a store.</summary>
    /// <param name="location">A path to an SQLite file, a connection URI (postgres://user:password@host:port/database?schema=NAME), or <see cref="InMemory"/>.</param>
    /// <param name="create">Whether to make the store when there is none; the folder or the database must exist.</param>
    /// <exception cref="StoreException">There is no store, it is of a newer version or another kind, or it cannot be reached.</exception>
    public static ILedgerStore Open(string location, bool create = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        if (string.Equals(location, InMemory, StringComparison.Ordinal))
        {
            return new MemoryStore();
        }

        if (PostgresLocation.Is(location))
        {
            return PostgresStore.Open(location, create);
        }

        if (!create && !File.Exists(location))
        {
            throw new StoreException($"There is no store at '{location}'. `hearsay read` makes one; --store names another.");
        }

        return SqliteStore.Open(location);
    }
}
