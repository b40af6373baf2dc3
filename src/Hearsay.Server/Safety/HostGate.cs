using System.Net;
using Hearsay.Server.Http;

namespace Hearsay.Server.Safety;

/// <summary>
/// Answers only what was asked of this server under its own name, by a page of its own or by no page: a name of somebody else's that was made to point
/// here (DNS rebinding) and another site's page in a browser on this machine get nothing.
/// </summary>
internal sealed class HostGate(ServerOptions options)
{
    private readonly HashSet<string> _hosts = new(
        options.Hosts.Concat(IPAddress.IsLoopback(options.Address) ? ["localhost", "127.0.0.1", "[::1]"] : [NameOf(options.Address)]), StringComparer.OrdinalIgnoreCase);

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (!IsOurs(context, context.Request.Host.Host))
        {
            await Problems.Write(context, StatusCodes.Status421MisdirectedRequest, "This server is not asked under that name",
                "The Host header names another server. Use the address that the server printed when it started; names of a proxy are allowed with --host-name.");
        }
        else if (IsForeign(context))
        {
            await Problems.Write(context, StatusCodes.Status403Forbidden, "Pages of other sites may not ask",
                "The request comes from a page of another origin. Hearsay answers its own pages, and programs that send no Origin.");
        }
        else
        {
            await next(context);
        }
    }

    // A server that listens at all addresses may be asked under each of them: a rebound name is never an address.
    private bool IsOurs(HttpContext context, string host) => _hosts.Contains(host)
        || (options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any) ? IPAddress.TryParse(host, out _) : false)
        || (context.Connection.LocalIpAddress is { } local && string.Equals(host, NameOf(local), StringComparison.OrdinalIgnoreCase) && !IPAddress.IsLoopback(options.Address));

    private static bool IsForeign(HttpContext context)
    {
        // Following a link from anywhere to a page of ours is no question to the interface.
        var headers = context.Request.Headers;
        var origin = headers.Origin.ToString();
        if (origin.Length > 0)
        {
            return !Uri.TryCreate(origin, UriKind.Absolute, out var from)
                || !string.Equals(from.Authority, context.Request.Host.Value, StringComparison.OrdinalIgnoreCase);
        }

        return headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && headers["Sec-Fetch-Mode"].ToString() != "navigate";
    }

    private static string NameOf(IPAddress address) =>
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address) is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } six ? $"[{six}]" : address.MapToIPv4().ToString();
}
