using Hearsay.Model;

namespace Hearsay.Tests.Language.Names;

public class MeantBodiesTests
{
    [Theory]
    [InlineData("The charity Northern Relief Society runs two tents. The water was bad, the charity said.", "Northern Relief Society", "the charity")]
    [InlineData("Copperton Water Authority, the utility, runs the pumps. The water was good, the utility said.", "Copperton Water Authority", "the utility")]
    [InlineData("Vesta Energy Corp. has bought a bank. The company said it had paid in gold.", "Vesta Energy Corp.", "The company")]
    [InlineData("The Red Front has left Ardel. The group said it had lost nobody.", "Red Front", "The group")]
    public void A_body_is_meant_by_what_it_is(string text, string name, string description) =>
        Texts.Analyze(text).Mentions(name, MentionForm.Nominal).ShouldContain(description);

    [Theory]
    [InlineData("The Interior Ministry has bought a bank. The company said it had paid in gold.", "Interior Ministry")]
    [InlineData("A law Congress passed was read out. The law said that gold is no money.", "Congress")]
    public void A_body_is_not_meant_by_what_it_is_not(string text, string name) => Texts.Analyze(text).Mentions(name, MentionForm.Nominal).ShouldBeEmpty();
}
