namespace Hearsay.Reading.Html;

/// <summary>The links in a paragraph.</summary>
/// <param name="Share">Share of its characters that are links, 0 to 1.</param>
/// <param name="Onward">Share of its characters that are links to other pages of the same site, 0 to 1.</param>
/// <param name="StartsOnward">True when it begins with such a link.</param>
internal readonly record struct PageLinks(double Share, double Onward, bool StartsOnward);

/// <summary>The address of a page, against which its links are judged.</summary>
internal sealed class PageAddress
{
    private readonly string? _host;
    private readonly string? _path;

    /// <summary>An address from what is known of it.</summary>
    /// <param name="url">Absolute http or https URL; null when it is not known: then only relative links lead to the same site.</param>
    public PageAddress(string? url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            _host = Bare(uri.Host);
            _path = uri.AbsolutePath;
        }
    }

    /// <summary>True for a link to another page of the same site: not to a place on this page, a script, an address of mail, or elsewhere.</summary>
    public bool LeadsOn(string? href)
    {
        if (string.IsNullOrWhiteSpace(href))
        {
            return false;
        }

        var link = href.AsSpan().Trim();
        if (link[0] == '#')
        {
            return false;
        }

        var scheme = link.IndexOf(':');
        var slashes = link.IndexOf("//", StringComparison.Ordinal);
        if (slashes == 0 || (scheme > 0 && slashes == scheme + 1))
        {
            var rest = link[(slashes + 2)..];
            var end = rest.IndexOfAny('/', '?', '#');
            var host = Bare((end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant());
            return _host is not null && host == _host && !IsOwn(end < 0 ? "/" : rest[end..]);
        }

        // "mailto:", "javascript:", "tel:" …
        var at = link.IndexOfAny('/', '?', '#');
        return !(scheme > 0 && (at < 0 || scheme < at)) && !IsOwn(link);
    }

    private bool IsOwn(ReadOnlySpan<char> pathAndQuery)
    {
        var end = pathAndQuery.IndexOfAny('?', '#');
        var path = end < 0 ? pathAndQuery : pathAndQuery[..end];
        return path.IsEmpty || (_path is not null && path.TrimEnd('/').SequenceEqual(_path.AsSpan().TrimEnd('/')));
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
