using Hearsay.Language;
using Hearsay.Records;

namespace Hearsay.Tests.Records;

public class MultiwordTokensTests
{
    [Theory]
    [InlineData("don't", "do", "n't", "RB")]
    [InlineData("Arden’s", "Arden", "’s", "POS")]
    [InlineData("Ardens'", "Ardens", "'", "POS")]
    [InlineData("Ardens", "Arden", "s", "POS")]
    [InlineData("cannot", "can", "not", "RB")]
    [InlineData("gonna", "gon", "na", "TO")]
    [InlineData("2030's", "2030", "'s", "POS")]
    public void A_word_and_its_clitic_are_one_token(string text, string first, string second, string xpos) => End(text, first, second, xpos).ShouldBe(2);

    [Theory]
    [InlineData("said'", "said", "'", "''")]
    [InlineData("10km", "10", "km", "NN")]
    [InlineData("US-", "US", "-", "HYPH")]
    [InlineData("$5", "$", "5", "CD")]
    [InlineData("do n't", "do", "n't", "RB")]
    [InlineData("”'s", "”", "'s", "POS")]
    public void Marks_figures_and_separate_words_are_tokens_of_their_own(string text, string first, string second, string xpos) =>
        End(text, first, second, xpos).ShouldBe(1);

    [Fact]
    public void Two_clitics_stay_together()
    {
        var article = ParsedText.Of(
            "I'd've", ("I", "i", Upos.Pron, "PRP", -1, "root"), ("'d", "would", Upos.Aux, "MD", 0, "dep"), ("'ve", "have", Upos.Aux, "VB", 0, "dep"));
        MultiwordTokens.EndOf(article.Text, article.Tokens.AsSpan(), 0).ShouldBe(3);
    }

    private static int End(string text, string first, string second, string xpos)
    {
        var article = ParsedText.Of(text, (first, first, Upos.X, "X", -1, "root"), (second, second, Upos.X, xpos, 0, "dep"));
        return MultiwordTokens.EndOf(text, article.Tokens.AsSpan(), 0);
    }
}
