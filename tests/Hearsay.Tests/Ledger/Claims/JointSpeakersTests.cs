using Hearsay.Ledger;
using Hearsay.Ledger.Claims;

namespace Hearsay.Tests.Ledger.Claims;

/// <summary>Who says a statement together with the speaker whom the record has.</summary>
public class JointSpeakersTests
{
    [Theory]
    [InlineData("Norway and the European Union accused Denmark of mining the harbour of Pelk.", "European Union", "Norway")]
    [InlineData("President Hanna Voss and Foreign Minister Otto Lind said that the harbour of Pelk was mined.", "Hanna Voss", "Otto Lind")]
    [InlineData("Norwegian Prime Minister Hanna Voss and U.S. Secretary of State Otto Lind said that the harbour of Pelk was mined.", "Hanna Voss", "Otto Lind")]
    [InlineData("Hanna Voss, the mayor of Pelk, and her deputy, Otto Lind, said that the harbour of Pelk was mined.", "Hanna Voss", "Otto Lind")]
    [InlineData("Norway, Sweden and Finland said that the harbour of Pelk was mined.", "Finland", "Norway", "Sweden")]
    [InlineData("“The harbour of Pelk was mined,” said Hanna Voss and Otto Lind.", "Hanna Voss", "Otto Lind")]
    public void All_whom_the_source_lists_speak(string text, params string[] speakers) => SpeakersOf(text).ShouldBe(speakers);

    [Theory]
    [InlineData("Hanna Voss, the mayor of Pelk and Ostrel, said that the harbour of Pelk was mined.", "Hanna Voss")]
    [InlineData("Hanna Voss, who grew up in Norway and Sweden, said that the harbour of Pelk was mined.", "Hanna Voss")]
    [InlineData("Hanna Voss, spokeswoman of the European Union and of Norway, said that the harbour of Pelk was mined.", "Hanna Voss")]
    public void Whom_somebody_is_told_by_does_not_speak(string text, string speaker) => SpeakersOf(text).ShouldBe([speaker]);

    [Fact]
    public void One_article_before_two_names_of_bodies_makes_one_of_them() =>
        SpeakersOf("The Coast Guard and Harbour Rescue said that the harbour of Pelk was mined.").ShouldHaveSingleItem();

    [Fact]
    public void Those_who_hold_an_office_together_are_not_the_one_whom_the_page_names() =>
        SpeakersOf("Otto Lind, the foreign minister of Norway, came home. The foreign ministers of Norway and Sweden said that the harbour of Pelk was mined.").ShouldNotContain("Otto Lind");

    [Fact]
    public void Each_speaks_for_a_party_of_its_own()
    {
        var claim = ClaimOf("Norway and Sweden accused Denmark of mining the harbour of Pelk.");

        claim.Parties.For.ShouldBe(["NORGOV", "SWEGOV"]);
        claim.Statements.ShouldHaveSingleItem().With.ShouldHaveSingleItem().Speaker.ShouldBe("Sweden");
    }

    private static string[] SpeakersOf(string text) => [.. ClaimOf(text).Speakers.For];

    private static Claim ClaimOf(string text)
    {
        using var store = ClaimBuilderTests.With(ClaimBuilderTests.Page("a", text));
        return new LedgerView(store).Stories().SelectMany(story => story.Claims).ShouldHaveSingleItem();
    }
}
