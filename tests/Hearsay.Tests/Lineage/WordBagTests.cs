using Hearsay.Lineage;
using Hearsay.Sketching;

namespace Hearsay.Tests.Lineage;

public class WordBagTests
{
    [Fact]
    public void Telling_words_count_once_and_quoted_ones_not_at_all()
    {
        var words = WeighedWords.Of(Newsroom.Record("a", "Tarnholm\n\nTarnholm and Ostrel and “Kammin” of the").Article);
        var quoted = Enumerable.Range(0, words.Count).Select(index => words.Words.Spans[index].Length == 6 && index == 5).ToArray();
        var bag = WordBag.Of(words, quoted);

        quoted.Count(flag => flag).ShouldBe(1);
        bag.Count.ShouldBe(2);
        WordBag.Common(bag, bag).ShouldBe((2, bag.Total));
    }

    [Fact]
    public void What_two_bags_have_in_common_is_the_same_for_both_orders()
    {
        var (one, other) = (Of(Newsroom.Original), Of(Newsroom.Independent));
        var common = WordBag.Common(one, other);

        common.Count.ShouldBeInRange(3, one.Count - 1);
        common.Weight.ShouldBeInRange(1, one.Total - 1);
        WordBag.Common(other, one).ShouldBe(common);
    }

    private static WordBag Of(string text)
    {
        var words = WeighedWords.Of(Newsroom.Record("a", text).Article);
        return WordBag.Of(words, new bool[words.Count]);
    }
}
