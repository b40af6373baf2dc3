using Hearsay.Ledger.Actors;

namespace Hearsay.Tests.Ledger.Actors;

public class NamelessGroupTests
{
    [Theory]
    [InlineData("two sailors who saw the crash", "sailors")]
    [InlineData("one of the sailors", "sailors")]
    [InlineData("several nurses at the hospital", "nurses at the hospital")]
    [InlineData("nurses on duty", "nurses")]
    [InlineData("residents of Sund", null)]
    [InlineData("market trader who was hurt", null)]
    [InlineData("two people", null)]
    [InlineData("witness", null)]
    public void Nameless_people_are_of_a_group(string described, string? group) => NamelessGroup.Of(described).ShouldBe(group);
}
