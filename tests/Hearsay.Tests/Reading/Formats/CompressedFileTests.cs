namespace Hearsay.Tests.Reading.Formats;

public sealed class CompressedFileTests
{
    [Fact]
    public void A_packed_text_keeps_its_name() =>
        Packed.Summary(Packed.Read(Packed.Gzip(Packed.Utf8(Packed.Story)), "a.txt.gz")).ShouldBe(["a.txt.gz = a.txt.gz"]);

    [Fact]
    public void Zstandard_is_read_frame_after_frame()
    {
        var bytes = (byte[])[.. Packed.Zstd("{\"id\":\"a\",\"text\":\"One.\"}\n"u8.ToArray()), .. Packed.Zstd("{\"id\":\"b\",\"text\":\"Two.\"}\n"u8.ToArray())];

        Packed.Summary(Packed.Read(bytes, "x.zst")).ShouldBe(["x.zst:1 = a", "x.zst:2 = b"]);
    }

    [Fact]
    public void A_cut_off_zstandard_file_is_named() =>
        Packed.Read(Packed.Zstd(Packed.Utf8(Packed.Story))[..^5], "x.zst").ShouldHaveSingleItem().Refusal!.Code.ShouldBe("HS0122");

    [Fact]
    public void A_zstandard_bomb_ends_by_name()
    {
        var bomb = Packed.Zstd([.. "{\"id\":\"a\",\"text\":\"Fine.\"}\n"u8, .. new byte[60_000_000]]);

        Packed.Read(bomb, "x.zst")[^1].Refusal!.Code.ShouldBe("HS0120");
    }
}
