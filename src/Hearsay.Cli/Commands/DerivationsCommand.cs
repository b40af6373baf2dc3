using System.CommandLine;
using Hearsay.Cli.Output;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Lineage;
using Hearsay.Records;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay derivations</c>.</summary>
internal sealed class DerivationsCommand : TableCommand
{
    public DerivationsCommand()
        : base(
            "derivations",
            "Lists which article comes from which, and how: verbatim, excerpt, light edit, spun or credited rewrite.",
            "hearsay derivations",
            "hearsay derivations --format jsonl")
    {
    }

    protected override void Write(LedgerView view, ILedgerStore store, ParseResult arguments, Terminal terminal, TableFormat format)
    {
        Column<Derivation>[] columns =
        [
            new("article", derivation => derivation.Article.ToString()),
            new("kind", derivation => WireNames<DerivationKind>.Of(derivation.Kind)),
            new("source", derivation => derivation.Source.ToString()),
            new("directed", derivation => derivation.Directed),
            new("coverage", derivation => derivation.Coverage),
            new("probability", derivation => derivation.Probability),
            new("passages", derivation => (long)derivation.Passages.Length),
        ];
        DataTable.Write(terminal, format, view.Derivations(), columns, new LedgerLines(view).Derivations(), "No article derives from another.");
    }
}
