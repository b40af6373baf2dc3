using Hearsay.Spinning;

namespace Hearsay.Tests.Spinning;

public class SmallNetTests
{
    [Fact]
    public void A_score_is_the_weighted_sum_of_bent_units()
    {
        // One unit: 2·x - 1·y + 1; score: 3 · bent + 0.5.
        var net = new SmallNet(2, 1, [2, -1, 1, 3, 0.5]);

        net.Score([1, 0]).ShouldBe((3 * (3.0 / 4)) + 0.5, 1e-12);
        net.Score([0, 1]).ShouldBe(0.5, 1e-12);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(2, 0.8808)]
    [InlineData(-2, 0.1192)]
    [InlineData(1e9, 1)]
    [InlineData(-1e9, 0)]
    public void A_probability_is_that_of_the_logistic_curve(double score, double probability) =>
        SmallNet.Probability(score).ShouldBe(probability, 0.001);
}
