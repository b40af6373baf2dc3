using System.Globalization;

namespace Hearsay.Bench.Accuracy;

/// <summary>
/// A tab-separated file in sections: comment lines ("#") at its head, then "[name]", a line of column names and rows. Empty lines mean nothing. A
/// cell that is "-" is nothing.
/// </summary>
internal sealed class SectionedTsv
{
    private const string Nothing = "-";

    private readonly Dictionary<string, List<Row>> _sections = new(StringComparer.Ordinal);

    /// <summary>The comment lines at the head, as they stand.</summary>
    public IReadOnlyList<string> Head { get; private init; } = [];

    /// <summary>Reads a file's lines.</summary>
    /// <exception cref="FormatException">A line does not fit; the message has its number.</exception>
    public static SectionedTsv Parse(IReadOnlyList<string> lines)
    {
        var file = new SectionedTsv { Head = [.. lines.TakeWhile(line => line.StartsWith('#'))] };
        List<Row>? section = null;
        string[]? columns = null;
        for (var i = file.Head.Count; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length == 0)
            {
                continue;
            }

            if (line is ['[', .. var name, ']'])
            {
                section = [];
                columns = null;
                if (!file._sections.TryAdd(name, section))
                {
                    throw Problem(i, $"the section {name} stands twice");
                }
            }
            else if (section is null)
            {
                throw Problem(i, "a row before the first section");
            }
            else if (columns is null)
            {
                columns = line.Split('\t');
            }
            else
            {
                var cells = line.Split('\t');
                if (cells.Length != columns.Length)
                {
                    throw Problem(i, $"{cells.Length} cells under {columns.Length} column names");
                }

                section.Add(new Row(i + 1, columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
            }
        }

        return file;
    }

    /// <summary>The rows of a section.</summary>
    /// <exception cref="FormatException">There is no such section.</exception>
    public IReadOnlyList<Row> Section(string name) =>
        _sections.TryGetValue(name, out var rows) ? rows : throw new FormatException($"there is no section [{name}]");

    /// <summary>A cell's text for a value; "-" for null or an empty one.</summary>
    public static string Cell(string? value) =>
        string.IsNullOrWhiteSpace(value) ? Nothing : string.Join(' ', value.Split(['\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static FormatException Problem(int index, string what) => new(string.Create(CultureInfo.InvariantCulture, $"line {index + 1}: {what}"));

    /// <summary>A row by its column names.</summary>
    internal sealed class Row(int line, Dictionary<string, string> cells)
    {
        /// <summary>A cell that must hold something.</summary>
        public string Text(string column) => Optional(column) ?? throw Problem(line - 1, $"{column} is empty");

        /// <summary>A cell; null for "-".</summary>
        public string? Optional(string column) =>
            !cells.TryGetValue(column, out var cell) ? throw Problem(line - 1, $"there is no column {column}") : cell is Nothing or "" ? null : cell;

        /// <summary>A number; null for "-".</summary>
        public double? Number(string column) =>
            Optional(column) is not { } cell ? null
            : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw Problem(line - 1, $"{column} is no number: {cell}");
    }
}
