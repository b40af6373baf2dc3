using System.Globalization;

namespace Hearsay.Cli.Output;

/// <summary>
/// A column of a table: one definition for terminal, CSV and JSON Lines. A value is null, a string, a <see cref="long"/>, a <see cref="double"/>,
/// a <see cref="bool"/>, or a list of strings.
/// </summary>
/// <param name="Name">Its name: snake_case, as in records.</param>
/// <param name="Value">Its value in a row.</param>
internal sealed record Column<T>(string Name, Func<T, object?> Value)
{
    /// <summary>False for what would only crowd a terminal.</summary>
    public bool OnTerminal { get; init; } = true;

    /// <summary>Whether the terminal may cut it to keep a row on few lines.</summary>
    public int MostCharacters { get; init; } = 200;

    /// <summary>The same column, in files only.</summary>
    public Column<T> InFilesOnly() => this with { OnTerminal = false };

    /// <summary>The value as text; lists separated by "; ".</summary>
    public string TextOf(T row) => Value(row) switch
    {
        null => "",
        string text => text,
        IEnumerable<string> list => string.Join("; ", list),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"Column {Name} has a {other.GetType().Name}."),
    };

    /// <summary>Whether it holds numbers, which stand at the right.</summary>
    public bool IsNumber(T row) => Value(row) is long or int or double;
}
