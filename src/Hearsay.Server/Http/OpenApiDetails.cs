using System.Text.Json.Nodes;
using Hearsay.Model;
using Hearsay.Records;
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

/// <summary>What the schemas cannot know by themselves: enumerations go by their names outside, and what is null is left out.</summary>
internal sealed class SchemaDetails : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            var names = (IReadOnlyList<string>)typeof(WireNames<>).MakeGenericType(type).GetProperty(nameof(WireNames<SpeechAct>.All))!.GetValue(null)!;
            schema.Type = JsonSchemaType.String | (type == context.JsonTypeInfo.Type ? default : JsonSchemaType.Null);
            schema.Enum = [.. names.Select(name => JsonValue.Create(name)!)];
        }

        foreach (var property in context.JsonTypeInfo.Properties)
        {
            if (property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null)
            {
                schema.Required?.Remove(property.Name);
            }
        }

        return Task.CompletedTask;
    }
}
