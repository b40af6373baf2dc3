using Hearsay.Model;

namespace Hearsay.Tests.Events;

public sealed class PhraseReaderTests
{
    [Fact]
    public void A_name_and_the_word_that_describes_it_are_one_phrase() =>
        EventReading.Of("The Alvanian envoy Otto Brill accused Bergonia of hiding the files.").ShouldHaveSingleItem().Actor!.Text.ShouldContain("Otto Brill");

    [Fact]
    public void The_day_behind_a_name_is_no_part_of_it() =>
        EventReading.Of("Ana Belko Tuesday accused Bergonia of hiding the files.").ShouldHaveSingleItem().Actor!.Text.ShouldBe("Ana Belko");

    [Fact]
    public void People_join_people_and_not_the_place_they_are_in() =>
        EventReading.Of("Bergonian monitors in Corvia and Alvanian troops attacked a village.")
            .Select(one => one.Actor?.Country).ShouldBe(["BRG", "ALV"], ignoreOrder: true);

    [Fact]
    public void Such_as_names_who_is_meant() =>
        EventReading.Lines("Alvania attacked neighbouring states such as Bergonia and Corvia.")
            .ShouldBe(["Assault ALV>BRG Actual", "Assault ALV>COV Actual"], ignoreOrder: true);

    [Fact]
    public void What_follows_another_act_belongs_to_that_one() =>
        EventReading.Of("Alvania will stage protests at a visit by Viktor Semm.").Single(one => one.Type == EventType.Protest).Actor!.Country.ShouldBe("ALV");
}
