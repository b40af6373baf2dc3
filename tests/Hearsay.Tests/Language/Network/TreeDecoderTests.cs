using Hearsay.Language.Network;

namespace Hearsay.Tests.Language.Network;

public class TreeDecoderTests
{
    [Fact]
    public void The_best_heads_stay_when_they_are_a_tree() =>
        Decode([[0, 9, 0, 1], [0, 0, 0, 9], [0, 9, 0, 1]]).ShouldBe([1, -1, 1]);

    [Fact]
    public void Of_two_roots_the_surer_one_stays() =>
        Decode([[0, 3, 9], [8, 0, 9]]).ShouldBe([-1, 0]);

    [Fact]
    public void A_circle_is_opened_where_it_costs_least() =>
        Decode([[0, 9, 2, 0], [9, 0, 7, 0], [1, 1, 0, 9]]).ShouldBe([1, 2, -1]);

    [Fact]
    public void A_word_alone_is_the_root() => Decode([[0, -50]]).ShouldBe([-1]);

    [Fact]
    public void Whatever_the_scores_the_heads_are_a_tree_with_one_root()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var n = random.Next(1, 30);
            var scores = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n + 1).Select(_ => random.Next(-20, 20)).ToArray()).ToArray();
            var heads = Decode(scores);
            heads.Count(head => head < 0).ShouldBe(1);
            for (var i = 0; i < n; i++)
            {
                var steps = 0;
                for (var at = i; at >= 0; at = heads[at])
                {
                    steps++.ShouldBeLessThan(n);
                }
            }
        }
    }

    [Fact]
    public void Equal_scores_for_five_hundred_words_take_no_time()
    {
        var heads = Decode([.. Enumerable.Range(0, 500).Select(_ => new int[501])]);
        heads.Count(head => head < 0).ShouldBe(1);
    }

    private static int[] Decode(int[][] scores)
    {
        var n = scores.Length;
        var stride = n + 4;
        var flat = new int[n * stride];
        for (var i = 0; i < n; i++)
        {
            scores[i].CopyTo(flat, i * stride);
        }

        var heads = new int[n];
        TreeDecoder.Decode(flat, stride, heads, new int[n]);
        return heads;
    }
}
