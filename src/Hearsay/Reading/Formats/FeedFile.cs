using Hearsay.Model;
using Hearsay.Reading.Decoding;

namespace Hearsay.Reading.Formats;

/// <summary>
/// A feed (RSS 0.9 to 2.0, Atom): entries that carry their full text become documents, known by the article's address; the others are listed (HS0125).
/// </summary>
internal static class FeedFile
{
    /// <summary>The entries, in the feed's order.</summary>
    public static IEnumerable<DocumentResult> Read(Stream stream, DocumentSource source, ReadOptions options)
    {
        var channel = new FeedChannel(null, null, null);
        foreach (var piece in FeedEntries.Read(stream, options.MaxDocumentBytes))
        {
            if (piece.Number == 0)
            {
                channel = FeedChannel.Read(piece.Bytes.ToArray(), source);
                source = source with { Charset = channel.Charset ?? source.Charset };
            }
            else
            {
                yield return Entry(piece, channel, source with { Name = FormattableString.Invariant($"{source.Name}:{piece.Number}") }, options);
            }
        }
    }

    private static DocumentResult Entry(ByteLine piece, FeedChannel channel, DocumentSource source, ReadOptions options)
    {
        if (piece.TooLong)
        {
            return new DocumentResult(source.Name, null, DiagnosticCatalog.DocumentTooLarge.At(
                FormattableString.Invariant($"{source.Name}: the entry has {piece.Length} bytes, the limit is {options.MaxDocumentBytes}")));
        }

        var decoded = TextDecoder.Decode(piece.Bytes.ToArray(), source.Charset);
        if (decoded.Text is not { } xml)
        {
            return new DocumentResult(source.Name, null, decoded.Refusal!);
        }

        var entry = FeedEntry.Read(xml, channel);
        if (entry.Content is { } content)
        {
            var page = new PageShell
            {
                Title = entry.Title,
                Author = entry.Author,
                Outlet = channel.Title,
                Url = entry.Link,
                Published = entry.Published,
                Updated = entry.Updated,
                Body = content,
            };
            return SingleFile.OfPage(page, source with { Url = entry.Link, Id = CanonicalUrl.Of(entry.Link) is null ? entry.Id : null, Notes = decoded.Note is { } note ? [note] : [] }, options);
        }

        return entry.Link is { } link
            ? new DocumentResult(source.Name, null, DiagnosticCatalog.ListedOnly.At(entry.Title is null ? link : $"{link}: {entry.Title}"))
            {
                Id = CanonicalUrl.Of(link),
                Listed = new ListedArticle(link, entry.Title, entry.Updated ?? entry.Published),
            }
            : new DocumentResult(source.Name, null, DiagnosticCatalog.EmptyDocument.At("the entry has neither text nor a link"));
    }
}
