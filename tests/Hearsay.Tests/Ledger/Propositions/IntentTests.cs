using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Propositions;

public class IntentTests
{
    [Theory]
    [InlineData("deliberately shelled", 1)]
    [InlineData("on purpose and twice", 2)]
    [InlineData("no accident at all", 2)]
    [InlineData("not a mistake", 3)]
    [InlineData("not accidental", 2)]
    public void Words_for_intent_are_read_to_their_end(string words, int end) => EndAt(words).ShouldBe(end);

    [Theory]
    [InlineData("on the purpose of")]
    [InlineData("no doubt")]
    [InlineData("not")]
    [InlineData("accident")]
    [InlineData("not a word")]
    public void Other_words_tell_none(string words) => EndAt(words).ShouldBe(0);

    private static int EndAt(string words) => Intent.EndAt(SentenceWords.In([new TextSpan(0, words.Length)], words), 0);
}
