namespace Hearsay.Tests.Statements;

public class AccordingFinderTests
{
    [Theory]
    [InlineData("Mira Holm spoke first. The pumps had been sold, in her view.", "her", "The pumps had been sold")]
    [InlineData("By the Red Front's account, forty men left the town.", "the Red Front", "forty men left the town")]
    [InlineData("The convoy, per Omar Vess, had driven into a minefield.", "Omar Vess", "The convoy … had driven into a minefield")]
    [InlineData("The talks had failed, in the words of Omar Vess.", "Omar Vess", "The talks had failed")]
    [InlineData("The Red Front says the opposite. In its version the army shelled the crossing on Friday.", "its", "the army shelled the crossing on Friday")]
    public void Whose_view_a_thing_is_tells_who_says_it(string text, string source, string content)
    {
        var told = Told.By(text);
        var statement = told.Statements[^1];
        told.Source(statement).ShouldBe(source);
        told.Content(statement).ShouldBe(content);
    }

    [Fact]
    public void So_much_for_each_is_nobodys_word() => Told.By("They drank forty litres, per person, every day.").Statements.ShouldBeEmpty();

    [Fact]
    public void What_others_found_is_told_by_whoever_it_is_according_to()
    {
        var told = Told.By("According to Omar Vess, inspectors found that residents had been drinking from wells.");
        told.Statements.Select(told.SpeakerName).ShouldContain("Omar Vess");
    }
}
