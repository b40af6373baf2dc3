using Hearsay.Spinning;

namespace Hearsay.Tests.Spinning;

public class SwapShareTests
{
    [Fact]
    public void In_a_text_with_many_likely_swaps_the_doubtful_ones_are_likelier()
    {
        double[] many = [.. Enumerable.Repeat(3.0, 60), .. Enumerable.Repeat(-3.0, 20), 0];
        double[] few = [.. Enumerable.Repeat(3.0, 5), .. Enumerable.Repeat(-3.0, 75), 0];

        SwapShare.Probabilities(many)[^1].ShouldBeGreaterThan(0.7);
        SwapShare.Probabilities(few)[^1].ShouldBeLessThan(0.5);
    }

    [Fact]
    public void The_order_stays_and_all_are_probabilities()
    {
        double[] scores = [-40, -2, -1, 0, 1, 2, 40];

        var probabilities = SwapShare.Probabilities(scores);

        probabilities.ShouldBeInOrder();
        probabilities.ShouldAllBe(probability => probability >= 0 && probability <= 1);
        SwapShare.Probabilities([]).ShouldBeEmpty();
    }

    [Fact]
    public void Tokens_that_are_not_open_were_not_put_in()
    {
        double[] scores = [2, -2];
        var probabilities = SwapShare.Probabilities(scores);

        SwapShare.AtTokens(4, [1, 3], scores).ShouldBe([0, probabilities[0], 0, probabilities[1]]);
    }
}
