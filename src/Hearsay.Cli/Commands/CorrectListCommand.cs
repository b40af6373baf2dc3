using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Records;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay correct list</c>.</summary>
internal sealed class CorrectListCommand : TableCommand
{
    public CorrectListCommand()
        : base(
            "list",
            "Lists the corrections, earliest first: what, by whom, when, why, and whether it is in force.",
            "hearsay correct list",
            "hearsay correct list --format jsonl")
    {
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        Column<CorrectionRow>[] columns =
        [
            new("id", row => row.Correction.Id),
            new("in_force", row => row.InForce),
            new("kind", row => WireNames<CorrectionKind>.Of(row.Correction.Kind)),
            new("target", row => row.Correction.Target is { } target ? WireNames<CorrectionTarget>.Of(target) : null),
            new("what", row => CorrectionText.Of(row.Correction)),
            new("by", row => view.Echo(row.Correction.By)),
            new("at", row => row.Correction.At.ToString()),
            new("reason", row => row.Correction.Reason is { } reason ? view.Echo(reason) : null),
            new Column<CorrectionRow>("articles", row => row.Articles.Select(article => view.Echo(article.ToString()))).InFilesOnly(),
            new Column<CorrectionRow>("lost", row => (long)row.Lost).InFilesOnly(),
        ];
        DataTable.Write(terminal, format, CorrectionRow.Of(store), columns, nothing: "Nothing was corrected.");
    }
}
