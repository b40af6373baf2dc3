using Hearsay.Model;

namespace Hearsay.Tests.Events;

public sealed class HomeCountriesTests
{
    [Fact]
    public void Rebels_are_at_home_in_the_only_other_country_that_is_spoken_of()
    {
        var attack = EventReading.Of("Alvanian troops attacked rebels. The fighting in Bergonia lasted all night.").First(one => one.Type == EventType.Assault);
        attack.Actor.ShouldNotBeNull().Country.ShouldBe("ALV");
        attack.Recipient.ShouldNotBeNull().Country.ShouldBe("BRG");
    }

    [Fact]
    public void Between_two_countries_nothing_is_chosen()
    {
        var attack = EventReading.Of("Gunmen killed two policemen. Bergonia and Corvia spoke of terror.").First(one => one.Type == EventType.Assault);
        attack.Actor?.Country.ShouldBeNull();
    }
}
