using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Tests.Sketching;

public class WordScannerTests
{
    [Theory]
    [InlineData("The 4,200 people of Pell-am-See.", "The|4|200|people|of|Pell|am|See")]
    [InlineData("don’t 'quote' rock'n'roll the boys' ’90s", "don’t|quote|rock'n'roll|the|boys|90s")]
    [InlineData("co\u00ADoperate naïve na\u0131\u0308ve", "co\u00ADoperate|naïve|na\u0131\u0308ve")]
    [InlineData("大雨ABC橋", "大|雨|ABC|橋")]
    [InlineData("น้ำท่วม", "น้|ำ|ท่|ว|ม")]
    [InlineData("हिन्दी में", "हिन्दी|में")]
    [InlineData("שָׁלוֹם עולם", "שָׁלוֹם|עולם")]
    [InlineData("a😀b 👩‍🚒 𐐷𐐲", "a|b|𐐷𐐲")]
    [InlineData("x\ud83d y\ude00z", "x|y|z")]
    [InlineData("\u0301\u200d'’ \u0000\u0007", "")]
    public void Words_are_runs_of_letters_digits_and_their_marks(string text, string expected) =>
        string.Join('|', Words(text).Select(word => word.Text)).ShouldBe(expected);

    [Theory]
    [InlineData("don't", "DONT")]
    [InlineData("Don’t", "donʼt")]
    [InlineData("CAFÉ", "cafe\u0301")]
    [InlineData("ﬁles", "FILES")]
    [InlineData("１２３ｋｍ", "123KM")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("ΑΘΉΝΑ", "αθήνα")]
    public void Case_typography_and_composition_do_not_tell_words_apart(string one, string two) =>
        WordScanner.HashOf(one).ShouldBe(WordScanner.HashOf(two));

    [Theory]
    [InlineData("were", "where")]
    [InlineData("cafe", "café")]
    [InlineData("4200", "4201")]
    [InlineData("ab", "ba")]
    public void Other_words_differ(string one, string two) => WordScanner.HashOf(one).ShouldNotBe(WordScanner.HashOf(two));

    [Fact]
    public void The_fast_way_for_plain_words_gives_the_same_hash()
    {
        foreach (var word in new[] { "a", "Bridges", "B52", "NATO" })
        {
            Words(word).ShouldHaveSingleItem().Hash.ShouldBe(WordScanner.HashOf(word));
        }
    }

    [Fact]
    public void A_megabyte_word_is_one_word_however_its_marks_are_ordered()
    {
        Words(new string('a', 1_000_000)).Count.ShouldBe(1);
        Words("a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000))).Count.ShouldBe(1);
    }

    private static List<(string Text, ulong Hash)> Words(string text)
    {
        var words = new WordSequence();
        WordScanner.Scan(text, new TextSpan(0, text.Length), 0, words);
        return [.. Enumerable.Range(0, words.Count).Select(index => (words.Spans[index].TextIn(text), words.Hashes[index]))];
    }
}
