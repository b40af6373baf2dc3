using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Propositions;
using Hearsay.Records;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay contradictions</c>.</summary>
internal sealed class ContradictionsCommand : TableCommand
{
    public ContradictionsCommand()
        : base(
            "contradictions",
            "Lists what cannot both be so: accusation and denial, figures, one act with two doers, the same words of two speakers, decided here and possible there, a speaker against earlier "
            + "words, a page against its earlier version.",
            "hearsay contradictions",
            "hearsay contradictions --format jsonl | jq 'select(.opposition == \"outright\")'",
            "hearsay contradictions --format jsonl | jq 'select(.kind == \"figures\")'")
    {
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        Column<Row>[] columns =
        [
            new Column<Row>("id", row => row.Contradiction.Id).InFilesOnly(),
            new Column<Row>("story", row => row.Story).InFilesOnly(),
            new("kind", row => WireNames<ContradictionKind>.Of(row.Contradiction.Kind)),
            new("opposition", row => row.Contradiction.Opposition is { } opposition ? WireNames<Opposition>.Of(opposition) : ""),
            new("about", row => row.Contradiction.Text) { MostCharacters = 200 },
            new("one_side", row => Sides(view, row.Contradiction.First)) { MostCharacters = 300 },
            new("other_side", row => Sides(view, row.Contradiction.Second)) { MostCharacters = 300 },
            new Column<Row>("claims", row => row.Contradiction.Claims).InFilesOnly(),
        ];
        DataTable.Write(
            terminal, format, view.Contradictions().Select(pair => new Row(pair.Story, pair.Contradiction)), columns, new LedgerLines(view).Contradictions(), "No contradictions.");
    }

    private static IEnumerable<string> Sides(LedgerView view, IEnumerable<ContradictionPlace> places) => places
        .Select(place => $"{place.Speaker ?? place.Article.ToString()}: {WordsOf(view, place)}").Distinct(StringComparer.Ordinal);

    private static string WordsOf(LedgerView view, ContradictionPlace place) =>
        (place.Version is null ? view.Article(place.Article) : view.Versions(place.Article).FirstOrDefault(version => version.DocumentHash == place.Version)) is { } record
            ? place.Span.TextIn(record.Text) : "";

    private readonly record struct Row(string Story, Contradiction Contradiction);
}
