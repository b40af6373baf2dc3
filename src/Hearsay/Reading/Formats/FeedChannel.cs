using System.Text;
using Hearsay.Reading.Decoding;

namespace Hearsay.Reading.Formats;

/// <summary>What a feed says of itself before its first entry.</summary>
/// <param name="Title">Its title: the outlet.</param>
/// <param name="Base">What the links in it are relative to; null when it does not say.</param>
/// <param name="Charset">The encoding that its declaration names; null when it names none.</param>
internal sealed record FeedChannel(string? Title, Uri? Base, string? Charset)
{
    /// <summary>Reads the head of a feed.</summary>
    public static FeedChannel Read(byte[] head, DocumentSource source)
    {
        var declared = Declared(head);
        var xml = TextDecoder.Decode(head, declared ?? source.Charset).Text ?? Encoding.Latin1.GetString(head);
        var root = RootEnd(xml, "channel", out var attributes) ?? RootEnd(xml, "feed", out attributes) ?? 0;
        var elements = LooseXml.Elements(xml[root..]);
        var title = elements.Find(element => element.Name is "title" or "atom:title");
        var link = elements.Find(element => element.Name == "link" && element.Inner.Length > 0).Text;
        var own = new XmlElement("", attributes, "").Attribute("xml:base") ?? source.Url ?? (link is { Length: > 0 } ? link : null);
        return new FeedChannel(
            FeedEntry.PlainLine(title.Inner is null ? null : title.Text),
            Uri.TryCreate(own, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? uri : null,
            declared);
    }

    private static int? RootEnd(string xml, string name, out string attributes)
    {
        attributes = "";
        var at = xml.IndexOf("<" + name, StringComparison.OrdinalIgnoreCase);
        var end = at < 0 ? -1 : xml.IndexOf('>', at);
        if (end < 0)
        {
            return null;
        }

        attributes = xml[(at + 1 + name.Length)..end];
        return end + 1;
    }

    private static string? Declared(ReadOnlySpan<byte> head)
    {
        var first = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)]);
        var end = first.IndexOf("?>", StringComparison.Ordinal);
        return end < 0 ? null : new XmlElement("", first[..end].Replace("<?xml", "", StringComparison.Ordinal), "").Attribute("encoding");
    }
}
