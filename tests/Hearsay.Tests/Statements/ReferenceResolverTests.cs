namespace Hearsay.Tests.Statements;

public class ReferenceResolverTests
{
    [Fact]
    public void He_is_who_spoke_within_the_sentence_and_not_whom_it_spoke_of()
    {
        var told = Told.By("President Torben Krag's budget, says opposition leader Kerral Vess, is a disgrace.\n\n“He has lost touch with the country,” he said.");
        told.SpeakerName(told.WithCue("says")).ShouldBe("Kerral Vess");
        told.SpeakerName(told.WithCue("said")).ShouldBe("Kerral Vess");
    }

    [Theory]
    [InlineData("she", false)]
    [InlineData("he", true)]
    public void Nobody_whom_a_page_calls_he_is_meant_by_she(string pronoun, bool isMeant)
    {
        var told = Told.By($"Kerral Vess took his coat and left the hall.\n\nHe said that the vote was lost.\n\n“The dam will hold, and the town is safe,” {pronoun} added.");
        (told.SpeakerName(told.WithCue("added")) == "Kerral Vess").ShouldBe(isMeant);
    }
}
