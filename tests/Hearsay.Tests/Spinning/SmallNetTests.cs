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
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Units_summed_side_by_side_give_the_same_bits_as_one_after_the_other(int units)
    {
        const int Inputs = 7;
        double[] weights = [.. Enumerable.Range(0, SmallNet.WeightsOf(Inputs, units)).Select(i => ((i * 37 % 101) - 50) / 30.0)];
        double[] features = [.. Enumerable.Range(0, Inputs).Select(i => ((i * 5) - 11) / 7.0)];
        var expected = weights[^1];
        for (var unit = 0; unit < units; unit++)
        {
            var sum = weights[(unit * (Inputs + 1)) + Inputs];
            for (var i = 0; i < Inputs; i++)
            {
                sum += weights[(unit * (Inputs + 1)) + i] * features[i];
            }

            expected += weights[(units * (Inputs + 1)) + unit] * SmallNet.Bend(sum);
        }

        new SmallNet(Inputs, units, weights).Score(features).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(2, 0.8808)]
    [InlineData(-2, 0.1192)]
    [InlineData(1e9, 1)]
    [InlineData(-1e9, 0)]
    public void A_probability_is_that_of_the_logistic_curve(double score, double probability) =>
        SmallNet.Probability(score).ShouldBe(probability, 0.001);

    [Fact]
    public void Odds_are_those_of_the_probability() => SmallNet.Odds(1.5).ShouldBe(SmallNet.Probability(1.5) / (1 - SmallNet.Probability(1.5)), 1e-9);
}
