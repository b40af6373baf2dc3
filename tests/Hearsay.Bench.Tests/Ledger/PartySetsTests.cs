using Hearsay.Bench.Ledger;

namespace Hearsay.Bench.Tests.Ledger;

public class PartySetsTests
{
    [Theory]
    [InlineData("Energy Ministry of Bulgaria", "Bulgaria (government)", true)]
    [InlineData("Myanmar's military government", "Myanmar (government)", true)]
    [InlineData("Togo", "Togo (government)", true)]
    [InlineData("electoral commission of Togo", "Togo (government)", false)]
    [InlineData("auditor-general of Sri Lanka", "Sri Lanka (government)", false)]
    [InlineData("government of South Sudan", "Sudan (government)", false)]
    [InlineData("pilots' union", "union", true)]
    public void A_state_is_one_party_however_it_is_called(string truth, string found, bool alike) => new PartySets([truth]).Alike(truth, found).ShouldBe(alike);

    [Fact]
    public void Where_the_truth_tells_the_army_from_its_government_neither_is_the_other()
    {
        var parties = new PartySets(["army of Fiji", "government of Fiji"]);
        parties.Alike("army of Fiji", "Fiji (government)").ShouldBeFalse();
        parties.Alike("government of Fiji", "Fiji (government)").ShouldBeTrue();
        parties.Common(["army of Fiji", "government of Fiji"], ["Fiji (government)"]).ShouldBe(1);
    }
}
