using Hearsay.Language;

namespace Hearsay.Tests.Language.Tagging;

public class WordTaggerTests
{
    [Theory]
    [InlineData("The minister denied the report .", "DT NN VBD DT NN .")]
    [InlineData("They have been waiting for two weeks .", "PRP VBP VBN VBG IN CD NNS .")]
    [InlineData("He said that troops were leaving .", "PRP VBD IN NNS VBD VBG .")]
    public void Plain_news_prose_gets_its_Penn_tags(string text, string tags) =>
        string.Join(' ', Texts.Analyze(text).Tokens.Select(token => token.Xpos)).ShouldBe(tags);

    [Fact]
    public void Capitals_of_a_headline_do_not_make_verbs_into_names()
    {
        var tokens = Texts.Analyze("MINISTER DENIES REPORT OF SECRET TALKS WITH REBELS").Tokens;
        tokens.Single(token => token.Norm == "of").Upos.ShouldBe(Upos.Adp);
        tokens.Single(token => token.Norm == "with").Upos.ShouldBe(Upos.Adp);
        tokens.Single(token => token.Norm == "denies").Upos.ShouldBe(Upos.Verb);
    }
}
