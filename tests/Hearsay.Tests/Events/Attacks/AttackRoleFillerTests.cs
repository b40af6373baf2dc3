namespace Hearsay.Tests.Events.Attacks;

public sealed class AttackRoleFillerTests
{
    private const string Report =
        "TERRORISTS OF THE ORVAN LIBERATION FRONT PLACED A BOMB IN FRONT OF THE EMBASSY LAST NIGHT. THE BOMB EXPLODED AND DESTROYED THE EMBASSY. "
        + "JUDGE MARIO TELVAN WAS MURDERED BY UNIDENTIFIED GUNMEN IN HIS HOME ON MONDAY.";

    [Fact]
    public void Text_in_capitals_is_read_and_titles_are_no_part_of_names()
    {
        var roles = EventReading.Of(Report).Where(one => one.Assault is not null).Select(one => one.Assault!).ToList();
        roles.ShouldNotBeEmpty();
        roles.SelectMany(one => one.Victim).ShouldContain("MARIO TELVAN");
        roles.SelectMany(one => one.Weapon).ShouldContain("BOMB", StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_line_break_in_a_phrase_becomes_a_space()
    {
        foreach (var one in EventReading.Of(Report.Replace(' ', '\n')).Where(one => one.Assault is not null))
        {
            string.Concat(one.Assault!.Victim.Concat(one.Assault.Target).Concat(one.Assault.PerpetratorOrganization)).ShouldNotContain('\n');
        }
    }

    [Fact]
    public void Every_assault_has_roles_though_they_be_empty_and_other_types_have_none()
    {
        foreach (var one in EventReading.Of(Report + " ALVANIA ACCUSED BERGONIA OF HIDING THE FILES."))
        {
            (one.Assault is not null).ShouldBe(one.Type == Hearsay.Model.EventType.Assault);
        }
    }
}
