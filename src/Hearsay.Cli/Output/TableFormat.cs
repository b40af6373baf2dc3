using System.CommandLine;

namespace Hearsay.Cli.Output;

/// <summary>How a table is written.</summary>
internal enum TableFormat
{
    /// <summary>For a person.</summary>
    Table,

    /// <summary>RFC 4180, UTF-8, a line of column names first; safe to open in a spreadsheet.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    Jsonl,
}

/// <summary>The option <c>--format</c> of tables.</summary>
internal static class FormatOption
{
    /// <summary>A new option; each command has its own.</summary>
    public static Option<string> Create()
    {
        var option = new Option<string>("--format")
        {
            Description = "How to write it: table, csv or jsonl.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "table",
        };
        option.AcceptOnlyFromAmong("table", "csv", "jsonl");
        return option;
    }

    /// <summary>The format that a command line names.</summary>
    public static TableFormat Of(ParseResult arguments) => arguments.GetRequiredValue<string>("--format") switch
    {
        "csv" => TableFormat.Csv,
        "jsonl" => TableFormat.Jsonl,
        _ => TableFormat.Table,
    };
}
