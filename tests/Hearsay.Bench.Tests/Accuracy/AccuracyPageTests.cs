using Hearsay.Bench.Accuracy;

namespace Hearsay.Bench.Tests.Accuracy;

public class AccuracyPageTests
{
    [Fact]
    public void Scores_stand_beside_gate_floor_aim_and_published_figures()
    {
        var page = AccuracyPage.Write(Results.Floors, [Results.Scored(0.75)], "2026-01-05");
        page.ShouldContain("on 2026-01-05.");
        page.ShouldContain("| names | micro F1 | 0.750 | 0.600 | 0.720 | 0.820 | floor reached |\n");
        page.ShouldContain("12 documents; gold `names.gold.jsonl`, SHA-256 aaaaaaaaaaaa….");
        page.ShouldContain("| PER F1 | 0.750 |  |\n");
        page.ShouldContain("| a tagger: F1 | 0.700 | its card |\n");
    }

    [Fact]
    public void What_is_below_its_gate_says_so() =>
        AccuracyPage.Write(Results.Floors, [Results.Scored(0.59)], "2026-01-05").ShouldContain("| 0.590 | 0.600 | 0.720 | 0.820 | BELOW GATE |");

    [Fact]
    public void Other_gold_is_scored_and_not_compared()
    {
        var result = Results.Scored(0.10, "cccccccccccccccc");
        result.HasOtherGold.ShouldBeTrue();
        result.Figures.ShouldAllBe(figure => !figure.IsBelowGate);
        AccuracyPage.Write(Results.Floors, [result], "2026-01-05").ShouldContain("other data, not compared");
    }

    [Fact]
    public void A_task_that_did_not_run_is_listed_with_its_reason() =>
        AccuracyPage.Write(Results.Floors, [TaskResult.Without(Results.Floors.Tasks[0], TaskState.NotRun, "there is no python3")], "2026-01-05")
            .ShouldContain("| names | not run: there is no python3 |");

    [Fact]
    public void A_task_without_data_is_not_run_and_says_what_is_missing()
    {
        var result = new TaskRunner(Results.Floors, Path.Combine(Path.GetTempPath(), "no-such-bench"), 1).Run(Results.Floors.Tasks[0]);
        result.State.ShouldBe(TaskState.NotRun);
        result.Reason.ShouldContain("names.gold.jsonl");
    }
}
