using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hearsay.Server.Http;

/// <summary>What the OpenAPI document says of bodies that are read by hand, within limits of their own.</summary>
internal static class RequestBodies
{
    /// <summary>A JSON object.</summary>
    public static async Task Json<T>(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel) =>
        operation.RequestBody = BodyOf("application/json", await context.GetOrCreateSchemaAsync(typeof(T), null, cancel));

    /// <summary>A form with files.</summary>
    public static Task Files(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.RequestBody = BodyOf("multipart/form-data", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["file"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
            },
        });
        return Task.CompletedTask;
    }

    private static OpenApiRequestBody BodyOf(string type, OpenApiSchema schema) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [type] = new() { Schema = schema } },
    };
}
