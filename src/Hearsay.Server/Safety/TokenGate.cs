using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Hearsay.Server.Http;

namespace Hearsay.Server.Safety;

/// <summary>
/// Wants the token of everything that tells or takes something. Open are only the workbench's own files, which hold no data, and what a
/// supervisor asks for. Wrong tokens are counted by address; after too many of them no token of that address is looked at until the minute is over, for a guess that is answered, were it
/// the right one, would be a guess too many.
/// </summary>
internal sealed class TokenGate : IDisposable
{
    private const string Scheme = "Bearer ";

    private readonly Lock _turn = new();
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
        if (_token is null || IsOpen(context))
        {
            await next(context);
            return;
        }

        if (context.Request.Headers.Authorization.Count == 0)
        {
            await Refuse(context, "A token is wanted",
                "Send the header 'Authorization: Bearer TOKEN' with the token that the server was started with.");
            return;
        }

        await (Judge(context) switch
        {
            Verdict.Right => next(context),
            Verdict.Wrong => Refuse(context, "That is not the token", "The server was started with another token (HEARSAY_TOKEN, or --token-file)."),
            _ => Limits.Refuse(context, "Too many wrong tokens came from this address. Wait a minute.", TimeSpan.FromMinutes(1)),
        });
    }

    private static Task Refuse(HttpContext context, string title, string detail)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"hearsay\"";
        return Problems.Write(context, StatusCodes.Status401Unauthorized, title, detail);
    }

    // One at a time: many guesses at once must not all be let through before the first of them is counted.
    private Verdict Judge(HttpContext context)
    {
        lock (_turn)
        {
            using var open = _wrong.AttemptAcquire(context, 0);
            if (!open.IsAcquired)
            {
                return Verdict.Blocked;
            }

            if (Fits(context.Request.Headers.Authorization.ToString()))
            {
                return Verdict.Right;
            }

            using var counted = _wrong.AttemptAcquire(context);
            return Verdict.Wrong;
        }
    }

    // What is open says so of itself; whatever else there is or will be wants the token.
    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OpenToAll>() is not null && !Workbench.IsInterface(context.Request.Path);

    // Sums of equal length are compared, in a time that does not tell how much of them is equal.
    private bool Fits(string header) => header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim())), _token);

    private enum Verdict
    {
        Right,
        Wrong,
        Blocked,
    }
}
