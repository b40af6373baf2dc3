
namespace Hearsay.Tests.Events;

public sealed class AssaultRoleReaderTests
{
    [Fact]
    public void Persons_are_victims_and_gunmen_perpetrators()
    {
        var roles = EventReading.Of("Four gunmen killed two teachers with rifles in Bergonia.")[0].Assault.ShouldNotBeNull();
        roles.PerpetratorIndividual.ShouldBe(["Four gunmen"]);
        roles.Victim.ShouldBe(["two teachers"]);
        roles.Weapon.ShouldBe(["rifles"]);
        roles.Target.ShouldBeEmpty();
    }

    [Fact]
    public void Buildings_are_targets()
    {
        var roles = EventReading.Of("Bergonian rebels attacked the hospital with mortars.")[0].Assault.ShouldNotBeNull();
        roles.Target.ShouldBe(["hospital"]);
        roles.Victim.ShouldBeEmpty();
        roles.Weapon.ShouldBe(["mortars"]);
    }

    [Fact]
    public void Text_in_capitals_is_read_as_well()
    {
        var roles = EventReading.Of("FOUR GUNMEN KILLED TWO TEACHERS IN AN ATTACK.")[0].Assault.ShouldNotBeNull();
        roles.PerpetratorIndividual.ShouldBe(["FOUR GUNMEN"]);
        roles.Victim.ShouldBe(["TWO TEACHERS"]);
    }

    [Fact]
    public void A_line_break_in_a_phrase_becomes_a_space() =>
        EventReading.Of("Four gunmen killed two\nteachers in an attack.")[0].Assault.ShouldNotBeNull().Victim.ShouldBe(["two teachers"]);

    [Fact]
    public void Other_types_have_no_such_roles() =>
        EventReading.Of("Alvania accused Bergonia of hiding the files.")[0].Assault.ShouldBeNull();
}
