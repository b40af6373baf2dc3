using Hearsay.Model;

namespace Hearsay.Tests.Agreements;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("Alvania and Bergonia agreed on a cease-fire.", AgreementKind.Ceasefire, "a cease-fire")]
    [InlineData("Alvania and Bergonia agreed to a ceasefire agreement on Monday.", AgreementKind.Ceasefire, "a ceasefire agreement")]
    [InlineData("Alvania accepted a cessation of hostilities.", AgreementKind.Ceasefire, "a cessation of hostilities")]
    [InlineData("Alvania signed a peace deal with Bergonia.", AgreementKind.Accord, "a peace deal")]
    [InlineData("Alvania and Bergonia signed a memorandum of understanding.", AgreementKind.Accord, "a memorandum")]
    [InlineData("Alvania ratified the Tarnow Treaty.", AgreementKind.Treaty, "the Tarnow Treaty")]
    [InlineData("The UN Security Council adopted Resolution 3411 on Monday.", AgreementKind.Resolution, "Resolution 3411")]
    public void Kinds_are_told_by_the_noun_and_what_stands_before_it(string text, AgreementKind kind, string name)
    {
        var found = AgreementTexts.One(text);
        found.Kind.ShouldBe(kind);
        found.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("The striker signed a deal with the club.")]
    [InlineData("The two firms signed a licence agreement.")]
    [InlineData("The pitcher signed a 52-million-dollar deal.")]
    [InlineData("Alvania has to deal with floods.")]
    [InlineData("There is a great deal of snow in Alvania.")]
    [InlineData("The new screen has a resolution of 1440 lines.")]
    [InlineData("Delegates arrived at the Republican convention.")]
    public void What_powers_have_no_part_in_is_none(string text) => AgreementTexts.Record(text).Agreements.ShouldBeEmpty();

    [Theory]
    [InlineData("The truce between Alvania and Bergonia collapsed.", "ALV,BRG", "-")]
    [InlineData("Alvania's truce with Bergonia collapsed.", "ALV,BRG", "-")]
    [InlineData("The Alvanian-Bergonian pact was signed.", "ALV,BRG", "-")]
    [InlineData("The Corvian-brokered truce collapsed.", "-", "COV")]
    [InlineData("The UN-brokered truce collapsed.", "-", "IGOUNO")]
    [InlineData("Alvania and Bergonia signed a truce brokered by Corvia.", "ALV,BRG", "COV")]
    [InlineData("The truce was brokered by Corvia's foreign minister and his Bergonian counterpart, Piet Ansgar, in May.", "-", "COVGOV,BRGGOV")]
    public void Sides_and_brokers_are_told_apart(string text, string parties, string mediators)
    {
        var found = AgreementTexts.One(text);
        AgreementTexts.Codes(found.Parties).ShouldBe(parties);
        AgreementTexts.Codes(found.Mediators).ShouldBe(mediators);
    }
}
