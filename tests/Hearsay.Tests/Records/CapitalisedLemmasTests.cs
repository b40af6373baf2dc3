using Hearsay.Language;
using Hearsay.Records;

namespace Hearsay.Tests.Records;

public class CapitalisedLemmasTests
{
    [Theory]
    [InlineData("Brandt", "brandt", nameof(Upos.Propn), "NNP", "Brandt")]
    [InlineData("States", "state", nameof(Upos.Propn), "NNPS", "State")]
    [InlineData("NGOS", "ngo", nameof(Upos.Propn), "NNPS", "NGO")]
    [InlineData("Oct.", "october", nameof(Upos.Propn), "NNP", "October")]
    [InlineData("eBay", "ebay", nameof(Upos.Propn), "NNP", "eBay")]
    [InlineData("Lower", "lower", nameof(Upos.Adj), "NNP", "Lower")]
    [InlineData("Velorian", "velorian", nameof(Upos.Adj), "JJ", "Velorian")]
    [InlineData("BIG", "big", nameof(Upos.Adj), "JJ", "big")]
    [InlineData("Ships", "ship", nameof(Upos.Noun), "NNS", "ship")]
    [InlineData("me", "i", nameof(Upos.Pron), "PRP", "I")]
    public void In_the_middle_of_a_sentence(string form, string lemma, string upos, string xpos, string expected) =>
        Lemma($"yesterday the {form} came", form, lemma, Enum.Parse<Upos>(upos), xpos).ShouldBe(expected);

    [Fact]
    public void An_adjective_that_begins_the_sentence_has_its_capital_from_there() =>
        Of("Great ships came", 0, ("Great", "great", Upos.Adj, "JJ", -1, "root"), ("ships", "ship", Upos.Noun, "NNS", 0, "dep"), ("came", "come", Upos.Verb, "VBD", 0, "dep"))
            .ShouldBe("great");

    [Fact]
    public void In_a_title_capitals_of_adjectives_say_nothing() =>
        Of("The Great Ship", 1, ("The", "the", Upos.Det, "DT", -1, "root"), ("Great", "great", Upos.Adj, "JJ", 0, "dep"), ("Ship", "ship", Upos.Noun, "NN", 0, "dep"))
            .ShouldBe("great");

    private static string Lemma(string text, string form, string lemma, Upos upos, string xpos) => Of(
        text, 2, ("yesterday", "yesterday", Upos.Noun, "NN", -1, "root"), ("the", "the", Upos.Det, "DT", 0, "dep"), (form, lemma, upos, xpos, 0, "dep"), ("came", "come", Upos.Verb, "VBD", 0, "dep"));

    private static string Of(string text, int index, params (string Form, string Lemma, Upos Upos, string Xpos, int Head, string Relation)[] words)
    {
        var article = ParsedText.Of(text, words);
        return new CapitalisedLemmas(text, article.Tokens.AsSpan()).Of(index);
    }
}
