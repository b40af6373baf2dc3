using System.Text.Json.Nodes;
using Hearsay.Model;
using Hearsay.Server.Queries;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hearsay.Server.Http;

/// <summary>
/// The parameter <c>as_of</c> of every question to the ledger: it is then answered by the ledger of that day. Read before an endpoint's own parameters are, so that no endpoint
/// knows of it. A question about one story, or about one article, folds that story alone.
/// </summary>
internal sealed class AsOfParameter
{
    /// <summary>The parameter's name in an address.</summary>
    public const string Name = "as_of";

    private const string Meaning = "As it was to be known by this day (2024-06-17) or time: from what had been published by then. Stories may be named as they are called now or were called then.";

    private AsOfParameter()
    {
    }

    /// <summary>Marks an endpoint that takes the parameter.</summary>
    public static AsOfParameter Mark { get; } = new();

    /// <summary>Describes it in the OpenAPI document.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = Name,
            In = ParameterLocation.Query,
            Description = Meaning,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create("2024-06-17"),
        });
        return Task.CompletedTask;
    }

    /// <summary>Sets the ledger that a request asks.</summary>
    public static Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AsOfParameter>() is not null && context.Request.Query[Name].ToString() is { Length: > 0 } asked)
        {
            var ledgers = context.RequestServices.GetRequiredService<Ledgers>();
            context.RequestServices.GetRequiredService<AskedLedger>().AskAsOf(TimeOf(asked), StoryOf(context, ledgers.Now));
        }

        return next(context);
    }

    /// <summary>The time that is asked for.</summary>
    /// <exception cref="ApiException">It is none.</exception>
    public static Timestamp TimeOf(string text) =>
        Timestamp.TryParse(text, out var time) ? time : throw ApiException.BadRequest($"{Name}={text} is no day. Write it as 2024-06-17.");

    // The one story that a question is about: it is named, or an article of it is.
    private static string? StoryOf(HttpContext context, LedgerQueries now)
    {
        var (values, query) = (context.Request.RouteValues, context.Request.Query);
        if (query["story"].ToString() is { Length: > 0 } story)
        {
            return story;
        }

        return context.Request.Path.StartsWithSegments("/api/v1/stories", StringComparison.Ordinal) ? values["id"] as string
            : context.Request.Path.StartsWithSegments("/api/v1/articles", StringComparison.Ordinal) && values.ContainsKey("id") ? now.Session.View.StoryIdOf(ArticleId.Of(context, now.Session))
            : query["article"].ToString() is { Length: > 0 } article ? now.Session.View.StoryIdOf(ArticleId.Find(now.Session, article))
            : null;
    }
}
