using FsCheck;
using FsCheck.Fluent;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Tests.Records;

public class CodePointMapTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a😀b😀😀c")]
    [InlineData("e\u0301 combining stays two code points")]
    [InlineData("עברית 😀 עם אמוג'י")]
    [InlineData("")]
    public void Every_rune_boundary_maps_there_and_back(string text)
    {
        var map = new CodePointMap(text);
        var codePoint = 0;
        var utf16 = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            map.ToCodePoint(utf16).ShouldBe(codePoint);
            map.ToUtf16(codePoint).ShouldBe(utf16);
            codePoint++;
            utf16 += rune.Utf16SequenceLength;
        }

        map.ToCodePoint(text.Length).ShouldBe(codePoint);
        map.ToUtf16(codePoint).ShouldBe(text.Length);
        map.CodePoints.ShouldBe(codePoint);
    }

    [Fact]
    public void Agrees_with_counting_runes_on_random_texts() =>
        Prop.ForAll(Gen.Elements("a", " ", "é", "😀", "𐍈", "\u0301", "ש").ArrayOf().ToArbitrary(), parts =>
        {
            var text = string.Concat(parts);
            var map = new CodePointMap(text);
            var offset = 0;
            for (var i = 0; i <= parts.Length; i++)
            {
                map.ToCodePoint(offset).ShouldBe(i);
                map.ToUtf16(i).ShouldBe(offset);
                offset += i < parts.Length ? parts[i].Length : 0;
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 1)]
    [InlineData(0, 4)]
    public void A_span_outside_the_text_is_refused(int start, int end) =>
        Should.Throw<RecordFormatException>(() => new CodePointMap("a😀b").ToSpan(start, end));

    [Fact]
    public void A_span_after_an_emoji_keeps_its_words()
    {
        const string Text = "😀 she said";
        var span = new TextSpan(Text.IndexOf("said", StringComparison.Ordinal), Text.Length);
        var map = new CodePointMap(Text);
        var dto = map.ToDto(span);
        dto.ShouldBe(new SpanDto(6, 10));
        map.ToSpan(dto.Start, dto.End).ShouldBe(span);
    }
}
