
namespace Hearsay.Tests.Events;

public sealed class NounEventsTests
{
    [Theory]
    [InlineData("The invasion of Bergonia by Alvania shocked the region.", "Assault ALV>BRG Actual")]
    [InlineData("Alvania's invasion of Bergonia shocked the region.", "Assault ALV>BRG Actual")]
    [InlineData("Alvanian airstrikes on Bergonia went on for a week.", "Assault ALV>BRG Actual")]
    [InlineData("The attack by Alvania on Bergonia shocked the region.", "Assault ALV>BRG Actual")]
    [InlineData("Alvania launched an attack on Bergonia.", "Assault ALV>BRG Actual")]
    [InlineData("An attack on Bergonia was carried out by Alvania.", "Assault ALV>BRG Actual")]
    [InlineData("Alvania held talks with Bergonia.", "Consult ALV>BRG Actual")]
    [InlineData("Talks between Alvania and Bergonia went on.", "Consult ALV>BRG Actual")]
    [InlineData("Alvanian sanctions against Bergonia hurt trade.", "Sanction ALV>BRG Actual")]
    [InlineData("Sanctions imposed on Bergonia by Alvania hurt trade.", "Sanction ALV>BRG Actual")]
    [InlineData("A ceasefire between Alvania and Bergonia took effect.", "Retreat ALV>BRG Actual")]
    [InlineData("Alvania's withdrawal from Bergonia took a month.", "Retreat ALV>BRG Actual")]
    public void A_noun_tells_who_did_what_to_whom(string sentence, string expected) =>
        EventReading.Lines(sentence).ShouldBe([expected]);

    [Fact]
    public void A_noun_and_its_verb_are_one_event() =>
        EventReading.Lines("Ten Bergonian soldiers were killed in an attack by Alvania.").ShouldBe(["Assault ALV>BRG Actual"]);

    [Fact]
    public void A_thing_that_is_demanded_is_no_event_of_its_own() =>
        EventReading.Lines("Alvania demanded talks with Bergonia.").ShouldNotContain(line => line.StartsWith("Consult", StringComparison.Ordinal));

    [Fact]
    public void Talks_that_someone_came_for_are_still_to_come() =>
        EventReading.Lines("Ana Belko arrived in Bergonia for talks with Viktor Semm.")
            .ShouldBe(["Consult ALV>BRG Actual", "Consult ALV>BRG Planned"]);

    [Theory]
    [InlineData("Alvania launched a wave of airstrikes on Bergonia.", "Assault ALV>BRG Actual")]
    [InlineData("Bergonian hospitals were put out of use by Alvanian airstrikes.", "Assault ALV>BRG Actual")]
    [InlineData("Alvania claimed responsibility for the attack on Bergonia.", "Assault ALV>BRG Actual")]
    [InlineData("Alvania is considering sanctions against Bergonia.", "Sanction ALV>BRG Hypothetical")]
    [InlineData("Corvia warned against Alvanian strikes on Bergonia.", "Assault ALV>BRG Hypothetical")]
    [InlineData("The options include Alvanian airstrikes on Bergonia.", "Assault ALV>BRG Hypothetical")]
    [InlineData("The ceasefire between Alvania and Bergonia collapsed.", "Retreat ALV>BRG Denied")]
    [InlineData("The collapse of the ceasefire between Alvania and Bergonia worried Corvia.", "Retreat ALV>BRG Denied")]
    [InlineData("Ana Belko received visiting Bergonian minister Otto Brill.", "Consult BRG>ALV Actual")]
    public void What_stands_around_a_noun_tells_its_sides_and_its_modality(string sentence, string expected) =>
        EventReading.Lines(sentence).ShouldContain(expected);

    [Fact]
    public void Whoever_made_the_attacks_killed_with_them() =>
        EventReading.Lines("Alvanian jets carried out airstrikes in Bergonia. The attacks killed ten Bergonian soldiers.").ShouldBe(["Assault ALV>BRG Actual"]);

    [Fact]
    public void The_strike_of_workers_is_a_protest() =>
        EventReading.Lines("Bergonian teachers called off their strike.").ShouldNotContain(line => line.StartsWith("Assault", StringComparison.Ordinal));

    [Fact]
    public void Whoever_brokered_a_truce_is_no_side_of_it() =>
        EventReading.Of("The Corvia-brokered truce took effect in Bergonia.").ShouldAllBe(one => one.Actor == null || one.Actor.Country != "COV");
}
