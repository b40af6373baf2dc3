using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay correct undo</c>.</summary>
internal sealed class CorrectUndoCommand : CorrectChange
{
    private readonly Argument<string> _id = new("id") { Description = "The id of a correction, as `correct list` shows it.", HelpName = "ID" };

    public CorrectUndoCommand()
        : base(
            "undo",
            "Takes a correction back. Both stay in the list; what was undone by mistake is undone again by undoing the undo.",
            "hearsay correct undo k0123456789ab --reason 'two men after all'")
    {
        Add(_id);
        AddShared();
    }

    protected override Correction Make(Corrector corrector, LedgerView view, ParseResult arguments, CorrectionStamp stamp) =>
        corrector.Undo(arguments.GetRequiredValue(_id), stamp);
}
