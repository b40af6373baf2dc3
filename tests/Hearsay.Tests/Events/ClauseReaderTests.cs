namespace Hearsay.Tests.Events;

public sealed class ClauseReaderTests
{
    [Theory]
    [InlineData("Ten Bergonian officers were arrested by Alvanian police and sentenced to death.", "Coerce ALV>BRG Actual")]
    [InlineData("Two Bergonian students were shot and killed by Alvanian police.", "Assault ALV>BRG Actual")]
    [InlineData("Alvanian troops bombed Bergonia, a move condemning Corvia to silence.", "Assault ALV>BRG Actual")]
    [InlineData("Viktor Semm praises and supports Alvania.", "Support BRG>ALV Actual")]
    [InlineData("The Alvanian parliament adopted a resolution which condemns Bergonia.", "Accuse ALV>BRG Actual")]
    [InlineData("Alvania views Bergonia as a state that attacked Corvia.", "Assault BRG>COV Actual")]
    [InlineData("While praising Bergonia, Ana Belko condemned Corvia.", "Support ALV>BRG Actual")]
    [InlineData("Corvia thanked Bergonia after Alvania said it would attack the port of Tarnow Bridge.", "Support COV>BRG Actual")]
    public void Joined_borrowed_and_relative_subjects_are_found(string sentence, string expected) =>
        EventReading.Lines(sentence).ShouldContain(expected);

    [Fact]
    public void Two_subjects_before_a_verb_are_a_dateline_and_the_subject() =>
        EventReading.Of("BERGONIA CITY, March 3 -- Alvanian police arrested two students.").ShouldHaveSingleItem().Actor!.Country.ShouldBe("ALV");

    [Fact]
    public void Whoever_says_it_is_meant_by_it() =>
        EventReading.Lines("Corvia slept. Alvania said it attacked Bergonia.").ShouldContain("Assault ALV>BRG Actual");
}
