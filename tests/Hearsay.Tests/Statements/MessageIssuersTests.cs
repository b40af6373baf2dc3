namespace Hearsay.Tests.Statements;

public class MessageIssuersTests
{
    [Theory]
    [InlineData("A statement by the Red Front was read out at noon. “We have left the town,” it said.", "Red Front")]
    [InlineData("The Red Front answered in a letter. “We have left the town,” the letter says.", "Red Front")]
    [InlineData("The gate was shut. “We have left the town,” read a communiqué that the Red Front sent to reporters.", "Red Front")]
    [InlineData("Ardel's Water Board said on Friday in a report that the pumps had failed. The board met on Monday. Two of the pumps had been sold, the report says.", "Water Board")]
    public void A_text_speaks_for_whoever_wrote_it(string text, string speaker)
    {
        var told = Told.By(text);
        told.SpeakerName(told.Statements[^1]).ShouldBe(speaker);
    }

    [Fact]
    public void A_text_of_nobody_speaks_for_itself()
    {
        var told = Told.By("Forty pumps were sold, a report says.");
        told.Statements.ShouldHaveSingleItem().Anonymous.ShouldBe("a report");
    }

    [Fact]
    public void Who_is_seen_in_a_video_has_not_made_it()
    {
        var told = Told.By("A video of Mira Holm shows that the gate was shut.");
        told.Statements.ShouldAllBe(statement => told.SpeakerName(statement) != "Mira Holm");
    }
}
