using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Fuzzing;

/// <summary>Makes pages of invented words: headline, byline, date, paragraphs with statements, furniture, scripts, linked data. The same seed makes the same pages.</summary>
internal static class PageMaker
{
    private static readonly string[] Words =
    [
        "harbour", "council", "ferry", "quay", "minister", "orchard", "union", "festival", "cherries", "cranes", "captain", "search", "coast", "guard", "report", "company", "vote", "bridge",
        "morning", "storm", "café", "naïve", "Straße", "数字", "новости", "sale", "treaty", "gate", "engine", "tunnel", "record", "figures",
    ];

    private static readonly string[] Names = ["Ines Torvald", "Paul Merrick", "Marta Quill", "Ada Brandt", "Teodor Vance", "Port Marn", "Ostavia", "Lower Vell", "Halden"];

    /// <summary>A page of some paragraphs.</summary>
    public static byte[] Page(Random random, int paragraphs)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>");
        var title = Sentence(random, 7);
        html.Append(title).Append("</title><meta property=\"og:title\" content=\"").Append(title).Append("\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"")
            .Append(title).Append("\",\"datePublished\":\"2024-05-0").Append(random.Next(1, 10)).Append("T10:00:00Z\"}</script></head><body><nav><ul>");
        for (var i = 0; i < 8; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=/s{i}>{Words[random.Next(Words.Length)]}</a></li>");
        }

        html.Append("</ul></nav><article><h1>").Append(title).Append("</h1><p class=byline>By ").Append(Names[random.Next(Names.Length)]).Append("</p>");
        for (var i = 0; i < paragraphs; i++)
        {
            html.Append("<p>").Append(Sentence(random, 18)).Append(". &ldquo;").Append(Sentence(random, 9)).Append(",&rdquo; said ")
                .Append(Names[random.Next(Names.Length)]).Append(". <em>").Append(Sentence(random, 12)).Append("</em>.</p>\n");
        }

        return Encoding.UTF8.GetBytes(html.Append("</article><aside><table><tr><td>").Append(Sentence(random, 5)).Append("</table></aside><footer>&copy; 2024</footer></body></html>").ToString());
    }

    /// <summary>A WARC record with a response; chunked and compressed as chance has it.</summary>
    public static byte[] Record(Random random, long number, byte[] page)
    {
        var (headers, body) = random.Next(4) switch
        {
            0 => ("Content-Encoding: gzip\r\n", Gzip(page)),
            1 => ("Transfer-Encoding: chunked\r\n", Chunked(page)),
            _ => ("", page),
        };
        byte[] block = [.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n"), .. body];
        var head = string.Create(CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:x32}>\r\nWARC-Target-URI: https://daily.example/{number}\r\nWARC-Date: 2024-05-04T10:20:30Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    /// <summary>One gzip member.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Chunked(byte[] body)
    {
        var half = body.Length / 2;
        return
        [
            .. Encoding.ASCII.GetBytes(half.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. body[..half], .. "\r\n"u8,
            .. Encoding.ASCII.GetBytes((body.Length - half).ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. body[half..], .. "\r\n0\r\n\r\n"u8,
        ];
    }

    private static string Sentence(Random random, int words)
    {
        var text = new StringBuilder("The");
        for (var i = 1; i < words; i++)
        {
            text.Append(' ').Append(random.Next(6) == 0 ? Names[random.Next(Names.Length)] : Words[random.Next(Words.Length)]);
        }

        return text.ToString();
    }
}
