using Hearsay.Ledger.Contradictions;

namespace Hearsay.Tests.Ledger.Contradictions;

public class DeathTableTests
{
    [Theory]
    [InlineData("he had hanged himself in the cell", "own")]
    [InlineData("she took her own life", "own")]
    [InlineData("the skipper died of a heart attack", "illness")]
    [InlineData("pneumonia killed the clerk", "illness")]
    [InlineData("the mason slipped on the wall and died", "accident")]
    [InlineData("the courier was beaten to death", "violence")]
    [InlineData("a bullet killed the courier", "violence")]
    public void What_somebody_died_of_is_a_manner_of_death(string words, string manner) => Manner(words).ShouldBe(manner);

    [Theory]
    [InlineData("the skipper had a heart attack and was flown home")]
    [InlineData("bullets were found beside the road")]
    [InlineData("a suicide bomber came to the gate")]
    public void Without_a_death_there_is_no_manner_of_it(string words) => Manner(words).ShouldBeNull();

    [Fact]
    public void A_sentence_that_tells_two_manners_tells_none() => Manner("he hanged himself after his brother had been shot dead").ShouldBeNull();

    private static string? Manner(string words) => DeathTable.Instance.MannerIn(words.Split(' '))?.Manner;
}
