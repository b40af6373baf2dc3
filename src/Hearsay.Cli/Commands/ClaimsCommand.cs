using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay claims</c>.</summary>
internal sealed class ClaimsCommand : TableCommand
{
    private readonly Option<bool> _disputed = new("--disputed") { Description = "Only claims that are disputed (in table and csv)." };

    public ClaimsCommand()
        : base(
            "claims",
            "Lists what is claimed, with who stands for and against it: origins that report it, speakers, and the parties they speak for. Pages are never counted.",
            "hearsay claims",
            "hearsay claims --disputed",
            "hearsay claims --format jsonl | jq 'select((.origins.for | length) > 1)'")
    {
        Add(_disputed);
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        var onlyDisputed = arguments.GetValue(_disputed);
        Column<Row>[] columns =
        [
            new Column<Row>("id", row => row.Claim.Id).InFilesOnly(),
            new Column<Row>("story", row => row.Story).InFilesOnly(),
            new("claim", row => ClaimText.Of(row.Claim.Text)) { MostCharacters = 300 },
            new("origins_for", row => row.Spellings.Of(row.Claim.Origins.For)) { MostCharacters = 120 },
            new("origins_against", row => row.Spellings.Of(row.Claim.Origins.Against)) { MostCharacters = 120 },
            new("speakers_for", row => row.Claim.Speakers.For) { MostCharacters = 120 },
            new("speakers_against", row => row.Claim.Speakers.Against) { MostCharacters = 120 },
            new Column<Row>("parties_for", row => row.Claim.Parties.For).InFilesOnly(),
            new Column<Row>("parties_against", row => row.Claim.Parties.Against).InFilesOnly(),
            new("disputed", row => row.Claim.Disputed.Select(dispute => dispute.Text)) { MostCharacters = 120 },
            new("statements", row => (long)row.Claim.Statements.Length),
        ];
        DataTable.Write(
            terminal, format,
            view.Stories().SelectMany(story => RowsOf(story, view)).Where(row => !onlyDisputed || !row.Claim.Disputed.IsEmpty),
            columns,
            new LedgerLines(view).Claims(),
            "No claims.");
    }

    private static IEnumerable<Row> RowsOf(StoryLedger story, LedgerView view)
    {
        var spellings = OutletSpellings.Of(story.Story.Articles.Select(article => view.Article(article)!));
        return story.Claims.Select(claim => new Row(story.Story.Id, claim, spellings));
    }

    private readonly record struct Row(string Story, Claim Claim, OutletSpellings Spellings);
}
