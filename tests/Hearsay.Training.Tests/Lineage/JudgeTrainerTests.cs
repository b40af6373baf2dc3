using Hearsay.Lineage;
using Hearsay.Training.Lineage;

namespace Hearsay.Training.Tests.Lineage;

public class JudgeTrainerTests
{
    [Fact]
    public void Weights_follow_the_truth_as_far_as_their_sign_allows_and_are_the_same_every_time()
    {
        // Feature 0 goes with the truth, feature 1 against it, though it may not; the template (3) may.
        LineageExample[] examples =
        [
            .. Enumerable.Range(0, 80).Select(index => Example(index % 2 == 0, index % 2 == 0 ? 3 : 1, index % 2 == 0 ? 0 : 1, index % 2 == 0 ? 0 : 1)),
            Example(true, 1, 1, 1),
            Example(false, 3, 0, 0),
        ];
        var weights = JudgeTrainer.Fit(examples);

        weights.Features[0].ShouldBeGreaterThan(0);
        weights.Features[1].ShouldBe(0);
        weights.Features[3].ShouldBeLessThan(0);
        weights.Sum(examples[0].Vector).ShouldBeGreaterThan(0);
        weights.Sum(examples[1].Vector).ShouldBeLessThan(0);
        JudgeTrainer.Fit(examples).Features.ShouldBe(weights.Features);
    }

    internal static LineageExample Example(bool isTrue, int first, int second, int template, string story = "s", string why = "")
    {
        var vector = new int[PairVector.Names.Length];
        (vector[0], vector[1], vector[3]) = (first * FixedPoint.One, second * FixedPoint.One, template * FixedPoint.One);
        return new LineageExample(vector, Pair, isTrue, 1, story, why);
    }

    private static readonly PairFeatures Pair = new()
    {
        Own = 500,
        Quoted = 0,
        LongestOwnRun = 0,
        OwnAtEnd = 0,
        Days = 0,
        Words = 500,
        OwnWords = 500,
        OtherFigures = 0,
        OtherNames = 0,
        SharedNames = 0,
        Names = 0,
        SharedWeight = 0,
        SmallerWeight = 0,
        LargerWeight = 0,
        Given = 0,
        Credited = 0,
        Credits = CreditTie.None,
        DaysApart = 0,
    };
}
