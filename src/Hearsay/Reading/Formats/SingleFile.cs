using Hearsay.Model;
using Hearsay.Reading.Decoding;
using Hearsay.Reading.Html;

namespace Hearsay.Reading.Formats;

/// <summary>A file that is one document: a page, a text, a text in Markdown.</summary>
internal static class SingleFile
{
    /// <summary>Reads the stream to its end, or to the limit.</summary>
    public static IEnumerable<DocumentResult> Read(Stream stream, bool isMarkdown, DocumentSource source, ReadOptions options)
    {
        yield return HeadedStream.ReadAll(stream, options.MaxDocumentBytes) is { } bytes ? Of(bytes, isMarkdown, source, options) : TooLarge(source, options);
    }

    /// <summary>The document of a file that is over the limit.</summary>
    public static DocumentResult TooLarge(DocumentSource source, ReadOptions options) => new(source.Name, null, DiagnosticCatalog.DocumentTooLarge.At(
        FormattableString.Invariant($"{source.Name}: the file has more than {options.MaxDocumentBytes} bytes, the limit")))
    { Id = source.Id };

    /// <summary>The document of a file's bytes.</summary>
    public static DocumentResult Of(byte[] bytes, bool isMarkdown, DocumentSource source, ReadOptions options)
    {
        var decoded = TextDecoder.Decode(bytes, source.Charset);
        if (decoded.Text is not { } text)
        {
            return new DocumentResult(source.Name, null, decoded.Refusal!) { Id = source.Id };
        }

        if (decoded.Note is { } note)
        {
            source = source with { Notes = [note, .. source.Notes] };
        }

        if (isMarkdown && MarkdownPage.Read(text) is { } page)
        {
            return OfPage(page, source, options);
        }

        var isHtml = HtmlSniffer.LooksLikeHtml(text);
        return OfText(text, isHtml ? DocumentFormat.Html : options.TextFormat, isHtml ? HtmlSniffer.CanonicalOf(text) : null, source, options);
    }

    /// <summary>The document that something around it was taken off from, as a page.</summary>
    public static DocumentResult OfPage(PageShell page, DocumentSource source, ReadOptions options) => OfText(
        page.ToHtml(),
        DocumentFormat.Html,
        CanonicalUrl.Of(page.Url),
        source with { Title = source.Title ?? page.Title, Outlet = source.Outlet ?? page.Outlet, Published = source.Published ?? page.Published },
        options);

    private static DocumentResult OfText(string text, DocumentFormat format, string? canonical, DocumentSource source, ReadOptions options)
    {
        var url = PageAddress.Choose(source.Url, canonical);
        var id = source.Id ?? url ?? source.Name;
        return new DocumentResult(source.Name, new Document
        {
            Id = id,
            Collection = options.Collection,
            Content = text,
            Format = format,
            Url = url ?? source.Url,
            Title = source.Title,
            Outlet = source.Outlet,
            Published = source.Published,
            Retrieved = source.Retrieved,
            Diagnostics = source.Notes,
        }, null)
        { Id = id };
    }
}
