using Hearsay.Annotation;
using Hearsay.Bench.Speed;

namespace Hearsay.Bench.Tests.Speed;

public class AllocationBudgetTests
{
    private static readonly AllocationBudget.Line[] Budget = [new("Reading", 1000, 0.1)];

    [Fact]
    public void The_file_of_the_project_names_every_stage() =>
        AllocationBudget.Parse(File.ReadAllText(ProjectFiles.At(AllocationBudget.FilePath))).Select(line => line.Stage).ShouldBe(Enum.GetNames<AnnotationStage>());

    [Fact]
    public void Within_the_tolerance_all_is_well() => AllocationBudget.Problems(Budget, [Of("Reading", 1099)]).ShouldBeEmpty();

    [Fact]
    public void Above_it_the_stage_is_named() => AllocationBudget.Problems(Budget, [Of("Reading", 1101)]).Single().ShouldContain("Reading allocates 1101 bytes");

    [Fact]
    public void Stages_without_a_budget_and_budgets_without_a_stage_are_problems() =>
        AllocationBudget.Problems(Budget, [Of("Language", 1)]).Count.ShouldBe(2);

    [Fact]
    public void What_is_written_can_be_read_and_holds_what_was_measured()
    {
        Cost[] measured = [Of("Reading", 185_432), Of("Spinning", 0)];
        var budget = AllocationBudget.Parse(AllocationBudget.Write(measured));
        budget[0].Bytes.ShouldBe(186_000);
        AllocationBudget.Problems(budget, measured).ShouldBeEmpty();
    }

    private static Cost Of(string name, double bytes) => new(name, TimeSpan.FromMilliseconds(1), bytes);
}
