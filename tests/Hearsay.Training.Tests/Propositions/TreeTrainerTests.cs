using Hearsay.Training.Propositions;

namespace Hearsay.Training.Tests.Propositions;

public class TreeTrainerTests
{
    // True where exactly one of two figures is high: no single question tells.
    private static readonly int[][] Rows = [.. Enumerable.Range(0, 400).Select(i => new[] { i % 20, i / 20 })];
    private static readonly bool[] Answers = [.. Rows.Select(row => row[0] > 9 != row[1] > 12)];

    [Fact]
    public void Two_questions_together_are_learned()
    {
        var trees = new TreeTrainer().Fit(Rows, Answers);

        Rows.Zip(Answers).Count(example => trees.Logit(example.First) > 0 == example.Second).ShouldBeGreaterThan(380);
    }

    [Fact]
    public void The_same_examples_give_the_same_trees() => new TreeTrainer().Fit(Rows, Answers).Lines().ShouldBe(new TreeTrainer().Fit(Rows, Answers).Lines());

    [Fact]
    public void Trees_that_may_ask_half_of_the_figures_ask_different_ones()
    {
        // Each of the two tells all, and the first is asked wherever it may be.
        int[][] twice = [.. Rows.Select(row => new[] { row[0], row[0] })];
        string[] firstQuestions = [.. new TreeTrainer(share: 50).Fit(twice, [.. twice.Select(row => row[0] > 9)]).Lines().Skip(1).Select(tree => tree.Split('\t')[1].Split(' ')[0]).Distinct()];

        firstQuestions.ShouldContain("0");
        firstQuestions.ShouldContain("1");
    }
}
