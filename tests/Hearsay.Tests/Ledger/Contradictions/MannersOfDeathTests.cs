using Hearsay.Ledger.Contradictions;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Contradictions;

public class MannersOfDeathTests
{
    private const string Hanged = "Two accounts of a death\n\nTomas Brandel hanged himself in his cell, the warden, Piet Ansgar, said.\n\n";

    [Fact]
    public void One_death_of_two_kinds_is_two_accounts_that_cannot_both_be_so()
    {
        var contradiction = Of("Tomas Brandel was beaten to death, said Rosa Timmerl, a lawyer of the family.").ShouldHaveSingleItem();
        contradiction.First.Concat(contradiction.Second).Select(place => place.Speaker).ShouldBe(["Piet Ansgar", "Rosa Timmerl"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Tomas Brandel killed himself, said Rosa Timmerl, a lawyer of the family.")]
    [InlineData("Ole Marwick was beaten to death, said Rosa Timmerl, a lawyer of the family.")]
    [InlineData("Tomas Brandel was not beaten to death, said Rosa Timmerl, a lawyer of the family.")]
    [InlineData("Tomas Brandel may have been beaten to death, said Rosa Timmerl, a lawyer of the family.")]
    public void The_same_kind_another_s_death_and_what_is_denied_or_possible_are_none(string second) => Of(second).ShouldBeEmpty();

    private static IReadOnlyList<Contradiction> Of(string second) =>
        [.. new StoryScene(Hanged + second).Contradictions.Where(contradiction => contradiction.Kind == ContradictionKind.Attribution)];
}
