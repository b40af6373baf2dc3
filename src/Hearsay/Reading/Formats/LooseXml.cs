using System.Net;
using System.Text;
using Hearsay.Reading.Html;

namespace Hearsay.Reading.Formats;

/// <summary>An element of a feed.</summary>
/// <param name="Name">Its name as written, with its prefix.</param>
/// <param name="Attributes">What stands between name and end of the tag.</param>
/// <param name="Inner">What stands between its tags, as written.</param>
internal readonly record struct XmlElement(string Name, string Attributes, string Inner)
{
    /// <summary>The value of an attribute; null when there is none.</summary>
    public string? Attribute(string name)
    {
        var scanner = new TagScanner("<a " + Attributes + ">");
        return scanner.Next() ? scanner.Attribute(name) : null;
    }

    /// <summary>The text: CDATA as it is, entities decoded once.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            var rest = Inner.AsSpan();
            while (rest.IndexOf("<![CDATA[") is >= 0 and var open)
            {
                text.Append(WebUtility.HtmlDecode(rest[..open].ToString()));
                rest = rest[(open + 9)..];
                var close = rest.IndexOf("]]>");
                text.Append(close < 0 ? rest : rest[..close]);
                rest = close < 0 ? [] : rest[(close + 3)..];
            }

            return text.Append(WebUtility.HtmlDecode(rest.ToString())).ToString().Trim();
        }
    }
}

/// <summary>Finds the elements in XML that need not be well-formed. Linear: an element that is not closed takes all that follows.</summary>
internal static class LooseXml
{
    /// <summary>The outermost elements, in order.</summary>
    public static List<XmlElement> Elements(string xml)
    {
        var elements = new List<XmlElement>();
        var at = 0;
        while (Tag(xml, ref at) is { } tag)
        {
            if (tag.IsEnd)
            {
                continue;
            }

            var start = at;
            var end = tag.IsClosed ? at : EndOf(xml, tag.Name, ref at);
            elements.Add(new XmlElement(tag.Name, tag.Attributes, tag.IsClosed ? "" : xml[start..end]));
        }

        return elements;
    }

    // Where the element's content ends; the place is moved past its end tag.
    private static int EndOf(string xml, string name, ref int at)
    {
        var depth = 1;
        while (true)
        {
            if (Tag(xml, ref at) is not { } tag)
            {
                return xml.Length;
            }

            if (tag.Name == name && !tag.IsClosed)
            {
                depth += tag.IsEnd ? -1 : 1;
                if (depth == 0)
                {
                    return tag.At;
                }
            }
        }
    }

    private static FoundTag? Tag(string xml, ref int at)
    {
        while (at < xml.Length)
        {
            var open = xml.IndexOf('<', at);
            if (open < 0 || open + 1 >= xml.Length)
            {
                break;
            }

            if (Skipped(xml, open) is { } past)
            {
                at = past;
                continue;
            }

            // "5 < 6" is no tag.
            if (!char.IsLetter(xml[open + 1]) && xml[open + 1] is not ('/' or '_'))
            {
                at = open + 1;
                continue;
            }

            var close = EndOfTag(xml, open + 1);
            at = Math.Min(xml.Length, close + 1);
            var isEnd = xml[open + 1] == '/';
            var from = open + (isEnd ? 2 : 1);
            var inside = from <= close ? xml.AsSpan(from, close - from) : [];
            var space = inside.IndexOfAny(" \t\r\n/");
            var name = (space < 0 ? inside : inside[..space]).ToString();
            if (name.Length > 0)
            {
                return new FoundTag(open, name, space < 0 || isEnd ? "" : inside[space..].TrimEnd('/').ToString(), isEnd, inside.EndsWith("/"));
            }
        }

        at = xml.Length;
        return null;
    }

    private static int? Skipped(string xml, int open)
    {
        var rest = xml.AsSpan(open);
        var end = rest.StartsWith("<![CDATA[") ? "]]>" : rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<!") || rest.StartsWith("<?") ? ">" : null;
        if (end is null)
        {
            return null;
        }

        var close = rest.IndexOf(end);
        return close < 0 ? xml.Length : open + close + end.Length;
    }

    private static int EndOfTag(string xml, int at)
    {
        var quote = '\0';
        for (; at < xml.Length; at++)
        {
            var c = xml[at];
            if (quote == '\0' ? c == '>' : c == quote)
            {
                if (quote == '\0')
                {
                    return at;
                }

                quote = '\0';
            }
            else if (quote == '\0' && c is '"' or '\'' && xml[at - 1] == '=')
            {
                quote = c;
            }
        }

        return xml.Length;
    }

    private readonly record struct FoundTag(int At, string Name, string Attributes, bool IsEnd, bool IsClosed);
}
