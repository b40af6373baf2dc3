namespace Hearsay.Tests.Statements;

public class ReferenceResolverTests
{
    [Theory]
    [InlineData("she", false)]
    [InlineData("he", true)]
    public void Nobody_whom_a_page_calls_he_is_meant_by_she(string pronoun, bool isMeant)
    {
        var told = Told.By($"Kerral Vess took his coat and left the hall.\n\nHe said that the vote was lost.\n\n“The dam will hold, and the town is safe,” {pronoun} added.");
        (told.SpeakerName(told.WithCue("added")) == "Kerral Vess").ShouldBe(isMeant);
    }
}
