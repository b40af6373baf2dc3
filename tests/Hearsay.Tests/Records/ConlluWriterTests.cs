using System.Text;
using Hearsay.Language;
using Hearsay.Records;
using Hearsay.Tests.Language;
using Hearsay.Tests.Samples;

namespace Hearsay.Tests.Records;

public class ConlluWriterTests
{
    [Fact]
    public void A_tree_comes_out_as_it_is()
    {
        var article = ParsedText.Of(
            "Ada Brandt didn't go.",
            ("Ada", "ada", Upos.Propn, "NNP", 4, "nsubj"),
            ("Brandt", "brandt", Upos.Propn, "NNP", 0, "flat"),
            ("did", "do", Upos.Aux, "VBD", 4, "aux"),
            ("n't", "not", Upos.Part, "RB", 4, "advmod"),
            ("go", "go", Upos.Verb, "VB", -1, "root"),
            (".", ".", Upos.Punct, ".", 4, "punct"));
        Text("page-1", article).ShouldBe(
            "# newdoc id = page-1\n"
            + "# sent_id = page-1-0001\n"
            + "# text = Ada Brandt didn't go.\n"
            + "1\tAda\tAda\tPROPN\tNNP\t_\t5\tnsubj\t_\t_\n"
            + "2\tBrandt\tBrandt\tPROPN\tNNP\t_\t1\tflat\t_\t_\n"
            + "3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
            + "3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\t_\n"
            + "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n"
            + "5\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
            + "6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n\n");
    }

    [Fact]
    public void Words_that_no_tree_joins_hang_on_the_first_root()
    {
        var article = ParsedText.Of(
            "one two three",
            ("one", "one", Upos.Num, "CD", 1, "nummod"),
            ("two", "two", Upos.Num, "CD", -1, "root"),
            ("three", "three", Upos.Num, "CD", -1, "root"));
        var conllu = Text("x", article);
        ConlluRules.ShouldBeValid(conllu);
        conllu.ShouldContain("2\ttwo\ttwo\tNUM\tCD\t_\t0\troot\t");
        conllu.ShouldContain("3\tthree\tthree\tNUM\tCD\t_\t2\tdep\t");
    }

    [Fact]
    public void A_head_in_another_sentence_or_the_word_itself_is_no_head()
    {
        var article = ParsedText.Of(
            "one two three",
            ("one", "one", Upos.Num, "CD", 0, "dep"),
            ("two", "two", Upos.Num, "CD", 7, "dep"),
            ("three", "three", Upos.Num, "CD", 0, "flat"));
        ConlluRules.ShouldBeValid(Text("x", article));
    }

    [Fact]
    public void The_samples_give_valid_files()
    {
        var sentences = SampleRecords.All.Sum(record =>
            ConlluRules.ShouldBeValid(Text(record.Id, new LanguageAnalyzer(SampleRecords.World).Analyze(record.Article))));
        sentences.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("It's  two   spaces,\ttabs\r\nand 😀👍🏽 e\u0301 עברית. \u201CIt’s late,\u201D she said.")]
    [InlineData("a\u2028b\u0085c\u00A0d\u200Be\u0000f # not a comment\n# nor this")]
    [InlineData("cannot gonna 10km $5 US-led I'd've the Ardens' O'Neil's '90s _ __ ...")]
    [InlineData("'s n't ' ’ 's")]
    public void Any_text_gives_a_valid_file(string text) => ConlluRules.ShouldBeValid(Text("odd id\n\tof two lines", Texts.Analyze(text))).ShouldBePositive();

    [Fact]
    public void An_article_without_a_sentence_gives_nothing() =>
        ConlluWriter.Write("x", new AnalyzedArticle(new() { Text = "", Blocks = [] }, [], [], [], [])).ShouldBeEmpty();

    private static string Text(string id, AnalyzedArticle article) => Encoding.UTF8.GetString(ConlluWriter.Write(id, article));
}
