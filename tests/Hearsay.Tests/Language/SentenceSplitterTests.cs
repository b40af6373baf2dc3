using System.Diagnostics;
using Hearsay.Language;
using Hearsay.Model;

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
        analyzed.Sentences.Length.ShouldBe(9);
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

    [Theory]
    [InlineData("“It is over,” Arden said.", "“It is over,” Arden said.")]
    [InlineData("All praised Gen. Tolm and J. Velk.", "All praised Gen. Tolm and J. Velk.")]
    public void A_comma_in_a_quotation_a_title_and_an_initial_end_nothing(string text, string sentences) =>
        string.Join('|', Texts.Sentences(text)).ShouldBe(sentences);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sentences_cover_every_token_of_any_text_once_and_in_order(int seed)
    {
        string[] pieces = [" ", "\n", "\n\n", ".", "!", "?", "\"", "“", "”", "'", "’s", "''", "-", "a", "The", "U.S.", "Mr.", "5pm", "(", ")", ":)", ",", ":", "…", "@x", "👋🏽", "ש"];
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var tokens = new List<TextSpan>();
            new Tokenizer(TokenWords.Default).Tokenize(text, new TextSpan(0, text.Length), tokens);
            var ends = new List<int>();
            new SentenceSplitter(TokenWords.Default).Split(text, tokens, 0, tokens.Count, ends);
            ends.ShouldBe(ends.Distinct().Order());
            (ends.Count == 0 ? 0 : ends[^1]).ShouldBe(tokens.Count);
        }
    }
}
