using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Actors;

public class PrincipalTests
{
    [Theory]
    [InlineData("adviser to President Ana Duarte", "Duarte")]
    [InlineData("confidant to Duarte", "Duarte")]
    [InlineData("Duarte's spokeswoman", "Duarte")]
    [InlineData("senior aide of Duarte", "Duarte")]
    [InlineData("Ana Duarte's former lawyer", "Duarte")]
    [InlineData("lawyer of the dead sailor Ana Duarte", "Duarte")]
    [InlineData("brother of Ana Duarte", "Duarte")]
    [InlineData("consultant to Ana Duarte", "Duarte")]
    [InlineData("close guide to Duarte", "Duarte")]
    [InlineData("longtime rival to Duarte", null)]
    [InlineData("adviser to the union", null)]
    [InlineData("spokeswoman", null)]
    [InlineData("minister for Health", null)]
    public void A_role_tells_whom_it_is_with(string role, string? surname) => Principal.SurnameIn(role).ShouldBe(surname);

    [Theory]
    [InlineData("dispatcher's lawyer", "dispatcher")]
    [InlineData("dispatcher's brother", null)]
    [InlineData("lawyer", null)]
    public void A_lawyer_may_be_for_somebody_without_a_name(string role, string? owner) => Principal.OwnerIn(role).ShouldBe(owner);

    [Theory]
    [InlineData("The minister was silent. Her lawyer, Ivo Tann, said no.", "Her", false)]
    [InlineData("The sailor is dead, said his younger brother Ivo Tann.", "his", true)]
    [InlineData("The judge called Ivo Tann, her husband, to the bar.", "her", true)]
    [InlineData("In her house Ivo Tann said no.", null, false)]
    public void A_pronoun_at_a_name_tells_whose_lawyer_or_brother_it_is(string text, string? pronoun, bool isKin)
    {
        var at = text.IndexOf("Ivo Tann", StringComparison.Ordinal);
        var found = Principal.PronounAt(text, new TextSpan(at, at + "Ivo Tann".Length));
        found?.Pronoun.TextIn(text).ShouldBe(pronoun);
        (found?.IsKin ?? false).ShouldBe(isKin);
        (found is null).ShouldBe(pronoun is null);
    }
}
