namespace Hearsay.Reading.Html;

/// <summary>Tells HTML from text by its first characters, and finds a page's own address without parsing it.</summary>
internal static class HtmlSniffer
{
    private const int LookedAt = 4096; // characters in which a first tag stands
    private const int HeadCharacters = 262_144; // characters in which the head's tags stand
    private const int SeveralTags = 5; // "<" in the characters looked at, where no tag was closed

    private static readonly string[] Tells = ["<!doctype html", "<html", "<head", "<body", "<article", "<meta ", "<title>", "<main"];

    /// <summary>True when one of the tags that only pages have stands near the start, with nothing but markup before it.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, LookedAt)).TrimStart("\uFEFF \t\r\n\f");
        if (head.IsEmpty || head[0] != '<')
        {
            return false;
        }

        foreach (var tell in Tells)
        {
            if (head.Contains(tell, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        // A fragment: at least a paragraph or a division that is closed again, or several that are not.
        return (head.StartsWith("<p", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<div", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<h1", StringComparison.OrdinalIgnoreCase)) && (head.Contains("</", StringComparison.Ordinal) || head.Count('<') >= SeveralTags);
    }

    /// <summary>The address in <c>link rel=canonical</c>, else in <c>og:url</c>; null when the head has neither.</summary>
    public static string? CanonicalOf(string html)
    {
        string? openGraph = null;
        var scanner = new TagScanner(html.AsSpan(0, Math.Min(html.Length, HeadCharacters)));
        while (scanner.Next())
        {
            if (scanner.NameIs("body"))
            {
                break;
            }

            if (scanner.NameIs("link") && scanner.Attribute("rel") is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase)
                && CanonicalUrl.Of(scanner.Attribute("href")) is { } canonical)
            {
                return canonical;
            }

            if (openGraph is null && scanner.NameIs("meta") && scanner.Attribute("property") is { } property
                && property.Equals("og:url", StringComparison.OrdinalIgnoreCase))
            {
                openGraph = CanonicalUrl.Of(scanner.Attribute("content"));
            }
        }

        return openGraph;
    }
}
