using System.Data.Common;
using System.Text.RegularExpressions;
using Hearsay.Storage.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Hearsay.Storage.Postgres;

/// <summary>
/// PostgreSQL: arguments are $1, $2 … and lists are arrays. An entry of a B-tree must be shorter than a third of a page, and addresses of pages need not be: names are found by
/// their sum and sorted by their heads.
/// </summary>
internal sealed partial class PostgresDialect : Dialect
{
    public static PostgresDialect Instance { get; } = new();

    public override string Among(string column, int argument) => FormattableString.Invariant($"{column} = ANY (?{argument}::bigint[])");

    public override string AmongBytes(string column, int argument) => FormattableString.Invariant($"{column} = ANY (?{argument}::bytea[])");

    public override string Is(string column, int argument) => FormattableString.Invariant($"sha256({column}) = sha256(?{argument}) AND {column} = ?{argument}");

    public override string Behind(string column, int argument) =>
        FormattableString.Invariant($"({Head(column)}, {column}) > ({Head(FormattableString.Invariant($"?{argument}::bytea"))}, ?{argument})");

    public override string InOrder(string column) => $"{Head(column)}, {column}";

    public override string IndexedBy(string index) => "";

    public override DbCommand CommandOf(DbConnection connection, string sql, int arguments)
    {
        var command = new NpgsqlCommand(Argument.Replace(sql, "$$${number}"), (NpgsqlConnection)connection);
        for (var i = 0; i < arguments; i++)
        {
            command.Parameters.Add(new NpgsqlParameter());
        }

        return command;
    }

    public override void Bind(DbParameter parameter, object? value)
    {
        var typed = (NpgsqlParameter)parameter;
        typed.NpgsqlDbType = value switch
        {
            long => NpgsqlDbType.Bigint,
            string => NpgsqlDbType.Text,
            long[] => NpgsqlDbType.Array | NpgsqlDbType.Bigint,
            byte[][] => NpgsqlDbType.Array | NpgsqlDbType.Bytea,
            _ => NpgsqlDbType.Bytea,
        };
        typed.Value = value ?? DBNull.Value;
    }

    private static string Head(string column) => $"substring({column} FROM 1 FOR 1000)";

    [GeneratedRegex(@"\?(?<number>[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Argument { get; }
}
