using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hearsay.Model;
using ZstdSharp;

namespace Hearsay.Reading.Formats;

/// <summary>What a server sent for a page, taken out of its transfer and content codings.</summary>
/// <param name="Status">The HTTP status; 200 for what came without one.</param>
/// <param name="Fields">The header.</param>
/// <param name="Body">The content; null when it is refused.</param>
/// <param name="IsTruncated">True when the codings end too early: the content is only the beginning.</param>
/// <param name="Refusal">Why the content is refused.</param>
internal sealed record HttpPayload(int Status, HeaderFields Fields, byte[]? Body, bool IsTruncated, Diagnostic? Refusal)
{
    private const int LongestLine = 65_536; // bytes

    /// <summary>Takes an HTTP response apart; null when it is none.</summary>
    /// <param name="message">Status line, header and body.</param>
    /// <param name="source">Of the record, for names and the meter.</param>
    /// <param name="options">Limits.</param>
    public static HttpPayload? Read(byte[] message, DocumentSource source, ReadOptions options)
    {
        var reader = new ByteReader(new MemoryStream(message));
        if (reader.ReadLine(LongestLine) is not { } first || !first.AsSpan().StartsWith("HTTP/"u8))
        {
            return null;
        }

        var parts = Encoding.Latin1.GetString(first).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status) || HeaderFields.Read(reader) is not { } fields)
        {
            return null;
        }

        var truncated = false;
        var body = reader.ReadBytes(message.Length);
        if (fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            (body, truncated) = Unchunk(body);
        }

        var codings = (fields["Content-Encoding"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = codings.Length - 1; i >= 0; i--)
        {
            var (decoded, cut, refusal) = Decode(codings[i].ToLowerInvariant(), body, source, options);
            if (decoded is null)
            {
                return new HttpPayload(status, fields, null, false, refusal);
            }

            (body, truncated) = (decoded, truncated || cut);
        }

        return new HttpPayload(status, fields, body, truncated, null);
    }

    /// <summary>Joins the chunks of a body (RFC 9112, 7.1). A body that is not chunked, as where the crawler joined them already, is left as it is.</summary>
    public static (byte[] Body, bool IsTruncated) Unchunk(byte[] body)
    {
        using var joined = new MemoryStream(body.Length);
        var reader = new ByteReader(new MemoryStream(body));
        for (var isFirst = true; ; isFirst = false)
        {
            var size = reader.ReadLine(LongestLine) is { } line ? SizeOf(line) : null;
            if (size is null && isFirst)
            {
                return (body, false);
            }

            if (size is null or 0)
            {
                return (joined.ToArray(), size is null);
            }

            var chunk = reader.ReadBytes(size.Value);
            joined.Write(chunk);
            reader.ReadLine(LongestLine);
            if (chunk.Length < size)
            {
                return (joined.ToArray(), true);
            }
        }
    }

    private static int? SizeOf(byte[] line)
    {
        var text = Encoding.ASCII.GetString(line).Split(';')[0].Trim();
        return int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;
    }

    private static (byte[]? Body, bool IsTruncated, Diagnostic? Refusal) Decode(string coding, byte[] body, DocumentSource source, ReadOptions options)
    {
        Func<byte[], Stream>? open = coding switch
        {
            // Many crawlers keep the header and store the content decoded: then it does not begin like the coding.
            "gzip" or "x-gzip" => body is [0x1F, 0x8B, ..] ? packed => new MemoryStream(packed) : null,
            "zstd" => body is [0x28, 0xB5, 0x2F, 0xFD, ..] ? packed => new DecompressionStream(new MemoryStream(packed)) : null,
            "deflate" => LooksLikeText(body) ? null : Decompression.Deflate,
            "br" => LooksLikeText(body) ? null : packed => new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress),
            _ => null,
        };
        if (open is null)
        {
            return (body, false, null);
        }

        var meter = new ExpansionMeter(options.MaxExpansion);
        meter.Consumed(body.Length);
        using Stream plain = coding.EndsWith("gzip", StringComparison.Ordinal)
            ? new GzipMembers(open(body), source.Name, meter, isOutermost: false)
            : new ExpandedSide(open(body), meter, source.Name);
        using var decoded = new MemoryStream();
        var chunk = new byte[32_768];
        try
        {
            int read;
            while ((read = plain.Read(chunk)) > 0)
            {
                if (decoded.Length + read > options.MaxDocumentBytes)
                {
                    return (null, false, DiagnosticCatalog.DocumentTooLarge.At(FormattableString.Invariant(
                        $"{source.Name}: the page has more than {options.MaxDocumentBytes} bytes when it is unpacked, the limit")));
                }

                decoded.Write(chunk, 0, read);
            }
        }
        catch (BrokenInputException fault) when (fault.Diagnostic.Code == DiagnosticCatalog.DamagedArchive.Code && decoded.Length > 0)
        {
            return (decoded.ToArray(), true, null);
        }
        catch (BrokenInputException fault)
        {
            return (null, false, fault.Diagnostic);
        }

        return (decoded.ToArray(), false, null);
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
}
