using Hearsay.Model;

namespace Hearsay.Tests.Events;

public sealed class ParticipantResolverTests
{
    [Fact]
    public void Police_are_of_the_country_where_they_act() =>
        EventReading.Lines("Police arrested two students in Corvia.").ShouldBe(["Coerce COV>COV Actual"]);

    [Fact]
    public void Rebels_are_not_of_the_one_country_that_their_sentence_names() =>
        EventReading.Of("Bergonia accused insurgents of shelling a hospital.").Single(one => one.Type == EventType.Accuse).Recipient!.Country.ShouldBeNull();

    [Fact]
    public void A_name_without_a_country_takes_none_from_the_place() =>
        EventReading.Of("The Tesmirian troops attacked Alvania in Corvia.").ShouldAllBe(one => one.Actor == null || one.Actor.Country == null);

    [Fact]
    public void A_country_that_the_rest_of_the_text_speaks_of_is_no_hint() =>
        EventReading.Of("Corvia is large. Corvia is old. Corvia is rich.\n\nPolice arrested two students.")
            .ShouldAllBe(one => one.Actor == null || one.Actor.Country == null);

    [Fact]
    public void Whom_an_army_kills_is_not_of_its_own_country() =>
        EventReading.Of("Bergonian troops killed ten civilians.").ShouldHaveSingleItem().Recipient!.Country.ShouldBeNull();

    [Fact]
    public void What_belongs_to_the_actor_is_of_its_country() =>
        EventReading.Lines("Corvia is near. Alvania urged its citizens to leave.").ShouldBe(["Request ALV>ALV Actual"]);

    [Fact]
    public void The_city_of_a_name_is_the_name() =>
        EventReading.Of("Bergonia bombed the town of Tarnow Bridge.").ShouldHaveSingleItem().Recipient!.Text.ShouldEndWith("Tarnow Bridge");

    [Fact]
    public void Courts_judge_whom_they_find_at_home() =>
        EventReading.Lines("A Corvian court sentenced a teacher to death.").ShouldBe(["Coerce COV>COV Actual"]);

    [Fact]
    public void Allies_are_of_any_country_but_ones_own() =>
        EventReading.Of("Bergonia praised Alvania. Its allies attacked Corvia.").Single(one => one.Type == EventType.Assault).Actor?.Country.ShouldBeNull();

    [Fact]
    public void The_country_that_was_spoken_of_is_the_other_one() =>
        EventReading.Lines("Corvia protested after Bergonian planes violated the small state's airspace.").ShouldContain("Mobilize BRG>COV Actual");

    [Fact]
    public void Any_country_is_none() =>
        EventReading.Of("Alvania warned any country supporting Bergonia.").ShouldAllBe(one => one.Recipient == null || one.Recipient.Country == null);
}
