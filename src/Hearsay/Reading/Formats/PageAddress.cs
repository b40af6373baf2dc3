namespace Hearsay.Reading.Formats;

/// <summary>
/// Which address a fetched page is known by. What the page calls its canonical address (RFC 6596) joins a page's mobile, printed and tracked addresses;
/// but a copy on another site that names the original is a copy, not a version of it, and a template that names the front page joins nothing.
/// </summary>
internal static class PageAddress
{
    private static readonly string[] Variants = ["www.", "m.", "mobile.", "amp.", "edition."];

    /// <summary>The address; null when there is none.</summary>
    /// <param name="fetched">Where the page was fetched from, if it was.</param>
    /// <param name="canonical">What the page says.</param>
    public static string? Choose(string? fetched, string? canonical)
    {
        var own = CanonicalUrl.Of(fetched);
        if (own is null || canonical is null)
        {
            return own ?? canonical;
        }

        var (from, to) = (new Uri(own), new Uri(canonical));
        var leadsUp = to.AbsolutePath.Length <= 1 && to.Query.Length == 0 && (from.AbsolutePath.Length > 1 || from.Query.Length > 0);
        return !leadsUp && string.Equals(Site(from), Site(to), StringComparison.Ordinal) ? canonical : own;
    }

    private static string Site(Uri address)
    {
        var host = CanonicalUrl.HostOf(address) ?? "";
        var variant = Array.Find(Variants, prefix => host.StartsWith(prefix, StringComparison.Ordinal));
        return variant is null ? host : host[variant.Length..];
    }
}
