using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class RoleKindTests
{
    [Theory]
    [InlineData("Deputy Defence Minister", "coordinator of a medical charity", true)]
    [InlineData("captain of the Hvitfell", "fisheries expert at the University of Bergen", true)]
    [InlineData("foreign minister", "minister", false)]
    [InlineData("General", "defence minister", false)]
    [InlineData("former inspector", "chief executive", false)]
    [InlineData("head of the railway", "chief executive", false)]
    [InlineData("spokesman for the Northern Council", "rebels' man for the press", false)]
    [InlineData("member of the board", "chief executive", false)]
    [InlineData("Lorcan photojournalist", "freelance reporter", false)]
    [InlineData("miller's lawyer", "attorney for the miller", false)]
    [InlineData("founder of Bellam Rail", "former businessman", false)]
    [InlineData("ferry engineer", "Lorcan reporter", true)]
    public void Roles_conflict_when_one_person_cannot_well_have_both(string one, string other, bool conflict)
    {
        RoleKind.Conflict(RoleKind.Of(one), RoleKind.Of(other)).ShouldBe(conflict);
        RoleKind.Conflict(RoleKind.Of(other), RoleKind.Of(one)).ShouldBe(conflict);
    }

    [Fact]
    public void What_a_page_says_that_somebody_did_is_no_role() => RoleKind.Of("was quoted as saying").Head.ShouldBeNull();
}
