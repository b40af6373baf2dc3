using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class TestimonyTests
{
    [Theory]
    [InlineData("The government of Norway denied that it had put pressure on the judges.", "One of the judges said that Norway had telephoned the court twice on Tuesday.", "telephoned the court")]
    [InlineData("The government of Norway denied that it had shelled the village.", "Witnesses said that Norway had fired from the hill until noon.", "fired from the hill")]
    public void Who_is_named_in_a_denial_or_saw_it_stands_against_it(string denial, string testimony, string words)
    {
        Of($"{denial} {testimony}").ShouldHaveSingleItem().Said.Text.ShouldContain(words);
        Of($"{testimony} {denial}").ShouldHaveSingleItem().Said.Text.ShouldContain(words);
    }

    [Theory]
    [InlineData("Bakers said that Norway had telephoned the court twice on Tuesday.")]
    [InlineData("One of the judges said that Portugal had telephoned the court twice on Tuesday.")]
    [InlineData("One of the judges said that Norway had not telephoned the court.")]
    [InlineData("One of the judges said that Norway would telephone the court on Friday.")]
    public void Others_and_words_of_others_or_of_what_is_to_come_do_not(string said) => Of($"The government of Norway denied that it had put pressure on the judges. {said}").ShouldBeEmpty();

    [Fact]
    public void What_stands_far_from_the_denial_does_not() =>
        Of($"The government of Norway denied that it had put pressure on the judges.\n\n{string.Concat(Enumerable.Repeat("The harbour was quiet and the boats lay where they had lain since spring. ", 12))}\n\nOne of the judges said that Norway had telephoned the court twice.").ShouldBeEmpty();

    private static (Proposition Said, Proposition Denial)[] Of(string text) => [.. Testimony.Of(new StoryScene($"A quarrel\n\n{text}").Scene.Propositions)];
}
