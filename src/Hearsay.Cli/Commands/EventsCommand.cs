using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay events</c>.</summary>
internal sealed class EventsCommand : TableCommand
{
    private readonly Option<string?> _article = ArticleOption.Create();

    public EventsCommand()
        : base(
            "events",
            "Lists who did what to whom: the events of every article with their PLOVER types and CAMEO codes.",
            "hearsay events",
            "hearsay events --article pages/a.html",
            "hearsay events --format csv > events.csv")
    {
        Add(_article);
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        var articles = view.Articles(arguments, arguments.GetValue(_article));
        Column<Row>[] columns =
        [
            new("article", row => row.Record.Identity.ToString()),
            new Column<Row>("id", row => row.Event.Id).InFilesOnly(),
            new("type", row => WireNames<EventType>.Of(row.Event.Type)),
            new("mode", row => row.Event.Mode),
            new("cameo", row => row.Event.Cameo),
            new("actor", row => row.Event.Actor?.Text) { MostCharacters = 60 },
            new Column<Row>("actor_code", row => row.Event.Actor?.Code ?? row.Event.Actor?.Country).InFilesOnly(),
            new("trigger", row => row.Event.Trigger.TextIn(row.Record.Text)) { MostCharacters = 40 },
            new("recipient", row => row.Event.Recipient?.Text) { MostCharacters = 60 },
            new Column<Row>("recipient_code", row => row.Event.Recipient?.Code ?? row.Event.Recipient?.Country).InFilesOnly(),
            new("place", row => row.Event.Place?.Name),
            new Column<Row>("country", row => row.Event.Place?.Country).InFilesOnly(),
            new("time", row => row.Event.Time?.Value),
            new("modality", row => WireNames<Modality>.Of(row.Event.Modality)),
            new Column<Row>("statement", row => row.Event.Statement).InFilesOnly(),
        ];
        DataTable.Write(
            terminal, format,
            articles.SelectMany(record => record.Events.Select(found => new Row(record, found))),
            columns,
            articles.SelectMany(FindingLines.EventsOf),
            "No events.");
    }

    private readonly record struct Row(ArticleRecord Record, Event Event);
}
