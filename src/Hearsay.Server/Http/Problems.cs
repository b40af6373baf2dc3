using Hearsay.Ledger;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Http;

/// <summary>Whatever goes wrong comes out as problem+json with a sentence that explains it, and never with a stack trace.</summary>
internal sealed class Problems(ILogger<Problems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (context.Response.HasStarted)
        {
            return false;
        }

        switch (exception)
        {
            case ApiException api:
                await Write(context, api.Status, api.Title, api.Message);
                return true;
            case BadHttpRequestException bad:
                var large = bad.StatusCode == StatusCodes.Status413PayloadTooLarge;
                await Write(context, bad.StatusCode, large ? "The request is too large" : "The request is not understood", large ? LimitOf(context) : bad.Message);
                return true;
            case StoreException store:
                log.StoreFailed(store);
                await Write(context, StatusCodes.Status503ServiceUnavailable, "The store cannot be read", store.Message);
                return true;
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                context.Response.StatusCode = 499;
                return true;
            case OperationCanceledException:
                await Write(context, StatusCodes.Status504GatewayTimeout, "The request took too long", "It was stopped. Ask for less: a shorter page, one story, one article.");
                return true;
            default:
                log.Unexpected(exception, context.Request.Path);
                await Write(context, StatusCodes.Status500InternalServerError, "This is a fault of Hearsay", "The server's log says more.");
                return true;
        }
    }

    /// <summary>Answers with a problem.</summary>
    public static Task Write(HttpContext context, int status, string title, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ETag = default;
        var problem = new ProblemDetails { Status = status, Title = title, Detail = detail, Type = "about:blank" };
        return context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", CancellationToken.None);
    }

    /// <summary>Answers that came without a body: what the framework itself refuses.</summary>
    public static Task Explain(StatusCodeContext refused)
    {
        var context = refused.HttpContext;
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Write(context, 404, "There is nothing here", "/openapi/v1.json says which addresses there are."),
            StatusCodes.Status405MethodNotAllowed => Write(context, 405, "That cannot be done here", $"This address takes {context.Response.Headers.Allow}, not {context.Request.Method}."),
            StatusCodes.Status415UnsupportedMediaType => Write(context, 415, "That type is not taken here", "/openapi/v1.json says what this address takes."),
            StatusCodes.Status504GatewayTimeout => Write(context, 504, "The request took too long", "It was stopped. Ask for less: a shorter page, one story, one article."),
            >= 400 and var status => Write(context, status, "The request was refused", "/openapi/v1.json says what this address takes."),
            _ => Task.CompletedTask,
        };
    }

    private static string LimitOf(HttpContext context) => context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } limit
        ? FormattableString.Invariant($"This address takes at most {limit} bytes. Send less at a time, or read large files with `hearsay read`.")
        : "Send less at a time, or read large files with `hearsay read`.";
}

/// <summary>What the server writes into its log.</summary>
internal static partial class LogLines
{
    [LoggerMessage(1, LogLevel.Error, "The store failed.")]
    public static partial void StoreFailed(this ILogger log, Exception error);

    [LoggerMessage(2, LogLevel.Error, "A request to {Path} failed.")]
    public static partial void Unexpected(this ILogger log, Exception error, string path);

    [LoggerMessage(3, LogLevel.Error, "Reading {Name} failed.")]
    public static partial void ReadFailed(this ILogger log, Exception error, string name);
}
