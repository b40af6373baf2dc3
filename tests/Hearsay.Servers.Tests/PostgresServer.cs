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
    public static void Drop(string location)
    {
        var parsed = Storage.Postgres.PostgresLocation.Parse(location);
        using var connection = new NpgsqlConnection(parsed.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"DROP SCHEMA IF EXISTS \"{parsed.Schema}\" CASCADE";
        command.ExecuteNonQuery();
    }

    private static string Address => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"These tests need a PostgreSQL server: set {Variable} to its connection URI, or run .ci/servers.");
}
