using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class SentenceLabelerTests
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

    [Fact]
    public void Every_sentence_is_one_tree_and_heads_stay_within_it()
    {
        var analyzed = Texts.Analyze("The envoy, who had arrived on Monday, said the talks failed. \"Nobody,\" he added, \"was surprised.\"\n\n- one\n- two\n\n!!!");
        foreach (var sentence in analyzed.Sentences)
        {
            var tokens = analyzed.TokensOf(sentence);
            var roots = 0;
            for (var i = 0; i < tokens.Length; i++)
            {
                roots += tokens[i].Head < 0 ? 1 : 0;
                (tokens[i].Relation == "root").ShouldBe(tokens[i].Head < 0);
                if (tokens[i].Head >= 0)
                {
                    tokens[i].Head.ShouldBeInRange(sentence.FirstToken, sentence.EndToken - 1);
                }

                var steps = 0;
                for (var at = sentence.FirstToken + i; at >= 0; at = analyzed.Tokens[at].Head)
                {
                    steps++.ShouldBeLessThan(tokens.Length);
                }
            }

            roots.ShouldBe(1);
        }
    }

    [Fact]
    public void Subject_object_and_passive_are_told_apart()
    {
        var tokens = Texts.Analyze("The army captured the town. The town was captured by rebels.").Tokens;
        Relation("army").ShouldBe("nsubj");
        tokens.Single(token => token.Norm == "rebels").Relation.ShouldStartWith("obl");
        tokens.First(token => token.Norm == "town").Relation.ShouldBe("obj");
        tokens.Last(token => token.Norm == "town").Relation.ShouldBe("nsubj:pass");

        string Relation(string norm) => tokens.Single(token => token.Norm == norm).Relation;
    }

    [Fact]
    public void A_sentence_is_labelled_the_same_whatever_stood_before_it_in_the_buffers()
    {
        const string Text = "Two envoys met the minister in Velmora on Friday.";
        var alone = Texts.Analyze(Text).Tokens;
        _ = Texts.Analyze(string.Join(' ', Enumerable.Repeat("and then the river rose over the old bridge", 40)) + ".");
        Texts.Analyze(Text).Tokens.ShouldBe(alone);
    }
}
