using System.IO.Compression;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading.Formats;

public sealed class WarcFileTests
{
    private static readonly byte[] One = Packed.Warc("response", "https://daily.example/1", Packed.Http(Packed.Page("One", Packed.Story)));
    private static readonly byte[] Two = Packed.Warc("response", "https://daily.example/2", Packed.Http(Packed.Page("Two", Packed.Story)));
    private static readonly byte[] Three = Packed.Warc("response", "https://daily.example/3", Packed.Http(Packed.Page("Three", Packed.Story)));

    [Fact]
    public void A_response_becomes_a_page_with_its_address_and_time_of_retrieval()
    {
        var info = Packed.Warc("warcinfo", "", "software: x"u8.ToArray(), "application/warc-fields");
        var request = Packed.Warc("request", "https://daily.example/1", "GET / HTTP/1.1\r\n\r\n"u8.ToArray());

        var result = Packed.Read([.. info, .. request, .. One], "crawl.warc").ShouldHaveSingleItem();

        result.Name.ShouldBe("crawl.warc:3");
        result.Document!.Id.ShouldBe("https://daily.example/1");
        result.Document.Url.ShouldBe("https://daily.example/1");
        result.Document.Format.ShouldBe(DocumentFormat.Html);
        result.Document.Retrieved.ToString().ShouldBe("2024-05-04T10:20:30Z");
    }

    [Fact]
    public void One_gzip_member_a_record_as_common_crawl_has_them() =>
        Packed.Summary(Packed.Read([.. Packed.Gzip(One), .. Packed.Gzip(Two)], "c.warc.gz")).ShouldBe(["c.warc.gz:1 = https://daily.example/1", "c.warc.gz:2 = https://daily.example/2"]);

    [Fact]
    public void Chunked_and_compressed_bodies_are_taken_out_of_their_codings()
    {
        var page = Packed.Page("Packed", Packed.Story);
        byte[] Coded(string headers, byte[] body) => Packed.Warc("response", "https://daily.example/" + headers.Length + body.Length, Packed.Http(body, "Content-Type: text/html\r\n" + headers));
        byte[] Chunked(byte[] body) => [.. Packed.Utf8($"{body.Length / 2:x}\r\n"), .. body[..(body.Length / 2)], .. Packed.Utf8($"\r\n{body.Length - (body.Length / 2):X};x=y\r\n"), .. body[(body.Length / 2)..], .. "\r\n0\r\n\r\n"u8];
        using var brotli = new MemoryStream();
        using (var coder = new BrotliStream(brotli, CompressionLevel.Optimal, leaveOpen: true))
        {
            coder.Write(page);
        }

        using var zlib = new MemoryStream();
        using (var coder = new ZLibStream(zlib, CompressionLevel.Optimal, leaveOpen: true))
        {
            coder.Write(page);
        }

        var warc = (byte[])
        [
            .. Coded("Transfer-Encoding: chunked\r\n", Chunked(page)),
            .. Coded("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", Chunked(Packed.Gzip(page))),
            .. Coded("Content-Encoding: br\r\n", brotli.ToArray()),
            .. Coded("Content-Encoding: deflate\r\n", zlib.ToArray()),
            .. Coded("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\nX-Joined: yes\r\n", page),
        ];

        var results = Packed.Read(warc);

        results.Count.ShouldBe(5);
        results.ShouldAllBe(result => result.Document!.Content.Contains(Packed.Story, StringComparison.Ordinal));
    }

    [Fact]
    public void Resources_and_text_conversions_are_read_and_all_else_is_passed_over()
    {
        var warc = (byte[])
        [
            .. Packed.Warc("resource", "https://daily.example/r", Packed.Page("R", Packed.Story), "text/html"),
            .. Packed.Warc("conversion", "https://daily.example/t", Packed.Utf8(Packed.Story), "text/plain"),
            .. Packed.Warc("response", "https://daily.example/robots.txt", Packed.Http("User-agent: *"u8.ToArray(), "Content-Type: text/plain\r\n")),
            .. Packed.Warc("response", "https://daily.example/x.jpg", Packed.Http([0xFF, 0xD8, 0xFF, 0], "Content-Type: image/jpeg\r\n")),
            .. Packed.Warc("response", "https://daily.example/gone", Packed.Http(Packed.Page("404", "Not found."), status: 404)),
            .. Packed.Warc("response", "dns:daily.example", "20240504 1.2.3.4"u8.ToArray(), "text/dns"),
            .. Packed.Warc("metadata", "https://daily.example/r", "x: y"u8.ToArray(), "application/warc-fields"),
        ];

        Packed.Summary(Packed.Read(warc, "c")).ShouldBe(["c:1 = https://daily.example/r", "c:2 = https://daily.example/t"]);
    }

