using System.IO.Compression;
using System.Text;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading.Formats;

/// <summary>Archives for the tests, made in memory.</summary>
internal static class Packed
{
    public const string Story = "The harbour master of Port Marn said on Monday that the eastern quay would stay closed until the cranes were safe.";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>gzip of so many zero bytes.</summary>
    public static byte[] GzipBomb(long size)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (long written = 0; written < size; written += zeros.Length)
            {
                gzip.Write(zeros);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    /// <summary>A WARC record.</summary>
    public static byte[] Warc(string type, string url, byte[] block, string contentType = "application/http; msgtype=response", string more = "") =>
    [
        .. Utf8($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-04T10:20:30Z\r\nContent-Type: {contentType}\r\n{more}Content-Length: {block.Length}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    /// <summary>An HTTP response with a page.</summary>
    public static byte[] Http(byte[] body, string headers = "Content-Type: text/html; charset=utf-8\r\n", int status = 200) =>
        [.. Utf8($"HTTP/1.1 {status} OK\r\n{headers}\r\n"), .. body];

    public static byte[] Page(string title, string text) => Utf8($"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>");

    public static List<DocumentResult> Read(byte[] bytes, string name = "in", ReadOptions? options = null) => Streams.Read(bytes, name, options);

    public static List<string> Summary(IEnumerable<DocumentResult> results) =>
        [.. results.Select(result => result.Document is { } document ? $"{result.Name} = {document.Id}" : $"{result.Name} {result.Refusal!.Code}")];
}
