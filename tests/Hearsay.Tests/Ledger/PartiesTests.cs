using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger;

public class PartiesTests
{
    [Theory]
    [InlineData("VLRGOV", "VLR", "VLRGOV")]
    [InlineData("VLRGOVMIL", "VLR", "VLRGOV")]
    [InlineData("VLR", "VLR", "VLRGOV")]
    [InlineData("IGOUNO", null, "IGOUNO")]
    [InlineData("MED", null, "Ana Belmont")]
    [InlineData(null, "VLR", "Ana Belmont")]
    public void A_speaker_speaks_for_country_and_role_or_for_itself(string? code, string? country, string party) =>
        Parties.Of(Speaker(code, country), "Ana Belmont").ShouldBe(party);

    [Fact]
    public void Nobody_named_speaks_for_nobody() => Parties.Of(null, null).ShouldBeNull();

    private static Entity Speaker(string? code, string? country) =>
        new() { Id = "e1", Type = EntityType.Person, Name = "Ana Belmont", Mentions = [], Code = code, Country = country };
}
