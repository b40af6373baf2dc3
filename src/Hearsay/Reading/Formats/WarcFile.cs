using System.Text;
using Hearsay.Model;

namespace Hearsay.Reading.Formats;

/// <summary>
/// A web archive (ISO 28500, versions 1.0 and 1.1): its responses, resources and, as Common Crawl's text archives have them, conversions become documents.
/// What is no page (pictures, scripts, redirects, errors, robots.txt) is passed over. A damaged record is named, and reading goes on with the next.
/// </summary>
internal sealed class WarcFile
{
    private const int LongestLine = 65_536; // bytes of a header's line
    private const int MostHeaderBytes = 262_144; // bytes of HTTP headers that a record may have beyond its document

    // A record whose end is not where it says may have swallowed the next ones.
    private static readonly byte[] NextRecord = "\r\n\r\nWARC/1."u8.ToArray();

    private static readonly string[] ReadTypes = ["response", "resource", "conversion"];
    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml", "text/plain", "text/markdown", ""];

    private readonly ByteReader _reader;
    private readonly DocumentSource _source;
    private readonly ReadOptions _options;
    private int _number;

    /// <param name="stream">The archive, unpacked.</param>
    /// <param name="source">Of the archive; its records are named <c>name:number</c>, all of them counted.</param>
    /// <param name="options">Limits.</param>
    public WarcFile(Stream stream, DocumentSource source, ReadOptions options)
    {
        _reader = new ByteReader(stream);
        _source = source;
        _options = options;
    }

    /// <summary>The documents, in order.</summary>
    public IEnumerable<DocumentResult> Read()
    {
        while (true)
        {
            Record? record;
            var goesOn = true;
            var before = _number;
            try
            {
                record = Next();
                if (record is null)
                {
                    yield break;
                }
            }
            catch (BrokenInputException fault)
            {
                _number = before + 1;
                record = new Record(null, [], fault.Diagnostic);
                _reader.Forget();
                goesOn = _source.Resume is { } resume && resume();
            }

            foreach (var result in Documents(record))
            {
                yield return result;
            }

            if (!goesOn)
            {
                yield break;
            }
        }
    }

    private string Name => FormattableString.Invariant($"{_source.Name}:{_number}");

    private Record? Next()
    {
        byte[]? line;
        do
        {
            line = _reader.ReadLine(LongestLine);
        }
        while (line is { Length: 0 });

        if (line is null)
        {
            return null;
        }

        _number++;
        var isDamaged = !line.AsSpan().StartsWith("WARC/"u8);
        while (line is not null && !line.AsSpan().StartsWith("WARC/"u8))
        {
            line = _reader.ReadLine(LongestLine);
        }

        if (isDamaged)
        {
            if (line is not null)
            {
                _reader.PushBack([.. line, (byte)'\r', (byte)'\n']);
            }

            return Damaged(null, "what stands here is no record");
        }

        if (HeaderFields.Read(_reader) is not { } header)
        {
            return Damaged(null, "the record's header is cut off");
        }

        if (header.Length is not { } length)
        {
            return Damaged(header, "the record does not say how long it is");
        }

        return Block(header, length);
    }

    private Record Block(HeaderFields header, long length)
    {
        if (!IsWanted(header) || length > _options.MaxDocumentBytes + MostHeaderBytes)
        {
            var skipped = _reader.Skip(length);
            return skipped < length
                ? Damaged(header, FormattableString.Invariant($"the record is cut off: it has {skipped} of {length} bytes"))
                : !IsWanted(header) ? new Record(header, [], null)
                : new Record(header, [], DiagnosticCatalog.DocumentTooLarge.At(
                    FormattableString.Invariant($"{Name}: the record has {length} bytes, the limit is {_options.MaxDocumentBytes}")));
        }

        var block = _reader.ReadBytes(length);
        if (block.Length == length)
        {
            return new Record(header, block, null);
        }

        // The length may be a lie rather than the file cut off: then further records stand in what was read.
        var next = block.AsSpan().IndexOf(NextRecord);
        if (next >= 0)
        {
            _reader.PushBack(block.AsSpan(next));
        }

        return Damaged(header, FormattableString.Invariant($"the record is cut off: it has {(next >= 0 ? next : block.Length)} of {length} bytes"));
    }

