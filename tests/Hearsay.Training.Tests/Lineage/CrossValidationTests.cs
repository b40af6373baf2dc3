using Hearsay.Training.Lineage;

namespace Hearsay.Training.Tests.Lineage;

public class CrossValidationTests
{
    [Fact]
    public void Every_pair_is_judged_once_by_weights_that_never_saw_its_story()
    {
        // One story says the opposite of all others: a judge that had seen it would not be so sure.
        LineageExample[] examples =
        [
            .. Enumerable.Range(0, 120).Select(index => JudgeTrainerTests.Example(index % 2 == 0, index % 2 == 0 ? 3 : 1, 0, 0, $"s{index / 4}")),
            .. Enumerable.Range(0, 60).Select(_ => JudgeTrainerTests.Example(false, 3, 0, 0, "odd")),
        ];
        var verdicts = CrossValidation.Run(new LineageExampleSet([.. examples], [], 0), round: 0);

        verdicts.Count.ShouldBe(examples.Length);
        verdicts.Select(verdict => verdict.Example).ShouldBe(examples, ignoreOrder: true);
        verdicts.Where(verdict => verdict.Example.Story == "odd").ShouldAllBe(verdict => verdict.Probability > 9000);
        verdicts.Where(verdict => verdict.Example is { Story: not "odd", IsTrue: true }).Average(verdict => verdict.Probability).ShouldBeLessThan(9000);
    }
}
