using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class PrincipalTests
{
    [Theory]
    [InlineData("adviser to President Ana Duarte", "Duarte")]
    [InlineData("confidant to Duarte", "Duarte")]
    [InlineData("Duarte's spokeswoman", "Duarte")]
    [InlineData("senior aide of Duarte", "Duarte")]
    [InlineData("adviser to the union", null)]
    [InlineData("spokeswoman", null)]
    [InlineData("minister for Health", null)]
    public void A_role_tells_whom_it_is_with(string role, string? surname) => Principal.SurnameIn(role).ShouldBe(surname);
}
