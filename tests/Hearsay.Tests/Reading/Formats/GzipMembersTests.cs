namespace Hearsay.Tests.Reading.Formats;

public sealed class GzipMembersTests
{
    [Fact]
    public void Members_one_after_the_other_are_one_stream()
    {
        var bytes = (byte[])[.. Packed.Gzip(Packed.Utf8("The quay ")), .. Packed.Gzip([]), .. Packed.Gzip(Packed.Utf8("is closed.")), 0, 0, 0, 0];

        Packed.Read(bytes, "a.txt").ShouldHaveSingleItem().Document!.Content.ShouldBe("The quay is closed.");
    }

    [Fact]
    public void A_file_that_is_cut_off_is_not_taken_for_a_whole_one()
    {
        var whole = Packed.Gzip(Packed.Utf8(string.Concat(Enumerable.Range(0, 5000).Select(i => $"Line {i * 7919 % 10007} of the report. "))));
        for (var length = 3; length < whole.Length; length += 997)
        {
            Packed.Read(whole[..length]).ShouldHaveSingleItem().Refusal!.Code.ShouldBe("HS0122", length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Packed.Read(whole[..^1]).ShouldHaveSingleItem().Refusal!.Code.ShouldBe("HS0122");
        Packed.Read(whole).ShouldHaveSingleItem().Document.ShouldNotBeNull();
    }

    [Fact]
    public void A_changed_byte_is_noticed_by_the_checksum()
    {
        var bytes = Packed.Gzip(Packed.Utf8(Packed.Story));
        bytes[^6] ^= 1;

        var refusal = Packed.Read(bytes, "a.gz").ShouldHaveSingleItem().Refusal!;

        refusal.Code.ShouldBe("HS0122");
        refusal.Message.ShouldContain("a.gz");
    }

    [Fact]
    public void A_gzip_bomb_ends_by_name_long_before_its_size()
    {
        var bomb = Packed.GzipBomb(200_000_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        // A text over the limit is refused for its size; as lines, where size is no reason, for its expansion.
        Packed.Read(bomb, "bomb.gz").ShouldHaveSingleItem().Refusal!.Code.ShouldBe("HS0102");
        var lines = Packed.Gzip([.. "{\"id\":\"a\",\"text\":\"Fine.\"}\n"u8, .. new byte[60_000_000]]);
        var results = Packed.Read(lines, "bomb.jsonl.gz");

        results[0].Document!.Id.ShouldBe("a");
        results[^1].Refusal!.Code.ShouldBe("HS0120");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(120));
    }
}
