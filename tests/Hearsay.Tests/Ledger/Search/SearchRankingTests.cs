using Hearsay.Ledger;
using Hearsay.Ledger.Search;

namespace Hearsay.Tests.Ledger.Search;

public sealed class SearchRankingTests
{
    [Fact]
    public void A_rare_phrase_tells_more_than_a_common_one_and_none_tells_against()
    {
        SearchRanking.InverseFrequency(1000, 1).ShouldBeGreaterThan(SearchRanking.InverseFrequency(1000, 100));
        SearchRanking.InverseFrequency(10, 10).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void More_occurrences_and_shorter_texts_score_higher()
    {
        SearchRanking.Score(1, 2, 100, 100).ShouldBeGreaterThan(SearchRanking.Score(1, 1, 100, 100));
        SearchRanking.Score(1, 1, 50, 100).ShouldBeGreaterThan(SearchRanking.Score(1, 1, 200, 100));
    }

    [Fact]
    public void The_last_bit_of_a_score_decides_nothing()
    {
        TextHit[] hits = [new("b", 0.3), new("a", 0.1 + 0.2), new("c", 0.4)];
        SearchRanking.Best(hits, 2).Select(hit => hit.Key).ShouldBe(["c", "a"]);
        SearchRanking.Best(hits.Reverse(), 3).Select(hit => hit.Key).ShouldBe(["c", "a", "b"]);
    }
}
