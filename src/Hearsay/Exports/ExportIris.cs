using System.Text;
using Hearsay.Model;

namespace Hearsay.Exports;

/// <summary>IRIs of what is exported: a page's own address where it has one, else a name of ours.</summary>
internal static class ExportIris
{
    /// <summary>What our own names begin with.</summary>
    public const string Prefix = "urn:x-hearsay:";

    /// <summary>The IRI of an article.</summary>
    public static string OfArticle(DocumentIdentity article) =>
        Uri.TryCreate(article.Id, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && article.Collection.Length == 0
            ? Escape(article.Id)
            : $"{Prefix}article:{Part(article.ToString())}";

    /// <summary>A finding of an article.</summary>
    public static string OfFinding(DocumentIdentity article, string finding) => $"{Prefix}finding:{Part(article.ToString())}:{Part(finding)}";

    /// <summary>The IRI of a claim.</summary>
    public static string OfClaim(string id) => $"{Prefix}claim:{Part(id)}";

    /// <summary>The IRI of a story.</summary>
    public static string OfStory(string id) => $"{Prefix}story:{Part(id)}";

    /// <summary>Somebody who speaks, or an outlet.</summary>
    public static string OfAgent(string kind, string name) => $"{Prefix}{kind}:{Part(name)}";

    private static string Part(string text) => Uri.EscapeDataString(text);

    // An address may hold what no IRI may (RFC 3987): spaces, quotes, brackets.
    private static string Escape(string address)
    {
        var escaped = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
        {
            var forbidden = rune.Value <= 0x20 || rune.Value is '<' or '>' or '"' or '{' or '}' or '|' or '\\' or '^' or '`' or 0x7F;
            escaped.Append(forbidden ? Uri.EscapeDataString(rune.ToString()) : rune.ToString());
        }

        return escaped.ToString();
    }
}
