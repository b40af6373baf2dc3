using Hearsay.Ledger;

namespace Hearsay.Tests.Ledger;

public class ContentWordsTests
{
    [Theory]
    [InlineData("hospitals", "hospital")]
    [InlineData("minister's", "minister")]
    [InlineData("bombed", "bombing")]
    [InlineData("denied", "denies")]
    [InlineData("stopped", "stopping")]
    [InlineData("strikes", "strike")]
    public void Forms_of_one_word_have_one_stem(string one, string other) =>
        ContentWords.Stem(one).ShouldBe(ContentWords.Stem(other));

    [Fact]
    public void Rare_words_weigh_more_than_common_ones() =>
        ContentWords.WeightOf(ContentWords.Stem("hospital")).ShouldBeGreaterThan(ContentWords.WeightOf(ContentWords.Stem("people")));

    [Fact]
    public void Words_that_every_report_has_do_not_count()
    {
        var words = new SortedDictionary<string, double>(StringComparer.Ordinal);
        ContentWords.Add("the people said that it was after the siege", words);
        words.Keys.ShouldBe(["sieg"]);
    }

    [Fact]
    public void Figures_keep_their_separators()
    {
        var words = new SortedDictionary<string, double>(StringComparer.Ordinal);
        ContentWords.Add("some 250,000 people", words);
        words.Keys.ShouldBe(["250,000"]);
    }
}