    [Fact]
    public void A_cut_off_archive_is_named_and_what_is_whole_is_read()
    {
        byte[] warc = [.. One, .. Two];

        Packed.Summary(Packed.Read(warc[..^40], "c")).ShouldBe(["c:1 = https://daily.example/1", "c:2 HS0122"]);
        Packed.Summary(Packed.Read([.. Packed.Gzip(One), .. Packed.Gzip(Two)[..^40]], "c")).ShouldBe(["c:1 = https://daily.example/1", "c:2 HS0122"]);
    }

    [Fact]
    public void A_damaged_member_in_the_middle_costs_its_record_only()
    {
        var damaged = Packed.Gzip(Two);
        for (var i = 30; i < 60; i++)
        {
            damaged[i] ^= 0x5A;
        }

        var results = Packed.Summary(Packed.Read([.. Packed.Gzip(One), .. damaged, .. Packed.Gzip(Three)], "c"));

        results[0].ShouldBe("c:1 = https://daily.example/1");
        results.ShouldContain(line => line.EndsWith("HS0122", StringComparison.Ordinal));
        results[^1].ShouldEndWith("= https://daily.example/3");
    }

    [Fact]
    public void A_gzip_bomb_between_two_pages_ends_by_name_and_both_are_read()
    {
        var bomb = Packed.Gzip([.. Packed.Utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bomb.example/\r\nContent-Length: 100000000\r\n\r\n"), .. new byte[100_000_000]]);

        var results = Packed.Summary(Packed.Read([.. Packed.Gzip(One), .. bomb, .. Packed.Gzip(Two)], "c"));

        results.Count.ShouldBe(3);
        results[0].ShouldBe("c:1 = https://daily.example/1");
        results[1].ShouldEndWith("HS0120");
        results[2].ShouldEndWith("= https://daily.example/2");
    }

    [Fact]
    public void A_bomb_in_a_pages_coding_is_refused_and_the_rest_is_read()
    {
        var bomb = Packed.Warc("response", "https://bomb.example/", Packed.Http(Packed.GzipBomb(150_000_000), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"));

        Packed.Summary(Packed.Read([.. bomb, .. One], "c", new ReadOptions { MaxDocumentBytes = 100_000_000, MaxExpansion = 20 })).ShouldBe(["c:1 HS0120", "c:2 = https://daily.example/1"]);
    }

    [Fact]
    public void A_record_that_lies_about_its_length_does_not_take_the_next_along()
    {
        var lie = Packed.Utf8(System.Text.Encoding.UTF8.GetString(One).Replace("Content-Length: ", "Content-Length: 9", StringComparison.Ordinal));

        Packed.Summary(Packed.Read([.. lie, .. Two, .. Three], "c")).ShouldBe(["c:1 HS0122", "c:2 = https://daily.example/2", "c:3 = https://daily.example/3"]);
    }

    [Fact]
    public void Garbage_between_records_is_named_once()
    {
        Packed.Summary(Packed.Read([.. One, .. "garbage\nmore garbage\n"u8, .. Two], "c")).ShouldBe(["c:1 = https://daily.example/1", "c:2 HS0122", "c:3 = https://daily.example/2"]);
    }

    [Fact]
    public void A_page_that_the_crawler_cut_off_says_so()
    {
        byte[] page = [.. Packed.Page("Long", Packed.Story), 0xE2, 0x82];
        var warc = Packed.Warc("response", "https://daily.example/long", Packed.Http(page), more: "WARC-Truncated: length\r\n");

        Packed.Read(warc).ShouldHaveSingleItem().Document!.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("HS0124");
    }

    [Fact]
    public void The_charset_of_the_response_decodes_the_page()
    {
        byte[] page = [.. "<html><body><p>"u8, 0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, .. "</p></body></html>"u8];
        var warc = Packed.Warc("response", "https://daily.example/ru", Packed.Http(page, "Content-Type: text/html; charset=windows-1251\r\n"));

        Packed.Read(warc).ShouldHaveSingleItem().Document!.Content.ShouldContain("Привет");
    }

    [Fact]
    public void A_record_over_the_size_limit_is_refused_and_the_rest_is_read()
    {
        var large = Packed.Warc("response", "https://daily.example/large", Packed.Http(new byte[2_000_000]));

        Packed.Summary(Packed.Read([.. large, .. One], "c", new ReadOptions { MaxDocumentBytes = 1_000_000 })).ShouldBe(["c:1 HS0102", "c:2 = https://daily.example/1"]);
    }
}
