using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay agreements</c>.</summary>
internal sealed class AgreementsCommand : TableCommand
{
    public AgreementsCommand()
        : base(
            "agreements",
            "Lists truces, deals and treaties across the articles: whose they are, what has to be done, and what is told of them, with who blames whom for having broken them.",
            "hearsay agreements",
            "hearsay agreements --format jsonl | jq .blame")
    {
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        Column<Row>[] columns =
        [
            new Column<Row>("id", row => row.Thread.Id).InFilesOnly(),
            new Column<Row>("story", row => row.Story).InFilesOnly(),
            new("kind", row => WireNames<AgreementKind>.Of(row.Thread.Kind)),
            new("name", row => row.Thread.Name) { MostCharacters = 80 },
            new("parties", row => row.Thread.Parties),
            new("mediators", row => row.Thread.Mediators),
            new("terms", row => (long)row.Thread.Terms.Length),
            new("steps", row => row.Thread.Steps.Select(step => WireNames<AgreementStepKind>.Of(step.Kind)).Distinct(StringComparer.Ordinal)),
            new("blame", row => row.Thread.Blame.Select(pair => $"{pair.Key}: by {string.Join(", ", pair.Value)}")) { MostCharacters = 200 },
        ];
        DataTable.Write(
            terminal, format, view.Agreements().Select(pair => new Row(pair.Story, pair.Thread)), columns, new LedgerLines(view).Agreements(), "No agreements.");
    }

    private readonly record struct Row(string Story, AgreementThread Thread);
}
