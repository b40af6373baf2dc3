using Hearsay.Bench.Ledger;

namespace Hearsay.Bench.Tests.Ledger;

public class ClaimLossesTests
{
    [Fact]
    public void Each_statement_that_rests_elsewhere_is_lost_at_one_stage_and_nothing_true_is_called_foreign()
    {
        var world = FoldedWorld.Read(ProjectFiles.At("samples"));
        var score = new ClaimScore(world);

        var losses = ClaimLosses.Split(world, score).ToArray();
        var merged = ClaimLosses.Merged(world, score).ToArray();

        losses.Length.ShouldBe(score.Statements.True - score.Statements.Common);
        losses.ShouldAllBe(loss => Enum.IsDefined(loss.Stage) && loss.Words.Length > 0);
        merged.ShouldAllBe(other => other.Words.Length > 0);
        merged.Length.ShouldBeLessThan(score.Matches.Sum(match => match.Found?.Statements.Length ?? 0));
    }
}
