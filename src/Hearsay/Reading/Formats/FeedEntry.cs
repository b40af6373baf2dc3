using System.Net;
using System.Text;
using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Reading.Formats;

/// <summary>One entry of a feed.</summary>
internal sealed record FeedEntry
{
    // Shorter texts are teasers; a description, which is one by its purpose, must be longer to be taken for the article.
    private const int LeastContent = 600;
    private const int LeastDescription = 1_500; // characters of a description that is the whole article and no teaser

    private static readonly string[] TeaserEnds = ["[…]", "[...]", "continue reading", "read more", "continue reading →", "read more →", "read more…", "read more...", "full story"];

    /// <summary>Its id within the feed.</summary>
    public string? Id { get; private init; }

    /// <summary>Its title.</summary>
    public string? Title { get; private init; }

    /// <summary>The article's address, absolute.</summary>
    public string? Link { get; private init; }

    /// <summary>Its author as written.</summary>
    public string? Author { get; private init; }

    /// <summary>First publication.</summary>
    public Timestamp? Published { get; private init; }

    /// <summary>Last change.</summary>
    public Timestamp? Updated { get; private init; }

    /// <summary>The whole text as markup; null when the entry has only a teaser.</summary>
    public string? Content { get; private init; }

    /// <summary>Reads an entry from its XML.</summary>
    public static FeedEntry Read(string xml, FeedChannel channel)
    {
        var outer = LooseXml.Elements(xml);
        var elements = outer.Count == 0 ? [] : LooseXml.Elements(outer[0].Inner);
        string? Text(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (elements.Find(element => element.Name == name && element.Inner.Length > 0) is { Name: not null } found && found.Text is { Length: > 0 } text)
                {
                    return text;
                }
            }

            return null;
        }

        var updated = FeedDate.Parse(Text("updated", "atom:updated", "dcterms:modified", "modified"));
        var id = Text("guid", "id", "atom:id");
        return new FeedEntry
        {
            Id = id,
            Title = PlainLine(Text("title", "atom:title", "dc:title", "media:title")),
            Link = Absolute(LinkOf(elements) ?? (id?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? id : null), channel),
            Author = PlainLine(AuthorOf(elements) ?? Text("dc:creator")),
            Published = FeedDate.Parse(Text("pubDate", "published", "atom:published", "dc:date", "dcterms:created", "issued", "date")) ?? updated,
            Updated = updated,
            Content = ContentOf(elements),
        };
    }

    /// <summary>A title or name in one line: markup and entities that feeds escape twice are taken off. Null when nothing is left.</summary>
    public static string? PlainLine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var plain = PlainSpaces.In(WebUtility.HtmlDecode(WithoutTags(text)));
        return plain.Length == 0 ? null : plain;
    }

    private static string? LinkOf(List<XmlElement> elements)
    {
        string? fallback = null;
        foreach (var element in elements.Where(element => element.Name is "link" or "atom:link" or "feedburner:origLink"))
        {
            var link = element.Attribute("href") ?? element.Text;
            if (element.Name == "feedburner:origLink" || (element.Attribute("rel") is null or "alternate" && link.Length > 0 && fallback is null))
            {
                fallback = link;
            }
        }

        return fallback;
    }

    private static string? AuthorOf(List<XmlElement> elements)
    {
        var author = elements.Find(element => element.Name is "author" or "atom:author" && element.Inner.Length > 0);
        if (author.Name is null)
        {
            return null;
        }

        // RSS: "desk@daily.example (Ada Brandt)"; Atom: an element of its own.
        var name = LooseXml.Elements(author.Inner).Find(element => element.Name is "name" or "atom:name");
        var text = name.Name is null ? author.Text : name.Text;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')') ? text[(open + 1)..^1] : text.Contains('@', StringComparison.Ordinal) ? null : text;
    }

    private static string? ContentOf(List<XmlElement> elements)
    {
        foreach (var element in elements)
        {
            var isContent = element.Name is "content:encoded" or "content" or "atom:content" or "xhtml:body" && element.Attribute("src") is null;
            var isDescription = element.Name is "description" or "summary" or "atom:summary";
            if (!isContent && !isDescription)
            {
                continue;
            }

            var type = element.Attribute("type") ?? "html";
            var markup = type is "xhtml" or "application/xhtml+xml" || element.Name == "xhtml:body" ? element.Inner
                : type is "text" or "text/plain" ? PageShell.Paragraphs(element.Text)
                : element.Text.Contains('<', StringComparison.Ordinal) ? element.Text : PageShell.Paragraphs(element.Text);
            var plain = WithoutTags(markup).Trim();
            if (plain.Length >= (isContent ? LeastContent : LeastDescription) && !IsTeaser(WebUtility.HtmlDecode(plain)))
            {
                return markup;
            }
        }

        return null;
    }

    private static bool IsTeaser(string plain)
    {
        plain = plain.TrimEnd();
        return TeaserEnds.Any(end => plain.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutTags(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var inTag = false;
        for (var i = 0; i < markup.Length; i++)
        {
            var c = markup[i];
            var opens = c == '<' && i + 1 < markup.Length && (char.IsAsciiLetter(markup[i + 1]) || markup[i + 1] is '/' or '!');
            if (!inTag && opens)
            {
                inTag = true;
                text.Append(' ');
            }
            else if (inTag)
            {
                inTag = c != '>';
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private static string? Absolute(string? link, FeedChannel channel)
    {
        if (string.IsNullOrWhiteSpace(link))
        {
            return null;
        }

        link = link.Trim();

        // "/a" is an absolute path to a file, on systems that have such.
        var uri = Uri.TryCreate(link, UriKind.Absolute, out var absolute) && absolute.Scheme != Uri.UriSchemeFile ? absolute
            : channel.Base is { } start && Uri.TryCreate(start, link, out var joined) ? joined : null;
        return uri is { Scheme: "http" or "https" } ? uri.AbsoluteUri : null;
    }
}
