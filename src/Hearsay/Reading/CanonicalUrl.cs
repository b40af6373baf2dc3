namespace Hearsay.Reading;

/// <summary>
/// One spelling of a page's address (RFC 3986, 6.2): scheme and host in lower case, no default port, no fragment, no parameters that
/// only track the reader. Path and the other parameters stay as they are, for servers tell them apart.
/// </summary>
internal static class CanonicalUrl
{
    private static readonly string[] TrackingPrefixes = ["utm_", "mc_", "pk_", "at_", "hsa_"];

    private static readonly string[] TrackingNames =
    [
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "yclid", "igshid", "cmpid", "ocid", "smid", "smtyp",
        "ref_src", "ref_url", "ncid", "sr_share", "ftag", "xtor", "cmp", "spm",
    ];

    /// <summary>The canonical spelling; null for what is no absolute http or https address.</summary>
    public static string? Of(string? url)
    {
        if (string.IsNullOrWhiteSpace(url) || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || HostOf(uri) is not { Length: > 0 } host)
        {
            return null;
        }

        var port = uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}");
        return uri.Scheme + "://" + host + port + uri.AbsolutePath + Query(uri.Query);
    }

    /// <summary>The host in lower case, in ASCII (RFC 5891); null for one that cannot be written so.</summary>
    public static string? HostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost.ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return null; // Uri takes signs into a host that no domain name may have
        }
    }

    private static string Query(string query)
    {
        if (query.Length < 2)
        {
            return "";
        }

        var kept = query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsTracking(pair.Split('=')[0]));
        var joined = string.Join('&', kept);
        return joined.Length == 0 ? "" : "?" + joined;
    }

    private static bool IsTracking(string name) =>
        TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || TrackingNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}
