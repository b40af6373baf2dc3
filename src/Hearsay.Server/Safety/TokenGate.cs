using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Hearsay.Server.Http;

namespace Hearsay.Server.Safety;

/// <summary>
/// Wants the token of everything that tells or takes something. Open are only the workbench's own files, which hold no data, and what a
/// supervisor asks for. Wrong tokens are counted by address, so that they cannot be tried in a row.
/// </summary>
internal sealed class TokenGate : IDisposable
{
    private const string Scheme = "Bearer ";

    private readonly byte[]? _token;
    private readonly PartitionedRateLimiter<HttpContext> _wrong;

    public TokenGate(ServerOptions options)
    {
        _token = options.Token is { } token ? SHA256.HashData(Encoding.UTF8.GetBytes(token)) : null;
        _wrong = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            Limits.AddressOf(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.WrongTokensPerMinute, Window = TimeSpan.FromMinutes(1) }));
    }

    public void Dispose() => _wrong.Dispose();

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (_token is null || IsOpen(context) || Fits(context.Request.Headers.Authorization.ToString()))
        {
            await next(context);
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"hearsay\"";
        if (context.Request.Headers.Authorization.Count == 0)
        {
            await Problems.Write(context, StatusCodes.Status401Unauthorized, "A token is wanted",
                "Send the header 'Authorization: Bearer TOKEN' with the token that the server was started with.");
            return;
        }

        using var lease = _wrong.AttemptAcquire(context);
        await (lease.IsAcquired
            ? Problems.Write(context, StatusCodes.Status401Unauthorized, "That is not the token", "The server was started with another token (HEARSAY_TOKEN, or --token-file).")
            : Limits.Refuse(context, "Too many wrong tokens came from this address. Wait a minute.", TimeSpan.FromMinutes(1)));
    }

    // What is open says so of itself; whatever else there is or will be wants the token.
    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OpenToAll>() is not null && !Workbench.IsInterface(context.Request.Path);

    // Sums of equal length are compared, in a time that does not tell how much of them is equal.
    private bool Fits(string header) => header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim())), _token);
}
