using Hearsay.Grounding;
using Hearsay.Grounding.Quantities;

namespace Hearsay.Tests.Grounding;

public sealed class NumberReaderTests
{
    private static Figure? Read(string text)
    {
        var words = Words.Of(GroundingTexts.Analyze(text));
        return NumberReader.TryRead(words, 0, out var figure) ? figure : null;
    }

    [Theory]
    [InlineData("10,000", 10_000)]
    [InlineData("1.5 million", 1_500_000)]
    [InlineData("twenty-four", 24)]
    [InlineData("two hundred and fifty", 250)]
    [InlineData("three thousand", 3_000)]
    [InlineData("a hundred", 100)]
    [InlineData("half a million", 500_000)]
    [InlineData("two dozen", 24)]
    [InlineData("nineteen", 19)]
    public void Numbers_in_words_and_digits_have_their_value(string text, int value) =>
        Read(text)!.Value.Value.ShouldBe(value);

    [Fact]
    public void A_half_is_read() => Read("2 1/2")!.Value.Value.ShouldBe(2.5m);

    [Theory]
    [InlineData("between six and eight thousand", 6000, 8000)]
    [InlineData("20-30", 20, 30)]
    [InlineData("two to three", 2, 3)]
    public void Ranges_have_both_ends(string text, int low, int high)
    {
        var figure = Read(text)!.Value;

        figure.Low.ShouldBe(low);
        figure.High.ShouldBe(high);
    }

    [Theory]
    [InlineData("dozens", 24)]
    [InlineData("hundreds", 200)]
    [InlineData("tens of thousands", 20_000)]
    public void Open_plurals_have_a_least_value_and_no_greatest(string text, int low)
    {
        var figure = Read(text)!.Value;

        figure.Low.ShouldBe(low);
        figure.High.ShouldBeNull();
    }

    [Theory]
    [InlineData("people")]
    [InlineData("third")]
    [InlineData("several")]
    [InlineData("between friends")]
    public void Other_words_are_no_numbers(string text) => Read(text).ShouldBeNull();
}
