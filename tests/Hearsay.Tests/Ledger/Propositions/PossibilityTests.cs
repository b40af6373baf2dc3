using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Propositions;

public class PossibilityTests
{
    [Theory]
    [InlineData("the bridge may open on Monday", 2)]
    [InlineData("one possibility is that it opens", 1)]
    [InlineData("wherever they may be, it could open", 5)]
    public void A_word_that_puts_something_as_possible_is_found(string sentence, int at) => In(sentence).ShouldBe(at);

    [Theory]
    [InlineData("the bridge opens on Monday")]
    [InlineData("it opens in May")]
    [InlineData("May said that it opens")]
    [InlineData("they work as quickly as possible")]
    [InlineData("strikes go on wherever they may be")]
    [InlineData("we saw how bad it might be")]
    public void What_is_said_of_how_or_where_and_a_name_are_none(string sentence) => In(sentence).ShouldBeNull();

    private static int? In(string sentence)
    {
        var words = new List<(TextSpan Span, string Word)>();
        for (var at = 0; at < sentence.Length;)
        {
            var end = sentence.IndexOf(' ', at);
            end = end < 0 ? sentence.Length : end;
            words.Add((new TextSpan(at, end), sentence[at..end].TrimEnd(',').ToLowerInvariant()));
            at = end + 1;
        }

        return Possibility.In(words, sentence);
    }
}
