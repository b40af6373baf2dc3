using System.Threading.RateLimiting;
using Hearsay.Server.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Hearsay.Server.Safety;

/// <summary>How much one address may ask for.</summary>
internal static class Limits
{
    /// <summary>The policy of what takes documents in.</summary>
    public const string Uploads = "uploads";

    /// <summary>The policy of what reads many records for one answer.</summary>
    public const string Heavy = "heavy";

    private const int HeavyAtOnce = 8; // heavy requests that are answered side by side
    private const int HeavyWaiting = 64; // heavy requests that may wait; more are refused

    public static void Set(RateLimiterOptions limiter, ServerOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            AddressOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = 4 * options.RequestsPerSecond,
                TokensPerPeriod = Math.Max(1, options.RequestsPerSecond / 10),
                ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            }));
        limiter.AddPolicy(Uploads, context => RateLimitPartition.GetFixedWindowLimiter(
            AddressOf(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.UploadsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.AddPolicy(Heavy, _ => RateLimitPartition.GetConcurrencyLimiter(
            Heavy, _ => new ConcurrencyLimiterOptions { PermitLimit = HeavyAtOnce, QueueLimit = HeavyWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));
        limiter.OnRejected = (rejected, _) => new ValueTask(Refuse(
            rejected.HttpContext, "More requests came than this server takes from one address. Ask more slowly.",
            rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1)));
    }

    /// <summary>Whose requests count together.</summary>
    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Answers that it was too much, and when to come again.</summary>
    public static Task Refuse(HttpContext context, string detail, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = FormattableString.Invariant($"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}");
        return Problems.Write(context, StatusCodes.Status429TooManyRequests, "Too many requests", detail);
    }
}
