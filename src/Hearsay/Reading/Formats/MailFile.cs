using System.Text;
using Hearsay.Model;
using Hearsay.Reading.Decoding;
using MimeKit;

namespace Hearsay.Reading.Formats;

/// <summary>Newsletters as mail (RFC 5322, MIME) and in mailboxes (RFC 4155): the message's text, its sender as the outlet, its subject as the title.</summary>
internal static class MailFile
{
    private const int MostNested = 32; // parts within parts

    /// <summary>The messages of a mailbox, named by their number.</summary>
    public static IEnumerable<DocumentResult> ReadMailbox(Stream stream, DocumentSource source, ReadOptions options)
    {
        using var message = new MemoryStream();
        var number = 0;
        long length = 0;
        var afterBlank = true;
        foreach (var line in ByteLines.Read(stream, options.MaxDocumentBytes))
        {
            var bytes = line.Bytes;
            if (afterBlank && bytes.Span.StartsWith("From "u8))
            {
                if (number > 0)
                {
                    yield return Finish(message, ref length, number, source, options);
                }

                number++;
                afterBlank = false;
                continue;
            }

            afterBlank = bytes.Span.Trim((byte)'\r').IsEmpty;

            // ">From " is what a mailbox makes of a line that begins like a message.
            var quoted = bytes.Span.TrimStart((byte)'>').StartsWith("From "u8) && bytes.Span.StartsWith(">"u8);
            length += line.Length + 1;
            if (length <= options.MaxDocumentBytes)
            {
                message.Write(quoted ? bytes.Span[1..] : bytes.Span);
                message.WriteByte((byte)'\n');
            }
        }

        if (number > 0)
        {
            yield return Finish(message, ref length, number, source, options);
        }
    }

    /// <summary>One message.</summary>
    public static IEnumerable<DocumentResult> ReadMessage(Stream stream, DocumentSource source, ReadOptions options)
    {
        yield return HeadedStream.ReadAll(stream, options.MaxDocumentBytes) is { } bytes ? Message(bytes, source, options) : SingleFile.TooLarge(source, options);
    }

    private static DocumentResult Finish(MemoryStream message, ref long length, int number, DocumentSource source, ReadOptions options)
    {
        var own = source with { Name = FormattableString.Invariant($"{source.Name}:{number}") };
        var result = length > options.MaxDocumentBytes
            ? new DocumentResult(own.Name, null, DiagnosticCatalog.DocumentTooLarge.At(
                FormattableString.Invariant($"{own.Name}: the message has {length} bytes, the limit is {options.MaxDocumentBytes}")))
            : Message(message.ToArray(), own, options);
        message.SetLength(0);
        length = 0;
        return result;
    }

    private static DocumentResult Message(byte[] bytes, DocumentSource source, ReadOptions options)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = MostNested, CharsetEncoding = Encoding.UTF8 }, new MemoryStream(bytes));
        }
        catch (Exception fault) when (fault is FormatException or ParseException or IOException or ArgumentException)
        {
            return new DocumentResult(source.Name, null, DiagnosticCatalog.DamagedArchive.At($"{source.Name}: no mail that can be read: {fault.Message}"));
        }

        var id = message.MessageId is { Length: > 0 } own ? "mid:" + own : null;
        var text = message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment).ToList();
        var body = text.Find(part => part.IsHtml) ?? text.Find(part => part.IsPlain);
        if (body is null || Decoded(body) is not { Text: { } content } decoded)
        {
            return new DocumentResult(source.Name, null, body is null
                ? DiagnosticCatalog.EmptyDocument.At("the message has no text")
                : Decoded(body).Refusal!)
            { Id = id };
        }

        var sender = message.From.Mailboxes.FirstOrDefault();
        var page = new PageShell
        {
            Title = FeedEntry.PlainLine(message.Subject),
            Outlet = string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Domain : sender.Name.Trim(),
            Published = message.Headers.Contains(HeaderId.Date) && FeedDate.Parse(message.Headers[HeaderId.Date]) is { } date ? date : null,
            Url = message.Headers["Archived-At"]?.Trim('<', '>', ' '),
            Body = body.IsHtml ? BodyOf(content) : PageShell.Paragraphs(content),
        };
        return SingleFile.OfPage(page, source with { Url = page.Url, Id = CanonicalUrl.Of(page.Url) is null ? id : null, Notes = decoded.Note is { } note ? [note] : [] }, options);
    }

    // The bytes are decoded as all bytes are: what the part declares comes after what the bytes prove.
    private static DecodedText Decoded(TextPart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return TextDecoder.Decode(bytes.ToArray(), part.ContentType.Charset);
    }

    private static string BodyOf(string html)
    {
        var open = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var from = open < 0 ? -1 : html.IndexOf('>', open);
        var to = html.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase);
        return from < 0 ? html : html[(from + 1)..(to > from ? to : html.Length)];
    }
}
