using Hearsay.Ledger;
using Hearsay.Model;
using Microsoft.AspNetCore.Http.Features;

namespace Hearsay.Server.Http;

/// <summary>
/// The article that an address names. Ids hold slashes and whole addresses: in a path they stand percent-encoded as one segment, and are read from the
/// request line as it came, because the decoded path no longer tells one from the other.
/// </summary>
internal static class ArticleId
{
    private const string Before = "/articles/";

    /// <summary>The article of "/api/v1/articles/ID" or "/api/v1/articles/ID/…".</summary>
    /// <exception cref="ApiException">There is no such article.</exception>
    public static DocumentIdentity Of(HttpContext context, LedgerSession session)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var path = target.AsSpan(0, target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? query : target.Length);
        var segment = path[(path.IndexOf(Before, StringComparison.Ordinal) + Before.Length)..];
        var slash = segment.IndexOf('/');
        return Find(session, Uri.UnescapeDataString(slash < 0 ? segment : segment[..slash]));
    }

    /// <summary>The article of a name.</summary>
    /// <exception cref="ApiException">There is no such article.</exception>
    public static DocumentIdentity Find(LedgerSession session, string name) =>
        ArticleLookup.Find(session.View, name) is { } identity && session.View.KeyOf(identity) is not null
            ? identity
            : throw ApiException.NotFound($"There is no article '{Shown(session.View.Echo(name))}'. In a path its id stands percent-encoded; /api/v1/articles and /api/v1/search find it.");

    private static string Shown(string name) => name.Length <= 200 ? name : name[..200] + "…";
}
