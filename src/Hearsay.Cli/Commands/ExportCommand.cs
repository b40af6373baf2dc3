using System.CommandLine;
using System.Text;
using Hearsay.Briefing;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay export FORMAT DIR</c>.</summary>
internal sealed class ExportCommand : HearsayCommand
{
    private static readonly Dictionary<string, Func<Export, IEnumerable<string>>> Formats = new(StringComparer.Ordinal)
    {
        // Spreadsheets take a CSV for UTF-8 only by its byte order mark; GDELT's files have none.
        ["plover-csv"] = export => [export.Text("events.plover.csv", true, PloverCsv.Write, "event")],
        ["cameo-tsv"] = export => [export.Text("events.cameo.tsv", false, CameoTsv.Write, "event")],
        ["prov-jsonld"] = export => [export.Bytes("provenance.jsonld", ProvJsonLd.Write, "node")],
        ["claimreview"] = export => [export.Bytes("claims.claimreview.json", ClaimReviewJson.Write, "claim")],
        ["graphml"] = export => [export.Bytes("actors.graphml", ActorGraph.Write, "actor")],
        ["csv"] = export => Tables.Select(table => export.Table(table, "csv", TableFormat.Csv)),
        ["jsonl"] = export => Tables.Select(table => export.Table(table, "jsonl", TableFormat.Jsonl)),
    };

    private readonly Argument<string> _format = new("format")
    {
        Description = "plover-csv, cameo-tsv (events for other tools), prov-jsonld (where everything comes from), claimreview (claims for fact-checkers), graphml (actors), csv or jsonl (every table).",
        HelpName = "FORMAT",
    };

    private readonly Argument<DirectoryInfo> _folder = new("dir") { Description = "The folder to write into; made when it is not there.", HelpName = "DIR" };

    public ExportCommand()
        : base(
            "export",
            "Writes what the store holds into files that other tools open. The same store gives the same bytes.",
            "hearsay export csv out                        # every table, for a spreadsheet",
            "hearsay export prov-jsonld out                # W3C PROV with the words each statement stands in",
            "hearsay export graphml out                    # actors and what they do to each other, for Gephi and yEd",
            "hearsay export claimreview out --as-of 2024-06-03",
            "hearsay export cameo-tsv out --store crisis.db")
    {
        _format.AcceptOnlyFromAmong([.. Formats.Keys]);
        Add(_format);
        Add(_folder);
        Add(StoreOption.Create());
        Add(AsOfOption.Create());
    }

    /// <summary>Names of all formats.</summary>
    public static IEnumerable<string> Names => Formats.Keys;

    private static IEnumerable<TableCommand> Tables =>
    [
        new ArticlesCommand(), new StoriesCommand(), new ClaimsCommand(), new ContradictionsCommand(), new StatementsCommand(), new EventsCommand(), new ActorsCommand(),
        new AgreementsCommand(), new OriginsCommand(), new DerivationsCommand(),
    ];

    public override int Run(ParseResult arguments, Terminal terminal)
    {
        using var store = arguments.OpenAsOf(terminal);
        var folder = arguments.GetRequiredValue(_folder).FullName;
        if (File.Exists(folder))
        {
            throw new UsageException($"{arguments.GetRequiredValue(_folder)} is a file, not a folder.");
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var line in Formats[arguments.GetRequiredValue(_format)](new Export(new LedgerView(store), store, folder)))
            {
                terminal.Say(line);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder}: {error.Message}");
        }

        return ExitCodes.Done;
    }

    /// <summary>One run: what is written and where to. Each method writes a file and says so.</summary>
    private sealed record Export(LedgerView View, ILedgerStore Store, string Folder)
    {
        public string Text(string name, bool mark, Func<IEnumerable<ArticleRecord>, TextWriter, int> write, string what)
        {
            using var output = Writer(name, mark);
            return Said(write(View.Articles(), output), what, name);
        }

        public string Bytes(string name, Func<LedgerView, Stream, int> write, string what)
        {
            using var output = File.Create(Path.Combine(Folder, name));
            return Said(write(View, output), what, name);
        }

        public string Table(TableCommand table, string extension, TableFormat format)
        {
            var name = $"{table.Name}.{extension}";
            using var output = Writer(name, mark: format == TableFormat.Csv);
            table.WriteAll(View, Store, output, format);
            return $"Wrote {Path.Combine(Folder, name)}";
        }

        private StreamWriter Writer(string name, bool mark) =>
            new(Path.Combine(Folder, name), append: false, new UTF8Encoding(mark)) { NewLine = "\n" };

        private string Said(int count, string what, string name) => $"Wrote {BriefWords.Count(count, what)} to {Path.Combine(Folder, name)}";
    }
}
