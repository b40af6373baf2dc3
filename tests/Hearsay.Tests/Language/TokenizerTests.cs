using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Tests.Language;

public class TokenizerTests
{
    [Theory]
    [InlineData("They don't know.", "They|do|n't|know|.")]
    [InlineData("They don’t; we’ve", "They|do|n’t|;|we|’ve")]
    [InlineData("Arden's men cannot wait", "Arden|'s|men|can|not|wait")]
    [InlineData("youre late and Ive gone", "you|re|late|and|I|ve|gone")]
    [InlineData("a US-led, anti-government force", "a|US|-|led|,|anti-government|force")]
    [InlineData("some 5,000.50 dollars, 20-30 men", "some|5,000.50|dollars|,|20|-|30|men")]
    [InlineData("at 10:30 a.m. on 5/6/2031", "at|10:30|a.m.|on|5/6/2031")]
    [InlineData("Gen. J. R. Tolm of the U.S. Army", "Gen.|J.|R.|Tolm|of|the|U.S.|Army")]
    [InlineData("see https://news.example/a?b=1, please", "see|https://news.example/a?b=1|,|please")]
    [InlineData("write to a.b@mail.example now", "write|to|a.b@mail.example|now")]
    [InlineData("It ended.The war went on", "It|ended|.|The|war|went|on")]
    [InlineData("Well ... no… yes--maybe", "Well|...|no|…|yes|--|maybe")]
    [InlineData("“We [Arvania] won,” he said", "“|We|[|Arvania|]|won|,|”|he|said")]
    [InlineData("$5m and US$3 or 10%", "$|5|m|and|US$|3|or|10|%")]
    [InlineData("AT&T and R&D", "AT&T|and|R&D")]
    [InlineData("the '90s", "the|'90s")]
    [InlineData("in ’72, the 60's and 1990's; 2003's end", "in|’72|,|the|60's|and|1990's|;|2003|'s|end")]
    [InlineData("'10 dead' in blast", "'|10|dead|'|in|blast")]
    [InlineData("at 5pm or 10:30AM, 1,350kg, 3.5bn, 20th and 1990s", "at|5|pm|or|10:30|AM|,|1,350|kg|,|3.5|bn|,|20th|and|1990s")]
    [InlineData("the A4 and the B2B", "the|A4|and|the|B2B")]
    [InlineData("tea, coffee etc. They left", "tea|,|coffee|etc|.|They|left")]
    [InlineData("tea, coffee etc. for all", "tea|,|coffee|etc.|for|all")]
    [InlineData("call 713/853-3989, +44 20, 2031-2032 or 713-853-3989", "call|713/853-3989|,|+44|20|,|2031|-|2032|or|713-853-3989")]
    [InlineData("see news.example.com/a-b?c=1. He/she said and/or read bit.ly/a1b", "see|news.example.com/a-b?c=1|.|He|/|she|said|and|/|or|read|bit.ly/a1b")]
    [InlineData("in comp.sources.unix, it ended.the war", "in|comp.sources.unix|,|it|ended|.|the|war")]
    [InlineData("fine :) or ;-( or (: or :D", "fine|:)|or|;-(|or|(:|or|:D")]
    [InlineData("as follows: (a) one; (b) two (c)", "as|follows|:|(|a|)|one|;|(|b|)|two|(|c|)")]
    [InlineData("Really.? ### … Why ...? ‘‘No’’", "Really|.?|###|…|Why|...|?|‘|‘|No|’’")]
    [InlineData("WASHINGTON/BEIRUT The talks", "WASHINGTON|/|BEIRUT|The|talks")]
    [InlineData("Sens. Tolm and Arden, Ont. and Reps. Velk", "Sens.|Tolm|and|Arden|,|Ont.|and|Reps.|Velk")]
    public void Words_are_cut_as_the_treebank_cuts_them(string text, string words) =>
        string.Join('|', Texts.Words(text)).ShouldBe(words);

    [Theory]
    [InlineData("👩‍👩‍👧 wave 👋🏽!")]
    [InlineData("cafe\u0301 na\u00EFve e\u0301tat")]
    [InlineData("שלום עולם, مرحبا بالعالم.")]
    [InlineData("𝒜𝓇𝒹ℯ𝓃 said")]
    [InlineData("\u0001\u0002 a\u0000b \uFEFF")]
    public void Scripts_marks_and_emoji_are_neither_lost_nor_torn(string text)
    {
        AssertRebuilds(text);
        foreach (var word in Texts.Words(text))
        {
            char.IsLowSurrogate(word[0]).ShouldBeFalse();
            char.IsHighSurrogate(word[^1]).ShouldBeFalse();
        }
    }

    [Fact]
    public void Tokens_and_the_gaps_between_them_rebuild_any_text()
    {
        string[] pieces = [" ", "\n\n", ".", "\"", "“", "”", "'", "’s", "n't", "-", "--", "a", "Ab", "U.S.", "5,000", "@", "http://", "👋🏽", "e\u0301", "ש", "…", "(", ")", "&", "/", "\t", "Mr.", "\u200D"];
        var texts = Gen.Elements(pieces).ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), AssertRebuilds).QuickCheckThrowOnFailure();
        Prop.ForAll<string>(text => AssertRebuilds(text ?? "")).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("1,")]
    [InlineData("'s")]
    [InlineData("x@")]
    [InlineData("😀\u200D")]
    public void A_megabyte_without_a_space_is_read_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        AssertRebuilds(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static void AssertRebuilds(string text)
    {
        var spans = new List<TextSpan>();
        new Tokenizer(TokenWords.Default).Tokenize(text, new TextSpan(0, text.Length), spans);
        var at = 0;
        foreach (var span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(at);
            span.Length.ShouldBeGreaterThan(0);
            for (var i = at; i < span.Start; i++)
            {
                CharClass.IsGap(text[i]).ShouldBeTrue();
            }

            at = span.End;
        }

        for (var i = at; i < text.Length; i++)
        {
            CharClass.IsGap(text[i]).ShouldBeTrue();
        }
    }
}
