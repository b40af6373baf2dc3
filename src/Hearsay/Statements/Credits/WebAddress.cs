using System.Buffers;

namespace Hearsay.Statements.Credits;

/// <summary>Reads where a page says it is from by an address: "http://vesta.example/a/b", "www.vesta.example", "Vesta.com", "@VestaNow".</summary>
internal static class WebAddress
{
    private const int Longest = 2000; // characters; browsers keep to about 2,000

    // What may stand right behind an address without being a part of it.
    private const string Stops = ".,:;)";

    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\u00a0");

    /// <summary>The address at the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>How many characters it takes, 0 when there is none, and its host without "www" or its account without "@".</returns>
    public static (int Length, string Host) At(ReadOnlySpan<char> text)
    {
        var word = FirstWord(text[..Math.Min(text.Length, Longest)]);
        if (Begins(word, "http://") || Begins(word, "https://") || Begins(word, "www."))
        {
            return (word.Length, HostOf(word));
        }

        word = word.TrimEnd(Stops);
        return word.StartsWith("@") && word.Length > 2 ? (word.Length, word[1..].ToString()) : IsHost(word) ? (word.Length, HostOf(word)) : (0, "");
    }

    /// <summary>How many characters a host takes at the beginning of a text that is written without anything before it ("Vesta.com"); 0 when there is none.</summary>
    public static int HostLength(ReadOnlySpan<char> text)
    {
        var word = FirstWord(text).TrimEnd(Stops);
        return IsHost(word) ? word.Length : 0;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOfAny(WhiteSpace) is >= 0 and var end ? text[..end] : text;

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
