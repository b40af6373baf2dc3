using Hearsay.Server.Http;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Hearsay.Server;

/// <summary>
/// The workbench's pages: files that were built from web/, served as they are. They hold no data; every address that is no file of theirs is theirs to show,
/// so that an address can be passed on.
/// </summary>
internal sealed class Workbench : IDisposable
{
    private static readonly string[] Interfaces = ["/api", "/mcp", "/openapi"];

    private readonly PhysicalFileProvider? _files;

    public Workbench(string? root)
    {
        root ??= Path.Combine(AppContext.BaseDirectory, "workbench");
        if (File.Exists(Path.Combine(root, "index.html")))
        {
            _files = new PhysicalFileProvider(Path.GetFullPath(root));
        }
        else
        {
            Problem = $"The workbench's pages are not built: there is no {Path.Combine(root, "index.html")}. With Node 20 or later: (cd web && npm ci && npm run build), then build the server again. "
                + "The interface for programs (/api/v1, /openapi/v1.json) and for agents (/mcp) is there all the same.";
        }
    }

    /// <summary>What is missing and what to do; null when nothing is.</summary>
    public string? Problem { get; }

    public void Map(WebApplication app)
    {
        if (_files is null)
        {
            app.MapGet("/{**path}", (HttpContext context) =>
            {
                if (IsInterface(context.Request.Path))
                {
                    return NothingHere(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                context.Response.ContentType = "text/plain; charset=utf-8";
                return context.Response.WriteAsync(Problem!);
            }).WithOrder(int.MaxValue).ExcludeFromDescription().WithMetadata(OpenToAll.Mark);
            return;
        }

        var types = new FileExtensionContentTypeProvider();
        app.MapGet("/{**path}", async (HttpContext context) =>
        {
            if (IsInterface(context.Request.Path))
            {
                await NothingHere(context);
                return;
            }

            var path = context.Request.Path.Value ?? "/";
            var file = _files.GetFileInfo(path);
            var isAsset = file.Exists && !file.IsDirectory && path != "/";
            if (!isAsset && Path.HasExtension(path) && path.StartsWith("/assets/", StringComparison.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            file = isAsset ? file : _files.GetFileInfo("index.html");
            context.Response.Headers.ContentSecurityPolicy = SafetyHeaders.PagePolicy;

            // The names of assets hold a sum of their content; the page itself may change with the next build.
            context.Response.Headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
            context.Response.ContentType = types.TryGetContentType(file.Name, out var type) ? type : "application/octet-stream";
            await context.Response.SendFileAsync(file, context.RequestAborted);
        }).WithOrder(int.MaxValue).ExcludeFromDescription().WithMetadata(OpenToAll.Mark);
    }

    /// <summary>Whether an address is one of the interfaces, and so never a page.</summary>
    public static bool IsInterface(PathString path) => Array.Exists(Interfaces, prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));

    public void Dispose() => _files?.Dispose();

    private static Task NothingHere(HttpContext context) => Problems.Write(
        context, StatusCodes.Status404NotFound, "There is nothing here", "/openapi/v1.json says which addresses there are.");
}
