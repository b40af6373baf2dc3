using Hearsay.Storage.Postgres;
using Npgsql;

namespace Hearsay.Servers.Tests;

/// <summary>The server that tests may use; each test has a schema of its own in it.</summary>
internal static class PostgresServer
{
    /// <summary>The environment variable that names it: a connection URI of a database in which schemas may be created.</summary>
    public const string Variable = "HEARSAY_TEST_POSTGRES";

    private static int _schemas;

    /// <summary>A location that nobody else has.</summary>
    public static string NewLocation() =>
        FormattableString.Invariant($"{Address}?schema=test_{Environment.ProcessId}_{Interlocked.Increment(ref _schemas)}");

    /// <summary>Drops the schema of a location.</summary>
    public static void Drop(string location) => Run(location, schema => $"DROP SCHEMA IF EXISTS \"{schema}\" CASCADE");

    /// <summary>Ends the sessions that hold the lease on folding, as the server does when their process is gone.</summary>
    public static void EndSessionsWithLease(string location) => Run(location, schema =>
    {
        var key = PostgresLocks.LeaseOf(schema);
        return FormattableString.Invariant(
            $"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = {(uint)(key >> 32)} AND objid = {(uint)key}");
    });

    private static void Run(string location, Func<string, string> sql)
    {
        var parsed = PostgresLocation.Parse(location);
        using var connection = new NpgsqlConnection(parsed.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql(parsed.Schema);
        command.ExecuteNonQuery();
    }

    private static string Address => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"These tests need a PostgreSQL server: set {Variable} to its connection URI, or run .ci/servers.");
}
