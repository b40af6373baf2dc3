using System.Diagnostics;

namespace Hearsay.Tests.Language;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The talks failed. Nobody was surprised.", "The talks failed.|Nobody was surprised.")]
    [InlineData("Gen. Tolm met Mr. Arden. They spoke.", "Gen. Tolm met Mr. Arden.|They spoke.")]
    [InlineData("He came from the U.S. The others stayed.", "He came from the U.S.|The others stayed.")]
    [InlineData("The U.S. Army left at 5 p.m. on Friday.", "The U.S. Army left at 5 p.m. on Friday.")]
    [InlineData("“We won.” He smiled.", "“We won.”|He smiled.")]
    [InlineData("\"We won.\" He smiled.", "\"We won.\"|He smiled.")]
    [InlineData("\"Did we win?\" he asked. \"We did.\"", "\"Did we win?\" he asked.|\"We did.\"")]
    [InlineData("It ended.The war went on.", "It ended.|The war went on.")]
    [InlineData("They waited … and waited.", "They waited … and waited.")]
    [InlineData("They fled (some by sea). Others stayed.", "They fled (some by sea).|Others stayed.")]
    [InlineData("Prices rose 5.5 percent. Wages did not.", "Prices rose 5.5 percent.|Wages did not.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string sentences) =>
        string.Join('|', Texts.Sentences(text)).ShouldBe(sentences);

    [Fact]
    public void A_sentence_does_not_cross_a_block()
    {
        var analyzed = Texts.Analyze("It went on", "The war is over");
        analyzed.Sentences.Length.ShouldBe(2);
        analyzed.Sentences[0].Block.ShouldBe(0);
        analyzed.Sentences[1].Block.ShouldBe(1);
    }

    [Fact]
    public void A_sentence_without_an_end_is_cut_and_the_cut_reported()
    {
        var analyzed = Texts.Analyze(string.Join(' ', Enumerable.Repeat("word", 4_500)));
        analyzed.Sentences.Length.ShouldBe(3);
        analyzed.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("HS0302");
        analyzed.Tokens.Length.ShouldBe(4_500);
    }

    [Theory]
    [InlineData("\" ")]
    [InlineData("\"")]
    [InlineData(".\" ")]
    [InlineData("“ ")]
    [InlineData(".] ")]
    public void Ten_thousand_quotation_marks_do_no_harm(string mark)
    {
        var clock = Stopwatch.StartNew();
        var analyzed = Texts.Analyze(string.Concat(Enumerable.Repeat(mark, 10_000)));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        analyzed.Sentences.Sum(sentence => sentence.TokenCount).ShouldBe(analyzed.Tokens.Length);
    }
}
