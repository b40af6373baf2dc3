using Hearsay.Ledger;
using Hearsay.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Propositions;

public class ConceptTableTests
{
    [Theory]
    [InlineData("shelled", "attack")]
    [InlineData("struck", "attack")]
    [InlineData("violated", "break")]
    [InlineData("truces", "accord")]
    [InlineData("warplanes", "aircraft")]
    [InlineData("planes", "aircraft")]
    [InlineData("plans", "plan")]
    [InlineData("weather", null)]
    public void Words_for_one_act_or_thing_have_one_concept(string word, string? concept) =>
        ConceptTable.Instance.ConceptOf(word, ContentWords.Stem(word)).ShouldBe(concept);

    [Fact]
    public void A_plan_is_no_plane() => ConceptTable.Instance.ConceptOf("planned", ContentWords.Stem("planned")).ShouldBe("plan");

    [Fact]
    public void Aircraft_are_means_of_violence() => ConceptTable.Instance.FamilyOf("aircraft").ShouldBe("violence");
}
