using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay statements</c>.</summary>
internal sealed class StatementsCommand : TableCommand
{
    private readonly Option<string?> _article = ArticleOption.Create();

    public StatementsCommand()
        : base(
            "statements",
            "Lists who said what: source, cue and content of every statement, with its speech act and the media it came through.",
            "hearsay statements",
            "hearsay statements --article pages/a.html",
            "hearsay statements --format jsonl | jq 'select(.act == \"deny\")'")
    {
        Add(_article);
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        var articles = view.Articles(arguments, arguments.GetValue(_article));
        Column<Row>[] columns =
        [
            new("article", row => row.Record.Identity.ToString()),
            new Column<Row>("id", row => row.Statement.Id).InFilesOnly(),
            new("speaker", row => row.Record.EntityOf(row.Statement.Speaker)?.Name ?? row.Statement.Anonymous),
            new Column<Row>("anonymous", row => row.Statement.Anonymous is not null).InFilesOnly(),
            new Column<Row>("code", row => row.Record.EntityOf(row.Statement.Speaker)?.Code).InFilesOnly(),
            new("act", row => WireNames<SpeechAct>.Of(row.Statement.Act)),
            new("form", row => WireNames<StatementForm>.Of(row.Statement.Form)),
            new("content", row => row.Record.WordsOf(row.Statement.Content)) { MostCharacters = 300 },
            new Column<Row>("source", row => row.Record.WordsOf(row.Statement.Source)).InFilesOnly(),
            new Column<Row>("cue", row => row.Record.WordsOf(row.Statement.Cue)).InFilesOnly(),
            new Column<Row>("addressee", row => row.Statement.Addressee?.Text).InFilesOnly(),
            new Column<Row>("condition", row => row.Statement.Condition?.TextIn(row.Record.Text)).InFilesOnly(),
            new("via", row => row.Statement.Via.Select(link => link.Outlet)),
            new Column<Row>("time", row => row.Statement.Time?.Value).InFilesOnly(),
            new Column<Row>("within", row => row.Statement.Within).InFilesOnly(),
        ];
        DataTable.Write(
            terminal, format,
            articles.SelectMany(record => record.Statements.Select(statement => new Row(record, statement))),
            columns,
            articles.SelectMany(FindingLines.StatementsOf),
            "No statements.");
    }

    private readonly record struct Row(ArticleRecord Record, Statement Statement);
}