    private static bool IsWanted(HeaderFields header) =>
        ReadTypes.Contains(header["WARC-Type"], StringComparer.OrdinalIgnoreCase)
        && (header["WARC-Target-URI"]?.Trim('<', '>') is not { } address
            || (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !address.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase)));

    private Record Damaged(HeaderFields? header, string how) => new(header, [], DiagnosticCatalog.DamagedArchive.At($"{Name}: {how}"));

    private IEnumerable<DocumentResult> Documents(Record record)
    {
        var url = record.Header?["WARC-Target-URI"]?.Trim('<', '>', ' ');
        if (record.Refusal is { } refusal)
        {
            return [new DocumentResult(Name, null, refusal) { Id = CanonicalUrl.Of(url) }];
        }

        if (record.Header is not { } header || record.Block.Length == 0)
        {
            return [];
        }

        var source = _source with
        {
            Name = Name,
            Url = url,
            Retrieved = Timestamp.TryParse(header["WARC-Date"], out var date) ? date : _source.Retrieved,
            Resume = null,
        };
        var isResponse = string.Equals(header["WARC-Type"], "response", StringComparison.OrdinalIgnoreCase);
        return isResponse ? Response(record.Block, header, source) : Payload(record.Block, header, header["WARC-Truncated"] is not null, source);
    }

    private IEnumerable<DocumentResult> Response(byte[] block, HeaderFields header, DocumentSource source)
    {
        if (HttpPayload.Read(block, source, _options) is not { } http)
        {
            return header.MediaType.StartsWith("application/http", StringComparison.Ordinal)
                ? [new DocumentResult(source.Name, null, DiagnosticCatalog.DamagedArchive.At($"{source.Name}: the record holds no HTTP response")) { Id = CanonicalUrl.Of(source.Url) }]
                : [];
        }

        if (http.Status is < 200 or > 299)
        {
            return [];
        }

        return http.Refusal is { } refusal
            ? IsPage(http.Fields.MediaType) ? [new DocumentResult(source.Name, null, refusal) { Id = CanonicalUrl.Of(source.Url) }] : []
            : Payload(http.Body!, http.Fields, http.IsTruncated || header["WARC-Truncated"] is not null, source);
    }

    private IEnumerable<DocumentResult> Payload(byte[] body, HeaderFields fields, bool isTruncated, DocumentSource source)
    {
        if (!IsPage(fields.MediaType) || body.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            return [];
        }

        if (isTruncated)
        {
            body = WithoutHalfRune(body);
            source = source with { Notes = [DiagnosticCatalog.PayloadTruncated.At("the crawler kept only the beginning of the page")] };
        }

        return AnyFile.Read(new MemoryStream(body), source with { Charset = fields.Charset }, _options);
    }

    private static bool IsPage(string type) => PageTypes.Contains(type, StringComparer.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal);

    // A cut may go through a character of UTF-8: its beginning is no broken byte.
    private static byte[] WithoutHalfRune(byte[] body)
    {
        for (var back = 1; back <= Math.Min(3, body.Length); back++)
        {
            var lead = body[^back];
            if (lead >= 0xC0)
            {
                return Rune.DecodeFromUtf8(body.AsSpan(body.Length - back), out _, out _) == System.Buffers.OperationStatus.NeedMoreData ? body[..^back] : body;
            }

            if (lead < 0x80)
            {
                break;
            }
        }

        return body;
    }

    private sealed record Record(HeaderFields? Header, byte[] Block, Diagnostic? Refusal);
}
