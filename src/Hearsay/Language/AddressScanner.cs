namespace Hearsay.Language;

/// <summary>Finds web and mail addresses, which are one token whatever they hold.</summary>
internal static class AddressScanner
{
    private const int LongestAddress = 2_000;
    private const int LongestLocalPart = 64;

    /// <summary>The end of an address that starts here; trailing punctuation of the sentence is not part of it.</summary>
    public static bool TryScan(string text, int at, int limit, out int end) =>
        TryWeb(text, at, limit, out end) || TryMail(text, at, limit, out end);

    private static bool TryMail(string text, int at, int limit, out int end)
    {
        end = at;
        var local = Math.Min(limit, at + LongestLocalPart);
        while (end < local && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-' or '+' or '%'))
        {
            end++;
        }

        if (end == at || end + 1 >= limit || text[end] != '@' || !char.IsAsciiLetterOrDigit(text[end + 1]))
        {
            return false;
        }

        var host = Math.Min(limit, end + 1 + LongestAddress);
        end++;
        while (end < host && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (text[end - 1] is '.' or '-')
        {
            end--;
        }

        return true;
    }

    private static bool TryWeb(string text, int at, int limit, out int end)
    {
        end = at;
        var rest = text.AsSpan(at, limit - at);
        if (text[at] is not ('h' or 'H' or 'w' or 'W' or 'f' or 'F')
            || !(StartsWith(rest, "http://") || StartsWith(rest, "https://") || StartsWith(rest, "www.") || StartsWith(rest, "ftp://")))
        {
            return false;
        }

        limit = Math.Min(limit, at + LongestAddress);
        while (end < limit && !CharClass.IsGap(text[end]) && text[end] is not ('"' or '“' or '”' or '<' or '>'))
        {
            end++;
        }

        if (end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end--;
        }

        while (end > at && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’')
        {
            end--;
        }

        return end > at;
    }

    private static bool StartsWith(ReadOnlySpan<char> rest, string scheme) =>
        rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && !CharClass.IsGap(rest[scheme.Length]);
}
