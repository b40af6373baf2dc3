using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hearsay.Server.Http;

/// <summary>What the OpenAPI document says of the whole.</summary>
internal sealed class OpenApiDetails : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Hearsay",
            Version = "1",
            Description = "Who said what, who did what to whom, and which pages are copies. Offsets count Unicode code points of the text of the article that they name. "
                + "Lists are paged by cursor: ask again with the `next` of a page until there is none. Errors are application/problem+json (RFC 9457).",
            License = new OpenApiLicense { Name = "Apache-2.0" },
        };
        document.Servers = [];
        return Task.CompletedTask;
    }
}
