using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Html;

/// <summary>What a page says of itself in its head and markup.</summary>
internal sealed record PageMetadata
{
    /// <summary>og:title, else that of the linked data, else the first h1 when the page's title begins with it, else the longest part of that title.</summary>
    public string? Title { get; init; }

    /// <summary>og:site_name, else the publisher of the linked data.</summary>
    public string? Outlet { get; init; }

    /// <summary>Canonical URL.</summary>
    public string? Url { get; init; }

    /// <summary>First publication.</summary>
    public Timestamp? Published { get; init; }

    /// <summary>True when the page says that it is an article.</summary>
    public bool SaysArticle { get; init; }

    /// <summary>The article's body by the linked data; null when it is not given.</summary>
    public string? Body { get; init; }

    /// <summary>The first time element of the page, which may speak of anything; null when there is none.</summary>
    public Timestamp? AnyTime { get; init; }

    /// <summary>Last change.</summary>
    public Timestamp? Updated { get; init; }

    /// <summary>Authors of the linked data or the meta elements.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];
}

/// <summary>Reads <see cref="PageMetadata"/>: JSON-LD (schema.org), Open Graph and other meta elements, time elements, in this order.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "datepublished", "og:published_time", "og:article:published_time", "publishdate", "publish-date", "publish_date", "pubdate", "date", "dc.date.issued",
        "dcterms.created", "dc.date", "dcterms.date", "sailthru.date", "parsely-pub-date", "article.published", "published-date", "cxenseparse:recs:publishtime", "originalpublicationdate",
        "article_date_original", "publication_date", "displaydate", "rnews:datepublished", "datecreated",
        "shareaholic:article_published_time", "article:create_time", "article:post_date", "dcterms.issued", "dcterms.available", "citation_publication_date", "citation_online_date",
        "published", "published_at", "pub_date", "dateposted", "post_date", "ptime", "bt:pubdate",
    ];

    private static readonly string[] UpdatedNames =
        ["article:modified_time", "og:updated_time", "datemodified", "article:modified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "article.updated"];

    /// <summary>The metadata of a page; what the page does not say is null.</summary>
    public static PageMetadata Read(IHtmlDocument page)
    {
        var metas = Metas(page);
        var linked = LinkedData.Read(page);
        string? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (metas.TryGetValue(name, out var value))
                {
                    return value;
                }
            }

            return null;
        }

        var url = CanonicalUrl.Of(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? CanonicalUrl.Of(First("og:url"));
        var outlet = First("og:site_name") ?? linked.Outlet ?? First("application-name", "dc.publisher", "twitter:app:name:iphone");
        return new PageMetadata
        {
            Title = Clean(First("og:title", "twitter:title", "dc.title")) ?? linked.Title ?? TitleOf(page),
            Outlet = Clean(outlet),
            Url = url,
            Published = linked.Published ?? FirstDate(metas, PublishedNames)
                ?? TimeElement(page, ["[itemprop=datePublished]", "time[pubdate]", "time.published", "time.entry-date", "abbr.published"]),
            Body = linked.Body,
            SaysArticle = linked.IsArticle || First("og:type")?.Contains("article", StringComparison.OrdinalIgnoreCase) == true || First("article:published_time") is not null,
            AnyTime = TimeElement(page, ["article time", "main time", "header time"]),
            Updated = linked.Updated ?? FirstDate(metas, UpdatedNames),
            Authors = !linked.Authors.IsEmpty ? linked.Authors : Authors(First("author", "dc.creator", "parsely-author", "sailthru.author", "byl", "article:author")),
        };
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in page.QuerySelectorAll("meta"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            if (name is not null && element.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
            {
                metas.TryAdd(name.Trim().ToLowerInvariant(), content.Trim());
            }
        }

        return metas;
    }

    private static Timestamp? FirstDate(Dictionary<string, string> metas, string[] names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var value) && LooseDate.Parse(value) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    // A time element outside lists of other pages: one that says it is the publication, else the first within the article or its header.
    private static Timestamp? TimeElement(IHtmlDocument page, ReadOnlySpan<string> selectors)
    {
        foreach (var selector in selectors)
        {
            foreach (var element in page.QuerySelectorAll(selector))
            {
                var value = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent;
                if (LooseDate.Parse(value) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    private static ImmutableArray<Author> Authors(string? value) =>
        value is null || value.Length > 200 || value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? [] : Bylines.Parse(value);

    // The first main heading, unless the title has none of its words: then it is the site's name.
    private static string? TitleOf(IHtmlDocument page)
    {
        var title = Clean(page.Title);
        var heading = Clean(page.QuerySelector("h1")?.TextContent);
        return title is null || (heading is not null && title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)) ? heading ?? title : Longest(title);
    }

    // "Headline | Outlet", "Outlet - Headline": the longest part.
    private static string Longest(string title) =>
        title.Split([" | ", " - ", " – ", " — ", " :: ", " » ", " : "], StringSplitOptions.RemoveEmptyEntries).MaxBy(part => part.Length) ?? title;

    private static string? Clean(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        return PlainSpaces.In(value);
    }
}
