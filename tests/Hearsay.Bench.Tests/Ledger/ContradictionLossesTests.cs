using Hearsay.Bench.Ledger;

namespace Hearsay.Bench.Tests.Ledger;

public class ContradictionLossesTests
{
    [Fact]
    public void Each_contradiction_that_was_missed_is_lost_at_one_stage()
    {
        var world = FoldedWorld.Read(ProjectFiles.At("samples"));
        var score = new ContradictionScore(world);

        var losses = ContradictionLosses.Of(world, score).ToArray();

        losses.Length.ShouldBe(score.Planted.Count(planted => !planted.IsFound));
        losses.Where(loss => loss.Kind == "figures").ShouldAllBe(loss => loss.Stage >= LossStage.OtherKind);
        losses.ShouldAllBe(loss => Enum.IsDefined(loss.Stage));
    }
}
