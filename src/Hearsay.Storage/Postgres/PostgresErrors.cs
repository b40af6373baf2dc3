using System.Net.Sockets;
using Hearsay.Ledger;
using Npgsql;

namespace Hearsay.Storage.Postgres;

/// <summary>Says PostgreSQL's errors to a person: what is wrong with the store and what can be done.</summary>
internal static class PostgresErrors
{
    /// <summary>The store's exception for an error; null for one of another kind.</summary>
    public static StoreException? Explain(Exception error, string location) => error switch
    {
        PostgresException server => new StoreException(Words(server, location), error),
        NpgsqlException or SocketException =>
            new StoreException($"The store '{location}' cannot be reached: {error.Message.TrimEnd('.')}. Check that the server runs and lets you in.", error),
        _ => null,
    };

    /// <summary>Whether an error means that the connection is gone while the server may be back soon.</summary>
    public static bool IsPassing(Exception error) => error switch
    {
        // admin_shutdown, crash_shutdown, cannot_connect_now; serialization and deadlock are not expected but cost nothing to repeat.
        PostgresException server => server.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected || server.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or SocketException => true,
        StoreException { InnerException: { } inner } => IsPassing(inner),
        _ => false,
    };

    // Codes: PostgreSQL documentation, appendix A.
    private static string Words(PostgresException error, string location) => error.SqlState switch
    {
        PostgresErrorCodes.DiskFull =>
            $"The disk of the server is full: the store '{location}' could not be written to and is as it was before. Make room and run the command again; it goes on where it stopped.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"The store '{location}' does not let this user do that ({error.MessageText}). The user must own the schema or be allowed to create one.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"The store '{location}' does not let you in: {error.MessageText}.",
        PostgresErrorCodes.InvalidCatalogName => $"The server has no such database: {error.MessageText}. Create it (createdb), then run the command again.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"The store '{location}' is read-only (a standby?). Name the primary server.",
        PostgresErrorCodes.LockNotAvailable => $"The store '{location}' is being written by another process. Wait until that is done, or name another store.",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => $"The store '{location}' is damaged ({error.MessageText}). Restore a backup.",
        _ => $"The store '{location}' failed: {error.MessageText} ({error.SqlState})",
    };
}
