using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearsay.Storage.Sqlite;

/// <summary>
/// A connection with its prepared statements, for one thread at a time. Arguments are bound as ?1, ?2 … and are <see cref="long"/>,
/// <see cref="byte"/>[], <see cref="string"/> (ASCII or normalised text only) or null.
/// </summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private StoreConnection(SqliteConnection connection) => _connection = connection;

    /// <summary>Whether a transaction is open; SQLite itself ends one on some errors.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

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
            var opened = new StoreConnection(connection);
            opened.Query(FormattableString.Invariant($"PRAGMA busy_timeout = {(long)patience.TotalMilliseconds}"), row => row.Long(0));
            return opened;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs one or more statements without arguments.</summary>
    public void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement and says how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> arguments) => Prepare(sql, arguments).ExecuteNonQuery();

    /// <summary>The rows of a query.</summary>
    public List<T> Query<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Prepare(sql, arguments).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(new Row(reader)));
        }

        return rows;
    }

    /// <summary>The rows of a query until they weigh enough; at least one when there is one.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="read">Reads a row and says what it weighs, in bytes.</param>
    /// <param name="enough">The weight after which no further row is read.</param>
    /// <param name="arguments">Its arguments.</param>
    public List<T> QueryUpTo<T>(string sql, Func<Row, (T Value, long Weight)> read, long enough, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Prepare(sql, arguments).ExecuteReader();
        var rows = new List<T>();
        var weight = 0L;
        while (weight < enough && reader.Read())
        {
            var (value, rowWeight) = read(new Row(reader));
            rows.Add(value);
            weight += rowWeight;
        }

        return rows;
    }

    /// <summary>The first column of the first row as an integer; null when there is no row or no value.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> arguments) => Prepare(sql, arguments).ExecuteScalar() as long?;

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= arguments.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"?{i}"), null));
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters[i].Value = arguments[i] ?? DBNull.Value;
        }

        return command;
    }
}

/// <summary>The current row of a query.</summary>
internal readonly struct Row(SqliteDataReader reader)
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public long Long(int column) => reader.GetInt64(column);

    public double Double(int column) => reader.GetDouble(column);

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public string Name(int column) => OrdinalText.Decode(Bytes(column));

    public string Text(int column) => reader.GetString(column);
}
