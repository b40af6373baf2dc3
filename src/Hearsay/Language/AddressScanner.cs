namespace Hearsay.Language;

/// <summary>Finds web and mail addresses, which are one token whatever they hold.</summary>
internal static class AddressScanner
{
    private const int LongestAddress = 2_000; // characters; browsers keep to about 2,000
    private const int LongestLocalPart = 64; // characters before "@", RFC 5321, 4.5.3.1.1
    private const int LongestHost = 64; // characters of a host that is looked at

    /// <summary>The end of an address that starts here; trailing punctuation of the sentence is not part of it.</summary>
    public static bool TryScan(string text, int at, int limit, out int end) =>
        TryWeb(text, at, limit, out end) || TryMail(text, at, limit, out end);

    /// <summary>
    /// The end of an address without its scheme ("bit.ly/a1", "news.example/politics"), of which a slash was reached.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="slash">The slash.</param>
    /// <param name="limit">Where the text to be read ends.</param>
    /// <param name="lists">The endings of host names.</param>
    /// <param name="end">The address's end.</param>
    public static bool TryPath(string text, int start, int slash, int limit, TokenWords lists, out int end)
    {
        end = slash;
        var host = text.AsSpan(start, Math.Min(slash - start, LongestHost));
        var ending = host[(host.LastIndexOf('.') + 1)..];
        if (ending.Length == host.Length || slash - start > LongestHost || !char.IsAsciiLetter(host[0]) || !(ending.Length == 2 || lists.IsHostEnding(ending))
            || ending.ContainsAnyExceptInRange('a', 'z') || slash + 1 >= limit || text[slash] != '/' || !CharClass.IsWord(text, slash + 1))
        {
            return false;
        }

        end = EndOfWeb(text, slash, limit);
        return true;
    }

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
        while (end < host && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
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

        end = EndOfWeb(text, at, limit);
        return end > at;
    }

    private static int EndOfWeb(string text, int at, int limit)
    {
        var end = at;
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

        return end;
    }

    private static bool StartsWith(ReadOnlySpan<char> rest, string scheme) =>
        rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && !CharClass.IsGap(rest[scheme.Length]);
}
