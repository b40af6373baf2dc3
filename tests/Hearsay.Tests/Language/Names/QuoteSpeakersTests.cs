using Hearsay.Model;

namespace Hearsay.Tests.Language.Names;

/// <summary>Who is "I" in a quotation: whoever speaks it, even where other words or a paragraph break stand between.</summary>
public class QuoteSpeakersTests
{
    [Theory]
    [InlineData("“I will not sign this,” said the Danish foreign minister, Oskar Velling.")]
    [InlineData("“I will not sign this,” Oskar Velling, the mayor of Oslo, said.")]
    [InlineData("Oskar Velling has repeatedly said: “I will not sign this.”")]
    [InlineData("Oskar Velling rejected the plan. “It is late,” Oskar Velling said. “I will not sign this.”")]
    [InlineData("“It is late,” Oskar Velling said.\n\n“I will not sign this.”")]
    public void I_is_the_speaker(string text) => Texts.Analyze(text).Mentions("Oskar Velling", MentionForm.Pronoun).ShouldContain("I");

    [Fact]
    public void Each_of_two_speakers_is_I_in_his_own_quotation()
    {
        var analyzed = Texts.Analyze("“I am tired,” Oskar Velling said.\n\n“I am not,” Arne Tirin replied.");
        analyzed.Mentions("Oskar Velling", MentionForm.Pronoun).ShouldBe(["I"]);
        analyzed.Mentions("Arne Tirin", MentionForm.Pronoun).ShouldBe(["I"]);
    }

    [Fact]
    public void A_speaker_is_forgotten_after_a_paragraph_without_him()
    {
        var analyzed = Texts.Analyze("“It is late,” Oskar Velling said.\n\nThe harbour was quiet at night.\n\n“I will not sign this.”");
        analyzed.Mentions("Oskar Velling", MentionForm.Pronoun).ShouldBeEmpty();
    }
}
