using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay correct merge</c>.</summary>
internal sealed class CorrectMergeCommand : CorrectChange
{
    private readonly Argument<string> _what = new("what") { Description = "actor, claim or story.", HelpName = "WHAT" };
    private readonly Argument<string> _one = new("one") { Description = "The name of an actor, or the id of a claim or story.", HelpName = "ONE" };
    private readonly Argument<string> _other = new("other") { Description = "The one that is the same.", HelpName = "OTHER" };

    public CorrectMergeCommand()
        : base(
            "merge",
            "Makes one of two: actors by their names, claims and stories by their ids.",
            "hearsay correct merge actor 'Andrei Tolmarin' 'Andrey Tolmarin'",
            "hearsay correct merge story t0123456789ab tba9876543210 --by desk@daily.example --reason 'same strike'")
    {
        _what.AcceptOnlyFromAmong("actor", "claim", "story");
        Add(_what);
        Add(_one);
        Add(_other);
        AddShared();
    }

    protected override Correction Make(Corrector corrector, LedgerView view, ParseResult arguments, CorrectionStamp stamp)
    {
        var (one, other) = (arguments.GetRequiredValue(_one), arguments.GetRequiredValue(_other));
        return arguments.GetRequiredValue(_what) switch
        {
            "actor" => corrector.MergeActors(one, other, stamp),
            "claim" => corrector.MergeClaims(one, other, stamp),
            _ => corrector.MergeStories(one, other, stamp),
        };
    }
}
