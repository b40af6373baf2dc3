using Hearsay.Ledger.Propositions;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Propositions;

public class RebuttalsTests
{
    [Theory]
    [InlineData("the supposed instruction to turn round was an invention from beginning to end", true)]
    [InlineData("the account is a figment of somebody's imagination", true)]
    [InlineData("that the convoy had been sent back was a fairy tale", true)]
    [InlineData("the account is not an invention", false)]
    [InlineData("the bridge was closed at noon", false)]
    public void A_subject_that_is_called_a_tale_is_dismissed(string sentence, bool isDismissal) => Rebuttals.IsDismissal(WordsOf(sentence)).ShouldBe(isDismissal);

    [Theory]
    [InlineData("all of this is a lie", true)]
    [InlineData("you hear a noise and you lie", false)]
    [InlineData("nothing but lies", true)]
    public void Who_lies_down_tells_no_lie(string sentence, bool isRebuttal)
    {
        var words = WordsOf(sentence);
        Rebuttals.IsRebuttal(words, words.Count - 1).ShouldBe(isRebuttal);
    }

    [Fact]
    public void Where_the_fault_lies_is_no_lie() => Rebuttals.IsRebuttal(WordsOf("the fault lies with the crew"), 2).ShouldBeFalse();

    [Theory]
    [InlineData("the story had been invented to please the voters", true)]
    [InlineData("that the report was fabricated", true)]
    [InlineData("it was invented by two brothers", false)]
    [InlineData("the report was not fabricated", false)]
    [InlineData("the lamp was invented by two brothers", false)]
    [InlineData("the report on the lamp was read aloud", false)]
    public void An_account_is_called_invented_whatever_for(string sentence, bool isOne) => Rebuttals.IsInvented(WordsOf(sentence)).ShouldBe(isOne);

    private static List<(TextSpan Span, string Word)> WordsOf(string sentence) => [.. sentence.Split(' ').Select(word => (default(TextSpan), word))];
}
