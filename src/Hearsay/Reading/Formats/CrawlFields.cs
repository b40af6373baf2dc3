using System.Globalization;
using Hearsay.Model;
using Hearsay.Reading.Html;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Formats;

/// <summary>
/// An object or row with the field names that crawls and data sets use, → a document. Names are compared without case and without "_", "-" and spaces, so that
/// "publishedAt" and "published_at" are one. Where an object carries several renderings of a page, the richest is read.
/// </summary>
internal sealed class CrawlFields
{
    private static readonly string[] HtmlNames = ["html", "rawhtml", "contenthtml", "htmlcontent", "bodyhtml"];
    private static readonly string[] OtherContentNames =
        ["content", "body", "article", "maintext", "articlebody", "articletext", "fulltext", "contenttext", "plaintext", "bodytext", "cleanedtext"];

    private static readonly string[] IdNames = ["uuid", "guid", "docid", "documentid", "articleid"];
    private static readonly string[] UrlNames =
        ["url", "link", "canonical", "canonicalurl", "canonicallink", "articleurl", "pageurl", "weburl", "sourceurl", "uri", "warctargeturi", "meta.url", "metadata.url", "warcheaders.warctargeturi"];

    private static readonly string[] TitleNames = ["title", "headline", "articletitle", "metadata.title"];
    private static readonly string[] DateNames =
    [
        "published", "date", "publishedat", "publishdate", "datepublish", "pubdate", "datepublished", "publicationdate", "publisheddate", "publishedtime", "publishedon",
        "dateposted", "createdat", "metadata.date", "metadata.published",
    ];

    private static readonly string[] OutletNames =
        ["outlet", "source", "publisher", "sitename", "source.name", "publisher.name", "publication", "newspaper", "sourcename", "sourcedomain", "domain", "site", "website", "thread.site"];

    private static readonly string[] RetrievedNames =
    [
        "retrieved", "crawled", "datedownload", "fetched", "retrievedat", "crawledat", "fetchedat", "scrapedat", "downloadedat", "crawldate", "datecrawled", "warcdate",
        "warcheaders.warcdate", "timestamp", "meta.timestamp",
    ];

    // Dumps of search engines and queues put the document itself one level down.
    private static readonly string[] Envelopes = ["source", "document", "doc", "fields"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <param name="values">Names as given and their values; the first of names that are alike counts.</param>
    public CrawlFields(IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var (key, value) in values)
        {
            _values.TryAdd(NameOf(key), value);
        }

        foreach (var envelope in Envelopes.Where(envelope => ContentName() is null && !_values.ContainsKey(envelope)))
        {
            foreach (var (key, value) in _values.Where(pair => pair.Key.StartsWith(envelope + ".", StringComparison.Ordinal)).ToList())
            {
                _values.TryAdd(key[(envelope.Length + 1)..], value);
            }
        }
    }

    /// <summary>True when one of the names is one for the text of a document.</summary>
    public static bool HasContent(IEnumerable<KeyValuePair<string, string>> values)
    {
        var fields = new CrawlFields(values);
        return fields.ContentName() is not null;
    }

    /// <summary>True when a column of this name holds the text of documents.</summary>
    public static bool IsContentName(string name)
    {
        var plain = NameOf(name);
        return plain is "text" or "raw" || HtmlNames.Contains(plain, StringComparer.Ordinal) || OtherContentNames.Contains(plain, StringComparer.Ordinal);
    }

    /// <summary>True when a column of this name says something of a document.</summary>
    public static bool IsKnownName(string name)
    {
        var plain = NameOf(name);
        return plain == "id" || IsContentName(name)
            || ((string[][])[IdNames, UrlNames, TitleNames, DateNames, OutletNames, RetrievedNames]).Any(names => names.Contains(plain, StringComparer.Ordinal));
    }

    /// <summary>The document. Refusals: HS0101, HS0108; note: HS0113.</summary>
    public DocumentResult ToDocument(DocumentSource source, ReadOptions options)
    {
        var id = First("id");
        var url = First(UrlNames) ?? source.Url;
        if (ContentName() is not { } name)
        {
            return new DocumentResult(source.Name, null, DiagnosticCatalog.InvalidInput.At("the object has no text, raw, html, content or body")) { Id = id };
        }

        var content = _values[name];
        if (string.IsNullOrWhiteSpace(content))
        {
            return new DocumentResult(source.Name, null, DiagnosticCatalog.EmptyDocument.At($"\"{name}\" holds nothing but white space")) { Id = id };
        }

        var date = First(DateNames);
        var published = DateOf(date);
        return new DocumentResult(source.Name, new Document
        {
            Id = id ?? CanonicalUrl.Of(url) ?? First(IdNames) ?? source.Name,
            Collection = options.Collection,
            Content = content,
            Format = HtmlSniffer.LooksLikeHtml(content) ? DocumentFormat.Html : FormatOf(name, options),
            Url = url,
            Title = First(TitleNames),
            Outlet = First(OutletNames),
            Published = published,
            Retrieved = DateOf(First(RetrievedNames)) ?? source.Retrieved,
            Diagnostics = date is not null && published is null ? [.. source.Notes, DiagnosticCatalog.DateNotUnderstood.At($"\"{date}\" is no date that is understood")] : source.Notes,
        }, null);
    }

    // The richest rendering of the page is read: its markup says most about what is furniture. An empty one counts only when there is no other.
    private string? ContentName()
    {
        string[] names = [.. HtmlNames, "raw", "text", .. OtherContentNames];
        return Array.Find(names, name => _values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value)) ?? Array.Find(names, _values.ContainsKey);
    }

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
            {
                return value;
            }
        }

        return null;
    }

    // Seconds or milliseconds since 1970, as programs write them, besides what people write.
    private static Timestamp? DateOf(string? value)
    {
        if (value is { Length: 10 or 13 } && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Timestamp.From(value.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number));
        }

        return LooseDate.Parse(value);
    }

    private static DocumentFormat FormatOf(string name, ReadOptions options) => name switch
    {
        "raw" => DocumentFormat.Raw,
        "text" => DocumentFormat.Text,
        _ when HtmlNames.Contains(name, StringComparer.Ordinal) => DocumentFormat.Html,
        _ => options.TextFormat,
    };

    private static string NameOf(string key) => key.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0
        ? key
        : string.Concat(key.Where(c => c is not ('_' or '-' or ' '))).ToLowerInvariant();
}
