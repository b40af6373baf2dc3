using System.Text;

namespace Hearsay.Reading.Formats;

/// <summary>Tells what a stream holds by its first bytes; names and their endings are not asked.</summary>
internal static class FileSniffer
{
    private const int TarMagicAt = 257; // offset of "ustar" in a tar header, POSIX.1
    private const int FeedTellBytes = 4_096; // bytes in which a feed's root element stands

    private static readonly (byte[] Magic, string Name)[] ForeignKinds =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"), ("BZh"u8.ToArray(), "bzip2 data"), ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "xz data"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"), ("Rar!"u8.ToArray(), "a RAR archive"), ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ("SQLite format 3\0"u8.ToArray(), "a database"), ([0xFF, 0xD8, 0xFF], "a picture"), ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
    ];

    /// <summary>What the stream holds.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="isWhole">True when these are all.</param>
    public static FileKind Tell(byte[] head, bool isWhole) => head switch
    {
        [0x1F, 0x8B, ..] => FileKind.Gzip,
        [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..] => FileKind.Zstd,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] or [(byte)'P', (byte)'K', 0x30, 0x30, (byte)'P', (byte)'K', 3, 4, ..] => FileKind.Zip,
        _ when head.AsSpan().StartsWith("WARC/"u8) => FileKind.Warc,
        _ when IsTar(head) => FileKind.Tar,
        _ when ForeignName(head) is not null => FileKind.Foreign,
        _ => OfText(Latin(head), head, isWhole),
    };

    /// <summary>What a file of a format is that is known but not read; null for all others.</summary>
    public static string? ForeignName(byte[] head)
    {
        foreach (var (magic, name) in ForeignKinds)
        {
            if (head.AsSpan().StartsWith(magic))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsTar(ReadOnlySpan<byte> head) => head.Length >= 512 && head[TarMagicAt..].StartsWith("ustar"u8);

    // ASCII is all that tells one format from the other.
    private static string Latin(byte[] head) => Encoding.Latin1.GetString(head.AsSpan(head is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));

    private static FileKind OfText(string head, byte[] bytes, bool isWhole)
    {
        if (JsonDocumentLine.BeginsJsonLines(bytes, isWhole))
        {
            return FileKind.JsonLines;
        }

        var text = head.AsSpan().TrimStart();
        return text.IsEmpty ? FileKind.Single : text[0] switch
        {
            '<' => IsFeed(text) ? FileKind.Feed : FileKind.Single,
            '{' or '[' when JsonElements.BeginDocuments(bytes, isWhole) => FileKind.Json,
            _ when MailSniffer.IsMailbox(head) => FileKind.Mailbox,
            _ when MailSniffer.IsMail(head) => FileKind.Mail,
            _ when TableColumns.Tell(head) is not null => FileKind.Table,
            _ when MarkdownSniffer.LooksLikeMarkdown(head) => FileKind.Markdown,
            _ => FileKind.Single,
        };
    }

    private static bool IsFeed(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, FeedTellBytes)];
        var root = FirstElement(head);
        return root.Equals("rss", StringComparison.OrdinalIgnoreCase) || root.Equals("feed", StringComparison.OrdinalIgnoreCase)
            || root.EndsWith(":feed", StringComparison.OrdinalIgnoreCase) || root.Equals("rdf:RDF", StringComparison.OrdinalIgnoreCase);
    }

    // The name of the first element, past declarations, comments and instructions.
    private static ReadOnlySpan<char> FirstElement(ReadOnlySpan<char> xml)
    {
        while (true)
        {
            var open = xml.IndexOf('<');
            if (open < 0 || open + 1 >= xml.Length)
            {
                return [];
            }

            xml = xml[(open + 1)..];
            if (xml[0] is not ('!' or '?'))
            {
                var end = xml.IndexOfAny(" \t\r\n>/");
                return end < 0 ? [] : xml[..end];
            }

            var close = xml.StartsWith("!--") ? xml.IndexOf("-->") : xml.IndexOf('>');
            if (close < 0)
            {
                return [];
            }

            xml = xml[close..];
        }
    }
}
