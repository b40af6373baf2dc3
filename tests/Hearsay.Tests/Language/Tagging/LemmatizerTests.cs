using Hearsay.Language.Tagging;

namespace Hearsay.Tests.Language.Tagging;

public class LemmatizerTests
{
    private static readonly Lemmatizer Lemmatizer = Lemmatizer.Default;

    [Theory]
    [InlineData("said", "VBD", "say")]
    [InlineData("were", "VBD", "be")]
    [InlineData("went", "VBD", "go")]
    [InlineData("children", "NNS", "child")]
    [InlineData("cities", "NNS", "city")]
    [InlineData("stopped", "VBD", "stop")]
    [InlineData("making", "VBG", "make")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("bigger", "JJR", "big")]
    [InlineData("n't", "RB", "not")]
    public void Known_words_have_their_dictionary_form(string norm, string xpos, string lemma) =>
        Lemmatizer.Lemma(norm, xpos).ShouldBe(lemma);

    [Theory]
    [InlineData("blorked", "VBD", "blork")]
    [InlineData("zimmated", "VBN", "zimmate")]
    [InlineData("flebbing", "VBG", "fleb")]
    [InlineData("quarbies", "NNS", "quarby")]
    [InlineData("snorches", "NNS", "snorch")]
    public void Unheard_of_words_follow_the_rules_of_spelling(string norm, string xpos, string lemma) =>
        Lemmatizer.Lemma(norm, xpos).ShouldBe(lemma);
}
