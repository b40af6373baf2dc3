using System.Data.Common;

namespace Hearsay.Storage.Sql;

/// <summary>What the statements of the store's tables, which are written once, need to know of the engine that runs them.</summary>
internal abstract class Dialect
{
    /// <summary>A condition: a column of integers has one of the values of an argument, a <see cref="long"/>[].</summary>
    /// <param name="column">The column.</param>
    /// <param name="argument">The argument's number.</param>
    public abstract string Among(string column, int argument);

    /// <summary>The same for a column of bytes and a <see cref="byte"/>[][].</summary>
    /// <param name="column">The column.</param>
    /// <param name="argument">The argument's number.</param>
    public abstract string AmongBytes(string column, int argument);

    /// <summary>A condition: a column of names, which may be very long, has the value of an argument.</summary>
    /// <param name="column">The column.</param>
    /// <param name="argument">The argument's number.</param>
    public abstract string Is(string column, int argument);

    /// <summary>A condition: a column of names comes, ordinally, after the value of an argument.</summary>
    /// <param name="column">The column.</param>
    /// <param name="argument">The argument's number.</param>
    public abstract string Behind(string column, int argument);

    /// <summary>What to sort by to have a column of names in ordinal order.</summary>
    /// <param name="column">The column.</param>
    public abstract string InOrder(string column);

    /// <summary>What stands behind a table's name to have an index used that the engine would not choose; empty where it chooses well.</summary>
    /// <param name="index">The index.</param>
    public abstract string IndexedBy(string index);

    /// <summary>A command for a statement with arguments ?1, ?2 …</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="arguments">How many arguments it has.</param>
    public abstract DbCommand CommandOf(DbConnection connection, string sql, int arguments);

    /// <summary>Gives a command's parameter its value.</summary>
    public abstract void Bind(DbParameter parameter, object? value);
}
