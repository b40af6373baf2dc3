using System.Data.Common;
using System.Text.Json;
using Hearsay.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>SQLite: lists travel as JSON, which it takes apart itself; bytes in them as hexadecimal digits.</summary>
internal sealed class SqliteDialect : Dialect
{
    public static SqliteDialect Instance { get; } = new();

    public override string Among(string column, int argument) => FormattableString.Invariant($"{column} IN (SELECT value FROM json_each(?{argument}))");

    public override string AmongBytes(string column, int argument) => FormattableString.Invariant($"{column} IN (SELECT unhex(value) FROM json_each(?{argument}))");

    public override string Is(string column, int argument) => FormattableString.Invariant($"{column} = ?{argument}");

    public override string Behind(string column, int argument) => FormattableString.Invariant($"{column} > ?{argument}");

    public override string InOrder(string column) => column;

    public override string IndexedBy(string index) => " INDEXED BY " + index;

    public override DbCommand CommandOf(DbConnection connection, string sql, int arguments)
    {
        var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= arguments; i++)
        {
            command.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"?{i}"), null));
        }

        return command;
    }

    public override void Bind(DbParameter parameter, object? value) => parameter.Value = value switch
    {
        null => DBNull.Value,
        long[] numbers => JsonSerializer.Serialize(numbers),
        byte[][] blobs => JsonSerializer.Serialize(blobs.Select(Convert.ToHexString)),
        _ => value,
    };
}
