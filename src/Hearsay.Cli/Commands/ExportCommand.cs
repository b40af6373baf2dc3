using System.CommandLine;
using System.Text;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay export FORMAT DIR</c>.</summary>
internal sealed class ExportCommand : HearsayCommand
{
    private static readonly Dictionary<string, (string File, bool Mark, Func<IEnumerable<ArticleRecord>, TextWriter, int> Write)> Formats = new(StringComparer.Ordinal)
    {
        // Spreadsheets take a CSV for UTF-8 only by its byte order mark; GDELT's files have none.
        ["plover-csv"] = ("events.plover.csv", true, PloverCsv.Write),
        ["cameo-tsv"] = ("events.cameo.tsv", false, CameoTsv.Write),
    };

    private readonly Argument<string> _format = new("format") { Description = "plover-csv or cameo-tsv.", HelpName = "FORMAT" };
    private readonly Argument<DirectoryInfo> _folder = new("dir") { Description = "The folder to write into; made when it is not there.", HelpName = "DIR" };

    public ExportCommand()
        : base(
            "export",
            "Writes the events of the store into files that other tools open: PLOVER's columns as CSV, or GDELT's event table.",
            "hearsay export plover-csv out",
            "hearsay export cameo-tsv out --store crisis.db")
    {
        _format.AcceptOnlyFromAmong([.. Formats.Keys]);
        Add(_format);
        Add(_folder);
        Add(StoreOption.Create());
    }

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        using var store = arguments.OpenToRead(terminal);
        var (name, mark, write) = Formats[arguments.GetRequiredValue(_format)];
        var file = Path.Combine(arguments.GetRequiredValue(_folder).FullName, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var output = new StreamWriter(file, append: false, new UTF8Encoding(mark)) { NewLine = "\n" };
            var count = write(new LedgerView(store).Articles(), output);
            terminal.Say($"Wrote {count} event{(count == 1 ? "" : "s")} to {file}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {error.Message}");
        }

        return ExitCodes.Done;
    }
}
