using System.Net;
using System.Text;
using Hearsay.Model;

namespace Hearsay.Reading.Formats;

/// <summary>An article that came without a page around it, such as a feed's entry, and the plain page that is made for it.</summary>
internal sealed record PageShell
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The author as written.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>The article's address.</summary>
    public string? Url { get; init; }

    /// <summary>First publication.</summary>
    public Timestamp? Published { get; init; }

    /// <summary>Last change.</summary>
    public Timestamp? Updated { get; init; }

    /// <summary>The article as markup.</summary>
    public required string Body { get; init; }

    /// <summary>Markup of plain text: paragraphs are what empty lines part.</summary>
    public static string Paragraphs(string text)
    {
        var html = new StringBuilder();
        foreach (var part in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(part).Replace("\n", "<br>\n", StringComparison.Ordinal)).Append("</p>\n");
        }

        return html.ToString();
    }

    /// <summary>The page: what is known stands in its head, where pages have it.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html><head>\n");
        if (Title is not null)
        {
            html.Append("<title>").Append(WebUtility.HtmlEncode(Title)).Append("</title>\n");
        }

        Meta(html, "author", Author);
        Meta(html, "og:site_name", Outlet);
        Meta(html, "article:published_time", Published?.ToString());
        Meta(html, "article:modified_time", Updated?.ToString());
        html.Append("</head><body><article>\n");
        if (Title is not null)
        {
            html.Append("<h1>").Append(WebUtility.HtmlEncode(Title)).Append("</h1>\n");
        }

        return html.Append(Body).Append("\n</article></body></html>\n").ToString();
    }

    private static void Meta(StringBuilder html, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            html.Append("<meta property=\"").Append(name).Append("\" content=\"").Append(WebUtility.HtmlEncode(value)).Append("\">\n");
        }
    }
}
