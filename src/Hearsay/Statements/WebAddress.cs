using System.Buffers;

namespace Hearsay.Statements;

/// <summary>Reads where a page says it is from by an address: "http://vesta.example/a/b", "www.vesta.example", "Vesta.com", "@VestaNow".</summary>
internal static class WebAddress
{
    private const int Longest = 2000;

    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\u00a0");

    /// <summary>The address at the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>How many characters it takes, 0 when there is none, and its host without "www" or its account without "@".</returns>
    public static (int Length, string Host) At(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Longest)];
        var end = text.IndexOfAny(WhiteSpace);
        var word = end < 0 ? text : text[..end];
        var isLink = Begins(word, "http://") || Begins(word, "https://") || Begins(word, "www.");
        if (!isLink)
        {
            word = word.TrimEnd(".,:;)");
            return word.StartsWith("@") && word.Length > 2 ? (word.Length, word[1..].ToString()) : IsHost(word) ? (word.Length, HostOf(word)) : (0, "");
        }

        return (word.Length, HostOf(word));
    }

    /// <summary>How many characters a host takes at the beginning of a text that is written without anything before it ("Vesta.com"); 0 when there is none.</summary>
    public static int HostLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(WhiteSpace);
        var word = (end < 0 ? text : text[..end]).TrimEnd(".,:;)");
        return IsHost(word) ? word.Length : 0;
    }

    private static string HostOf(ReadOnlySpan<char> address)
    {
        var host = address[(address.IndexOf("//", StringComparison.Ordinal) is >= 0 and var slashes ? slashes + 2 : 0)..];
        host = host.IndexOfAny("/?#:") is >= 0 and var stop ? host[..stop] : host;
        return (Begins(host, "www.") ? host[4..] : host).ToString();
    }

    private static bool IsHost(ReadOnlySpan<char> word)
    {
        var dot = word.LastIndexOf('.');
        return dot > 1 && word[(dot + 1)..] is "com" or "org" or "net" or "info" or "news" or "tv" && !word[..dot].ContainsAnyExcept(HostLetters);
    }

    private static bool Begins(ReadOnlySpan<char> word, string with) => word.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
