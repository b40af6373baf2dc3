namespace Hearsay.Reading.Formats;

/// <summary>Tells mail by the header lines that it begins with.</summary>
internal static class MailSniffer
{
    private const int LeastFields = 3; // known header fields that make a mail
    private const int MostLines = 200; // lines in which they stand

    private static readonly string[] Fields =
    [
        "from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version", "content-type", "delivered-to", "dkim-signature", "reply-to", "list-unsubscribe",
        "content-transfer-encoding", "list-id", "sender", "x-mailer", "authentication-results", "arc-seal",
    ];

    // Somebody's notes may have a "From" and a "Subject"; programs write these.
    private static readonly string[] ProgramFields = ["received", "return-path", "message-id", "mime-version", "content-type", "delivered-to", "dkim-signature"];

    /// <summary>True for a mailbox: a "From " line, then a message.</summary>
    public static bool IsMailbox(string head)
    {
        var end = head.IndexOf('\n', StringComparison.Ordinal);
        return head.StartsWith("From ", StringComparison.Ordinal) && end > 0 && IsMail(head[(end + 1)..]);
    }

    /// <summary>True for one message.</summary>
    public static bool IsMail(string head)
    {
        var (known, byProgram, lines) = (0, 0, 0);
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || ++lines > MostLines)
            {
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAny(' ', '\t'))
            {
                return false;
            }

            var name = line[..colon].ToString().ToLowerInvariant();
            known += Fields.Contains(name, StringComparer.Ordinal) ? 1 : 0;
            byProgram += ProgramFields.Contains(name, StringComparer.Ordinal) ? 1 : 0;
        }

        return known >= LeastFields && byProgram > 0;
    }
}
