using Hearsay.Ledger;
using Hearsay.Storage.Memory;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage;

/// <summary>Entry of the package: opens stores by where they are.</summary>
public static class Stores
{
    /// <summary>The location of a store that lives as long as the process.</summary>
    public const string InMemory = ":memory:";

    /// <summary>Opens a store.</summary>
    /// <param name="location">A path to an SQLite file, or <see cref="InMemory"/>.</param>
    /// <param name="create">Whether to make the file when there is none; its folder must exist.</param>
    /// <exception cref="StoreException">There is no store, it is of a newer version or another kind, or it cannot be reached.</exception>
    public static ILedgerStore Open(string location, bool create = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        if (string.Equals(location, InMemory, StringComparison.Ordinal))
        {
            return new MemoryStore();
        }

        if (IsPostgres(location))
        {
            throw new StoreException("Stores on PostgreSQL are not built yet (issue 10). Name a file instead: --store hearsay.db");
        }

        if (!create && !File.Exists(location))
        {
            throw new StoreException($"There is no store at '{location}'. `hearsay read` makes one; --store names another.");
        }

        return SqliteStore.Open(location);
    }

    private static bool IsPostgres(string location) =>
        location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
}
