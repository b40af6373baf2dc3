using Hearsay.Bench.Lineage;

namespace Hearsay.Bench.Tests.Lineage;

public class MinHashTests
{
    private static readonly string Text = string.Join(' ', Enumerable.Range(0, 200).Select(word => "word" + word));

    [Fact]
    public void A_copy_is_alike_half_a_copy_less_and_another_text_not_at_all()
    {
        var half = string.Join(' ', Text.Split(' ').Take(100)) + " " + string.Join(' ', Enumerable.Range(0, 100).Select(word => "other" + word));
        var apart = string.Join(' ', Enumerable.Range(0, 200).Select(word => "apart" + word));
        var pairs = MinHash.Pairs([new SetPage("a", Text), new SetPage("b", Text.ToUpperInvariant()), new SetPage("c", half), new SetPage("d", apart)]).ToList();

        pairs.ShouldContain((0, 1, 1.0));
        pairs.Single(pair => (pair.First, pair.Second) == (0, 2)).Similarity.ShouldBeInRange(0.2, 0.5); // Jaccard of the shingles: 96 / 296
        pairs.ShouldNotContain(pair => pair.Second == 3);
    }
}
