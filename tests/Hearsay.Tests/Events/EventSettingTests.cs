namespace Hearsay.Tests.Events;

public sealed class EventSettingTests
{
    [Fact]
    public void Where_and_when_something_was_said_is_not_where_and_when_it_happened()
    {
        var attack = EventReading.Of("In Corvia, Ana Belko said on Tuesday that Bergonia attacked the port.").First(one => one.Trigger.TextIn("In Corvia, Ana Belko said on Tuesday that Bergonia attacked the port.") == "attacked");
        attack.Time.ShouldBeNull();
        attack.Place.ShouldBeNull();
    }

    [Fact]
    public void What_hangs_on_the_verb_is_its_place_and_time()
    {
        var attack = EventReading.Of("Alvania attacked Bergonian troops in Corvia on Tuesday.").ShouldHaveSingleItem();
        attack.Place!.Country.ShouldBe("COV");
        attack.Time!.Value.ShouldBe("2026-03-03");
    }

    [Fact]
    public void Where_a_group_has_its_seat_tells_nothing_of_its_victims() =>
        EventReading.Of("The Corvia-based group says Alvanian troops killed villagers.").Single(one => one.Recipient is not null).Recipient!.Country.ShouldBeNull();

    [Theory]
    [InlineData("Police said eleven people were killed in Corvia when two buses collided.")]
    [InlineData("A famine killed hundreds of people in Corvia.")]
    public void An_accident_is_no_attack_even_where_the_police_come(string sentence) => EventReading.Lines(sentence).ShouldBeEmpty();
}
