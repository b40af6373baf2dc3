using System.Xml;

namespace Hearsay.Fetching;

/// <summary>A list of feeds: OPML, or an address a line with "#" before remarks.</summary>
public static class FeedList
{
    /// <summary>The feeds' addresses in order, each once.</summary>
    /// <param name="text">The list.</param>
    /// <exception cref="FormatException">A line is no address, or the OPML is not well-formed; the message says where.</exception>
    public static IReadOnlyList<Uri> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var feeds = text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<') ? Opml(text) : Lines(text);
        return [.. feeds.Distinct()];
    }

    private static IEnumerable<Uri> Lines(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var address = line.Trim();
            if (address.Length > 0 && address[0] != '#')
            {
                yield return Address(address) ?? throw new FormatException(FormattableString.Invariant($"line {number}: '{address}' is no http or https address"));
            }
        }
    }

    private static List<Uri> Opml(string text)
    {
        var feeds = new List<Uri>();
        using var xml = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t')), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "outline" && xml.GetAttribute("xmlUrl") is { } address)
                {
                    feeds.Add(Address(address.Trim()) ?? throw new FormatException($"'{address}' is no http or https address"));
                }
            }
        }
        catch (XmlException broken)
        {
            throw new FormatException($"the OPML is not well-formed: {broken.Message}", broken);
        }

        return feeds;
    }

    private static Uri? Address(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
