namespace Hearsay.Language;

/// <summary>Finds web addresses, which are one token whatever they hold.</summary>
internal static class AddressScanner
{
    private const int LongestAddress = 2_000;

    /// <summary>The end of a web address that starts here; trailing punctuation of the sentence is not part of it.</summary>
    public static bool TryScan(string text, int at, int limit, out int end)
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
