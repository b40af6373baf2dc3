using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class PropositionReaderTests
{
    [Theory]
    [InlineData("Colonel Piet Ansgar ruled this out.", true)]
    [InlineData("Colonel Piet Ansgar brushed the report aside.", true)]
    [InlineData("Colonel Piet Ansgar sent the report on.", false)]
    public void What_is_ruled_out_is_denied(string answer, bool denies) =>
        new StoryScene($"Shots on the square\n\nGuards aimed at the chests of the marchers, said Rosa Timmerl, a baker. {answer}\n").Scene.Propositions
            .Any(proposition => proposition.Denies && proposition.Speaker?.Name.Contains("Ansgar", StringComparison.Ordinal) == true).ShouldBe(denies);

    [Fact]
    public void The_turn_is_counted_where_the_voice_changes()
    {
        var turns = new StoryScene("Shots on the square\n\nGuards aimed at the marchers, said Rosa Timmerl, a baker. “They stood in a row,” she said. Colonel Piet Ansgar said that his men had carried shields.\n")
            .Scene.Propositions.Select(proposition => proposition.Turn);

        turns.ShouldBe([0, 0, 1]);
    }
}
