using System.Data.Common;

namespace Hearsay.Storage.Sql;

/// <summary>
/// A connection with its prepared statements, for one thread at a time. The statements are written once for all engines, with arguments ?1, ?2 … that are
/// <see cref="long"/>, <see cref="byte"/>[], <see cref="string"/> (ASCII or normalised text only), a list of the first two for <see cref="Dialect.Among"/>, or null.
/// </summary>
internal sealed class StoreConnection(DbConnection connection, Dialect dialect) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>What differs from engine to engine.</summary>
    public Dialect Dialect => dialect;

    /// <summary>The driver's connection.</summary>
    public DbConnection Driver => connection;

    /// <summary>Runs one or more statements without arguments.</summary>
    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
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

        connection.Dispose();
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = dialect.CommandOf(connection, sql, arguments.Length);
            _prepared.Add(sql, command);
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            dialect.Bind(command.Parameters[i], arguments[i]);
        }

        return command;
    }
}

/// <summary>The current row of a query.</summary>
internal readonly struct Row(DbDataReader reader)
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public long Long(int column) => reader.GetInt64(column);

    public bool Bool(int column) => reader.GetBoolean(column);

    public double Double(int column) => reader.GetDouble(column);

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public string Name(int column) => OrdinalText.Decode(Bytes(column));

    public string Text(int column) => reader.GetString(column);
}
