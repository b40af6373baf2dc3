namespace Hearsay.Server.Safety;

/// <summary>What every answer tells a browser: run nothing but our own script files, load nothing from elsewhere, frame us nowhere, tell nobody where you came from.</summary>
internal static class SafetyHeaders
{
    /// <summary>The policy of the workbench's pages; everything else holds no page and may do nothing.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html";

    public const string DataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

    public static Task Invoke(HttpContext context, RequestDelegate next)
    {
        // Set last: what handles an error clears what was set before it.
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                headers.ContentSecurityPolicy = DataPolicy;
            }

            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.XFrameOptions = "DENY";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
