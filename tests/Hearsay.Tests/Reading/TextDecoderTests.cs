using System.Text;
using Hearsay.Reading.Decoding;

namespace Hearsay.Tests.Reading;

public sealed class TextDecoderTests
{
    private const string Text = "Präsident Jürgen Öz sprach – „später“ – mit dem Außenminister über Änderungen in Übersee.";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_says_the_encoding_and_is_no_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

        decoded.Text.ShouldBe(Text);
        decoded.Note.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf_16_without_a_mark_is_told_by_its_zero_bytes(bool bigEndian)
    {
        var decoded = TextDecoder.Decode(new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(Text));

        decoded.Text.ShouldBe(Text);
        decoded.Note!.Code.ShouldBe("HS0104");
    }

    [Fact]
    public void Windows_1252_is_read_with_its_quotation_marks_and_a_warning()
    {
        byte[] bytes = [.. "The caf"u8, 0xE9, .. " owner said "u8, 0x93, .. "no"u8, 0x94, .. " to Ren"u8, 0xE9, .. " and left the town."u8];

        var decoded = TextDecoder.Decode(bytes);

        decoded.Text.ShouldBe("The café owner said “no” to René and left the town.");
        decoded.Note!.Code.ShouldBe("HS0104");
        decoded.Note.Message.ShouldContain("windows-1252");
    }

    [Fact]
    public void A_pages_declaration_decides_between_encodings()
    {
        byte[] bytes = [.. "<html><head><meta charset=windows-1251></head><body><p>"u8, 0xCC, 0xE8, 0xED, 0xE8, 0xF1, 0xF2, 0xF0, .. "</p></body></html>"u8];

        TextDecoder.Decode(bytes).Text!.ShouldContain("Министр");
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0xA4, 0x20, 0xC3, 0xB6, 0x20, 0x61, 0xC3, 0x28 })]
    [InlineData(new byte[] { 0x61, 0x62, 0x81, 0x8D, 0xFE, 0xFF, 0x90, 0x61 })]
    public void Bytes_that_fit_no_encoding_are_refused_and_never_replaced(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);

        decoded.Text.ShouldBeNull();
        decoded.Refusal!.Code.ShouldBe("HS0105");
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48 })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 0x61, 0x62 })]
    public void Binaries_are_refused(byte[] bytes) => TextDecoder.Decode(bytes).Refusal!.Code.ShouldBe("HS0103");

    [Fact]
    public void Half_of_a_pair_in_utf_16_is_refused_as_such() =>
        TextDecoder.Decode([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0]).Refusal!.Code.ShouldBe("HS0106");
}
