using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>Writes rows in any of the formats of <see cref="TableFormat"/>; CSV and JSON Lines row by row, however many there are.</summary>
internal static class DataTable
{
    // Characters of a column below which words break too often to be read.
    private const int Readable = 16;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A cell that begins with = + - @, tab or CR would be run by a spreadsheet: an apostrophe before it makes it text.
    private static readonly CsvWriterOptions SafeCsv = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>Writes a table.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="format">How.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="lines">The rows as the engine writes them in JSON; null to make JSON of the columns.</param>
    /// <param name="nothing">What to tell a person when there are no rows.</param>
    public static void Write<T>(
        Terminal terminal, TableFormat format, IEnumerable<T> rows, IReadOnlyList<Column<T>> columns, IEnumerable<byte[]>? lines = null, string nothing = "Nothing found.")
    {
        switch (format)
        {
            case TableFormat.Csv:
                WriteCsv(terminal, rows, columns);
                break;
            case TableFormat.Jsonl:
                WriteLines(terminal, lines ?? rows.Select(row => JsonOf(row, columns)));
                break;
            default:
                WriteTable(terminal, [.. rows], [.. columns.Where(column => column.OnTerminal)], nothing);
                break;
        }
    }

    /// <summary>Writes lines that are UTF-8 already.</summary>
    public static void WriteLines(Terminal terminal, IEnumerable<byte[]> lines)
    {
        terminal.Output.Flush();
        foreach (var line in lines)
        {
            terminal.OutputStream.Write(line);
            terminal.OutputStream.WriteByte((byte)'\n');
        }

        terminal.OutputStream.Flush();
    }

    private static void WriteCsv<T>(Terminal terminal, IEnumerable<T> rows, IReadOnlyList<Column<T>> columns)
    {
        using var csv = CsvWriter.Create(terminal.Output, SafeCsv, leaveOpen: true);
        csv.WriteHeader([.. columns.Select(column => column.Name)]);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                switch (column.Value(row))
                {
                    // Numbers are written as such: a minus sign before one is no formula.
                    case long number:
                        csv.WriteField(number, default, CultureInfo.InvariantCulture);
                        break;
                    case double number:
                        csv.WriteField(number, default, CultureInfo.InvariantCulture);
                        break;
                    default:
                        var text = column.TextOf(row);
                        csv.WriteField(terminal.OutputIsTerminal ? Printable.Lines(text) : text);
                        break;
                }
            }

            csv.EndRecord();
        }
    }

    private static void WriteTable<T>(Terminal terminal, IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, string nothing)
    {
        if (rows.Count == 0)
        {
            terminal.Say(nothing);
            return;
        }

        var cells = rows.Select(row => columns.Select(column => Cut(Printable.Of(column.TextOf(row)), column.MostCharacters)).ToArray()).ToArray();
        if (terminal.OutputIsTerminal && WidthOf(columns, cells) > terminal.Width)
        {
            WriteBlocks(terminal, columns, cells);
            return;
        }

        var table = new Table().Border(terminal.OutputIsTerminal ? TableBorder.Rounded : TableBorder.Minimal);
        foreach (var column in columns)
        {
            var header = new TableColumn(new Text(column.Name.Replace('_', ' '), new Style(decoration: Decoration.Bold)));
            table.AddColumn(column.IsNumber(rows[0]) ? header.RightAligned().NoWrap() : header);
        }

        foreach (var row in cells)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        terminal.OutputConsole().Write(table);
    }

    // Of a table in which each column has its words whole, or room to break them.
    private static int WidthOf<T>(IReadOnlyList<Column<T>> columns, string[][] cells) =>
        1 + columns.Select((column, at) => 3 + Math.Max(column.Name.Length, Math.Min(Readable, cells.Max(row => row[at].Length)))).Sum();

    // On a narrow terminal a row is a block: a line for each column that has something in it.
    private static void WriteBlocks<T>(Terminal terminal, IReadOnlyList<Column<T>> columns, string[][] cells)
    {
        var console = terminal.OutputConsole();
        foreach (var row in cells)
        {
            var block = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
            for (var at = 0; at < row.Length; at++)
            {
                if (row[at].Length > 0)
                {
                    block.AddRow(new Text(columns[at].Name.Replace('_', ' '), new Style(decoration: Decoration.Bold)), new Text(row[at]));
                }
            }

            console.Write(block);
            console.WriteLine();
        }
    }

    private static byte[] JsonOf<T>(T row, IReadOnlyList<Column<T>> columns)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            foreach (var column in columns)
            {
                WriteValue(json, column.Name, column.Value(row));
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case IEnumerable<string> list:
                json.WriteStartArray(name);
                foreach (var item in list)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"Column {name} has a {value.GetType().Name}.");
        }
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
