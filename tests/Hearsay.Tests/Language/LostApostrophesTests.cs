namespace Hearsay.Tests.Language;

public class LostApostrophesTests
{
    [Fact]
    public void A_possessive_without_its_apostrophe_is_split_when_the_name_stands_elsewhere()
    {
        var analyzed = Texts.Analyze("Velkor spoke on Monday. Velkors remarks were short.");
        analyzed.Tokens.Select(token => token.Norm).ShouldContain("s");
        analyzed.Tokens.Select(token => token.Norm).ShouldNotContain("velkors");
    }

    [Fact]
    public void A_plural_of_a_nationality_and_a_family_before_a_capital_stay_whole()
    {
        var norms = Texts.Analyze("The Russian envoy left. Russians cheered. Tolm won. The Tolms Are Happy.").Tokens.Select(token => token.Norm).ToList();
        norms.ShouldContain("russians");
        norms.ShouldContain("tolms");
    }

    [Theory]
    [InlineData("Moldovas remarks were short.", "moldova")]
    [InlineData("He read Kazakhstans reply.", "kazakhstan")]
    public void A_country_needs_no_second_occurrence(string text, string country)
    {
        var norms = Texts.Analyze(text).Tokens.Select(token => token.Norm).ToList();
        norms.ShouldContain(country);
        norms.ShouldContain("s");
    }

    [Theory]
    [InlineData("Both Moldovas agreed.", "moldovas")]
    [InlineData("The Netherlands agreed.", "netherlands")]
    [InlineData("Its envoy left.", "its")]
    public void A_plural_and_a_country_that_ends_in_s_stay_whole(string text, string norm) =>
        Texts.Analyze(text).Tokens.Select(token => token.Norm).ShouldContain(norm);
}
