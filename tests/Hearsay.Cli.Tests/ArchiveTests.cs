using System.IO.Compression;
using System.Text;

namespace Hearsay.Cli.Tests;

/// <summary>Archives through the whole command: what is in them is read, what breaks is named, and a second run finds all of it there.</summary>
public sealed class ArchiveTests : Workplace
{
    [Fact]
    public void Documents_in_archives_are_known_by_their_place_and_read_once()
    {
        Page("pages.zip", Zip(("coastline/ferry.txt", Ferry), ("vell/orchard.txt", Orchard)));
        Page("orchard.txt.gz", Gzip(Encoding.UTF8.GetBytes(Orchard)));
        Read().Error.ShouldBe("3 documents: 3 new.\n");
        Read().Error.ShouldBe("3 documents: 3 unchanged.\n");

        Run("articles", "--format", "jsonl").Json.Select(article => article.GetProperty("article").GetString())
            .ShouldBe(["orchard.txt.gz", "pages.zip/coastline/ferry.txt", "pages.zip/vell/orchard.txt"]);
    }

    [Fact]
    public void Bombs_and_a_cut_off_crawl_end_by_name_and_the_rest_is_read()
    {
        var record = Warc("https://daily.example/ferry", Ferry);
        Page("crawl.warc.gz", [.. Gzip(record), .. Gzip(Warc("https://daily.example/orchard", Orchard))[..100]]);
        Page("bomb.zip", Zip(("zeros.txt", new string('\0', 60_000_000)), ("orchard.txt", Orchard)));
        Page("bomb.jsonl.gz", Gzip([.. "{\"id\":\"fine\",\"text\":\"The quay is safe.\"}\n"u8, .. new byte[60_000_000]]));
        var run = Read();

        run.Exit.ShouldBe(ExitCodes.SomeRefused);
        run.Error.ShouldContain("crawl.warc.gz:2");
        run.Error.ShouldContain("HS0122");
        run.Error.ShouldContain("bomb.zip/zeros.txt: refused (HS0");
        run.Error.ShouldContain("bomb.jsonl.gz: refused (HS0120)");
        run.Error.ShouldContain("3 new");
        Run("articles", "--format", "jsonl").Json.Select(article => article.GetProperty("article").GetString()).ShouldBe(["bomb.zip/orchard.txt", "fine", "https://daily.example/ferry"]);
    }

    private static byte[] Warc(string url, string text)
    {
        var block = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>{text.Split('\n')[0]}</h1><p>{text}</p></body></html>");
        return [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-05T00:00:00Z\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        return packed.ToArray();
    }
}
