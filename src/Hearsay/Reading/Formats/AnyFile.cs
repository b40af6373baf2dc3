using System.Text;
using Hearsay.Model;
using Hearsay.Reading.Decoding;

namespace Hearsay.Reading.Formats;

/// <summary>Entry of the folder: bytes in any of the known formats → documents.</summary>
internal static class AnyFile
{
    // Enough to tell the format by; a page's first tags and several lines of JSON Lines fit in.
    private const int HeadBytes = 65_536;

    /// <summary>The documents, one after the other, and in the place of each that cannot be taken in the reason.</summary>
    public static IEnumerable<DocumentResult> Read(Stream stream, DocumentSource source, ReadOptions options)
    {
        using var results = Open(stream, source, options).GetEnumerator();
        while (true)
        {
            DocumentResult? broken = null;
            try
            {
                if (!results.MoveNext())
                {
                    yield break;
                }
            }
            catch (BrokenInputException fault)
            {
                broken = new DocumentResult(source.Name, null, fault.Diagnostic) { Id = source.Id };
            }

            yield return broken ?? results.Current;
            if (broken is not null)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<DocumentResult> Open(Stream stream, DocumentSource source, ReadOptions options)
    {
        var (head, rest) = HeadOf(stream);
        var kind = FileSniffer.Tell(head, isWhole: head.Length < HeadBytes);
        using var whole = new HeadedStream(head, rest);
        if (HasWideText(head))
        {
            foreach (var result in ReadWide(whole, source, options))
            {
                yield return result;
            }

            yield break;
        }

        foreach (var result in Read(kind, whole, stream, head, source, options))
        {
            yield return result;
        }
    }

    // What breaks within the first bytes is no reason to lose those before it: the fault comes again when they were read.
    private static (byte[] Head, Stream Tail) HeadOf(Stream stream)
    {
        var head = new byte[HeadBytes];
        var length = 0;
        try
        {
            int read;
            while (length < head.Length && (read = stream.Read(head, length, head.Length - length)) > 0)
            {
                length += read;
            }
        }
        catch (BrokenInputException fault) when (length > 0)
        {
            return (head[..length], new BrokenStream(fault, stream));
        }

        return (length == head.Length ? head : head[..length], stream);
    }

    private static IEnumerable<DocumentResult> Read(
        FileKind kind, Stream whole, Stream stream, byte[] head, DocumentSource source, ReadOptions options)
    {
        if (kind is FileKind.Gzip or FileKind.Zstd or FileKind.Zip or FileKind.Tar)
        {
            if (source.Nesting >= options.MaxNesting)
            {
                return [new DocumentResult(source.Name, null, DiagnosticCatalog.NestedArchives.At(
                    FormattableString.Invariant($"{source.Name}: packed more than {options.MaxNesting} times")))];
            }

            source = source with { Nesting = source.Nesting + 1 };
        }

        return kind switch
        {
            FileKind.Gzip => CompressedFile.ReadGzip(whole, source, options),
            FileKind.Zstd => CompressedFile.ReadZstd(whole, source, options),
            FileKind.Zip => ZipFile.Read(stream, whole, head.Length, source, options),
            FileKind.Tar => TarFile.Read(whole, source, options),
            FileKind.Warc => new WarcFile(whole, source, options).Read(),
            FileKind.Feed => FeedFile.Read(whole, source, options),
            FileKind.JsonLines => JsonFile.ReadLines(whole, source, options, JsonDocumentLine.ReadLenient),
            FileKind.Json => JsonFile.ReadElements(whole, source, options),
            FileKind.Table => TableFile.Read(whole, head, source, options),
            FileKind.Mailbox => MailFile.ReadMailbox(whole, source, options),
            FileKind.Mail => MailFile.ReadMessage(whole, source, options),
            FileKind.Foreign => [new DocumentResult(source.Name, null, DiagnosticCatalog.BinaryDocument.At(
                $"{FileSniffer.ForeignName(head)}, which is not read"))],
            _ => SingleFile.Read(whole, kind == FileKind.Markdown, source, options),
        };
    }

    private static bool HasWideText(byte[] head) => TextDecoder.HasWideMark(head);

    // Text in UTF-16 or UTF-32 is told apart once more when it is UTF-8; a page or a text that is one document stays what it was.
    private static IEnumerable<DocumentResult> ReadWide(Stream whole, DocumentSource source, ReadOptions options)
    {
        if (HeadedStream.ReadAll(whole, options.MaxDocumentBytes) is not { } bytes)
        {
            return [SingleFile.TooLarge(source, options)];
        }

        if (TextDecoder.Decode(bytes).Text is { } text)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            var kind = FileSniffer.Tell(utf8.Length > HeadBytes ? utf8[..HeadBytes] : utf8, utf8.Length <= HeadBytes);
            if (kind is FileKind.JsonLines or FileKind.Json or FileKind.Table or FileKind.Feed)
            {
                return Read(kind, new MemoryStream(utf8), new MemoryStream(utf8), utf8, source with { Charset = null }, options);
            }
        }

        return [SingleFile.Of(bytes, isMarkdown: false, source, options)];
    }

    /// <summary>Tells a fault once, then goes on with the stream, which may be able to.</summary>
    private sealed class BrokenStream(BrokenInputException fault, Stream rest) : ReadOnlyStream
    {
        private bool _told;

        public override int Read(Span<byte> buffer)
        {
            if (!_told)
            {
                _told = true;
                throw new BrokenInputException(fault.Diagnostic);
            }

            return rest.Read(buffer);
        }
    }
}
