namespace Hearsay.Tests.Agreements;

public sealed class TermFinderTests
{
    [Theory]
    [InlineData("Under the peace deal, Alvania will withdraw heavy weapons by Friday and allow aid convoys into the city.", "ALV withdraw heavy weapons by Friday", "ALV allow aid convoys into the city")]
    [InlineData("Alvania and Bergonia signed an accord to exchange prisoners.", "- exchange prisoners")]
    [InlineData("The accord requires Alvania to withdraw its troops.", "ALV withdraw its troops")]
    [InlineData("The peace accord calls for the withdrawal of all troops.", "- the withdrawal of all troops")]
    [InlineData("The UN Security Council adopted a resolution demanding an end to the siege.", "- an end to the siege")]
    [InlineData("Alvania and Bergonia reached a truce that would allow aid into the city.", "- allow aid into the city")]
    [InlineData("The truce was signed on Monday. Corvia urged Alvania to live up to its commitments and pull back the fighters.", "ALV pull back the fighters")]
    [InlineData("The truce was signed on Monday. Corvia spoke of Alvania's obligation to open the road.", "ALV open the road")]
    public void What_has_to_be_done_and_by_whom(string text, params string[] expected) => AgreementTexts.Terms(text).ShouldBe(expected);

    [Fact]
    public void What_happened_under_an_agreement_is_no_term() =>
        AgreementTexts.Terms("Under the truce, Alvania freed 20 prisoners on Monday.").ShouldBeEmpty();
}
