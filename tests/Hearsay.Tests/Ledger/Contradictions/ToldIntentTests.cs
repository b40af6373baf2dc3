using Hearsay.Ledger.Contradictions;
using Hearsay.Tests.Ledger.Propositions;

namespace Hearsay.Tests.Ledger.Contradictions;

public class ToldIntentTests
{
    private const string Charge =
        """
        A clinic is hit

        Prime Minister Ana Duarte of Portugal said on Monday that the attack on the hospital was deliberate. The government of Norway denied that its aircraft had bombed a hospital.
        """;

    [Fact]
    public void A_page_that_tells_as_a_fact_what_was_meant_is_set_against_who_charges_it() =>
        Among(Charge, "Truth at last\n\nThe bombing of the hospital was no accident and everybody in the valley is aware of that.").ShouldHaveSingleItem().Said.ShouldHaveSingleItem().Text.ShouldContain("deliberate");

    [Theory]
    [InlineData("Truth at last\n\nThe bombing of the hospital was an accident and everybody in the valley is aware of that.")]
    [InlineData("Another matter\n\nThe vote on the budget was no accident and everybody in the valley is aware of that.")]
    public void What_tells_no_intent_or_of_another_deed_is_not(string page) => Among(Charge, page).ShouldBeEmpty();

    [Fact]
    public void What_nobody_denies_is_not() =>
        Among(Charge[..Charge.IndexOf(" The government", StringComparison.Ordinal)], "Truth at last\n\nThe bombing of the hospital was no accident and everybody in the valley is aware of that.").ShouldBeEmpty();

    private static (Hearsay.Ledger.Propositions.Proposition Told, Hearsay.Ledger.Propositions.Proposition[] Said)[] Among(string charge, string page)
    {
        var (first, second) = (new StoryScene(charge).Scene, new StoryScene(page, day: 11).Scene);
        return [.. ToldIntent.Among([.. first.Propositions, .. second.Propositions], [.. first.Told, .. second.Told])];
    }
}
