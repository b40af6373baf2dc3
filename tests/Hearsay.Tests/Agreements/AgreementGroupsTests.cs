namespace Hearsay.Tests.Agreements;

public sealed class AgreementGroupsTests
{
    [Fact]
    public void Later_mentions_join_the_one_spoken_of()
    {
        var found = AgreementTexts.One("Alvania and Bergonia signed a peace accord on Monday.\n\nThe deal was welcomed by Corvia.\n\nThe accord took effect on Friday.");
        found.Mentions.Length.ShouldBe(3);
        found.Name.ShouldBe("a peace accord");
    }

    [Fact]
    public void A_new_one_is_another() =>
        AgreementTexts.Record("The truce collapsed on Monday. Alvania and Bergonia agreed on a new truce on Friday.").Agreements.Length.ShouldBe(2);

    [Fact]
    public void Two_numbers_are_two_resolutions() =>
        AgreementTexts.Record("The Security Council passed Resolution 3411. It had passed Resolution 3298 in May.").Agreements.Length.ShouldBe(2);

    [Fact]
    public void Other_sides_have_another_agreement() =>
        AgreementTexts.Record("Alvania signed a pact with Bergonia. Corvia has a pact with Norway.").Agreements.Length.ShouldBe(2);
}
