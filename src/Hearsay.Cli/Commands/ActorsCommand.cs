using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Records;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay actors</c>.</summary>
internal sealed class ActorsCommand : TableCommand
{
    public ActorsCommand()
        : base(
            "actors",
            "Lists who is who across the articles: each person, body and country with its other spellings, its offices and when it held them, the party it speaks for, "
            + "and why its mentions were taken for one.",
            "hearsay actors",
            "hearsay actors --format jsonl | jq 'select(.name == \"Ivo Karstel\") | .evidence'")
    {
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        Column<Actor>[] columns =
        [
            new Column<Actor>("id", actor => actor.Id).InFilesOnly(),
            new("name", actor => actor.Name),
            new("also", actor => actor.Aliases) { MostCharacters = 100 },
            new("type", actor => WireNames<Model.EntityType>.Of(actor.Type)),
            new Column<Actor>("country", actor => actor.Country).InFilesOnly(),
            new Column<Actor>("code", actor => actor.Code).InFilesOnly(),
            new("party", actor => actor.Party),
            new("offices", actor => actor.Offices.Select(office => office.Role)) { MostCharacters = 160 },
            new("articles", actor => (long)actor.Mentions.Select(mention => mention.Article).Distinct().Count()),
        ];
        DataTable.Write(terminal, format, view.Actors(), columns, new LedgerLines(view).Actors(), "No actors.");
    }
}
