using Hearsay.Ledger;

namespace Hearsay.Server.Http;

/// <summary>
/// Around every question to the ledger: the answer carries the ledger's state as its entity tag, a client that has it already is told so without the
/// question being asked, and a question that a fold got between is asked again.
/// </summary>
internal sealed class LedgerFilter : IEndpointFilter
{
    private const int Tries = 4; // at an answer while the ledger changes under it

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var session = context.HttpContext.RequestServices.GetRequiredService<LedgerSession>();
        for (var attempt = 1; ; attempt++)
        {
            var state = session.State();
            var headers = context.HttpContext.Response.Headers;
            headers.ETag = state;
            headers.CacheControl = "private, no-cache";
            headers.Vary = "Authorization";
            if (context.HttpContext.Request.Headers.IfNoneMatch.Any(tags => tags is not null && (tags == "*" || tags.Contains(state, StringComparison.Ordinal))))
            {
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            try
            {
                return await next(context);
            }
            catch (StoreException) when (attempt < Tries && session.State() != state)
            {
                // Half was read before a fold and half after it.
            }
        }
    }
}
