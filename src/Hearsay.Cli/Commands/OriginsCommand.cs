using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Lineage;
using Hearsay.Records;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay origins</c>.</summary>
internal sealed class OriginsCommand : TableCommand
{
    public OriginsCommand()
        : base(
            "origins",
            "Lists where the texts ultimately come from: stored articles with a text of their own, and outlets that are credited but not stored; with the pages that rest on each.",
            "hearsay origins",
            "hearsay origins --format jsonl")
    {
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        Column<OriginPages>[] columns =
        [
            new("origin", origin => origin.Name),
            new("kind", origin => WireNames<OriginKind>.Of(origin.Kind)),
            new("outlet", origin => origin.Outlet),
            new("story", origin => origin.Story),
            new("count", origin => (long)origin.Pages.Length),
            new("pages", origin => origin.Pages.Select(page => page.ToString())) { MostCharacters = 300 },
        ];
        DataTable.Write(terminal, format, OriginPages.Of(view), columns, new LedgerLines(view).Origins(), "No origins.");
    }
}
