using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Propositions;

public class SentenceWordsTests
{
    [Theory]
    [InlineData("The lock-keeper’s 3,500 barges, he said.", "the lock-keeper’s 3,500 barges he said")]
    [InlineData("It didn't rise by 3.5 metres.", "it didn't rise by 3.5 metres")]
    [InlineData("closed,then opened", "closed then opened")]
    [InlineData("— …", "")]
    public void Words_keep_what_stands_inside_them(string text, string words) => Of(text).ShouldBe(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_word_has_its_place_in_the_text()
    {
        const string Text = "The Lock burst";

        SentenceWords.In([new TextSpan(4, 8), new TextSpan(9, 14)], Text).ShouldBe([(new TextSpan(4, 8), "lock"), (new TextSpan(9, 14), "burst")]);
    }

    [Fact]
    public void Of_a_sentence_without_end_the_first_eighty_words_are_read() => Of(string.Join(' ', Enumerable.Repeat("on", 200))).Count().ShouldBe(80);

    private static IEnumerable<string> Of(string text) => SentenceWords.In([new TextSpan(0, text.Length)], text).Select(word => word.Word);
}
