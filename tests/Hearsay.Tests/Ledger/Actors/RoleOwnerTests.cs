using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class RoleOwnerTests
{
    [Theory]
    [InlineData("UN's envoy for Syria", "UN's envoy")]
    [InlineData("Syria's ambassador to the UN", "Syria's ambassador")]
    [InlineData("special representative of the secretary-general for Haiti", "special representative of the secretary-general")]
    public void A_post_is_not_whom_an_envoy_speaks_for(string role, string owner) => RoleOwner.WithoutPost(role).ShouldBe(owner);

    [Theory]
    [InlineData("minister for energy")]
    [InlineData("representative for Open Ward")]
    [InlineData("mayor")]
    public void Other_roles_are_whole(string role) => RoleOwner.WithoutPost(role).ShouldBe(role);
}
