using System.ComponentModel;
using System.Text;
using Hearsay.Briefing;
using Hearsay.Server.Http;
using Hearsay.Server.Queries;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Endpoints;

/// <summary>/api/v1/brief: the story so far, as <c>hearsay brief</c> tells it.</summary>
internal static class BriefEndpoints
{
    public static void Map(RouteGroupBuilder ledger) => ledger.MapGet("/brief", Brief).WithName("brief").RequireRateLimiting(Limits.Heavy)
        .WithSummary("The story so far: sources and what became of each text, who says what, what happened, the figures, and what is contested.")
        .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: ["text/markdown", "text/html"]);

    private static IResult Brief(
        [FromServices] BriefQueries briefs, HttpContext context,
        [FromQuery, Description("The story.")] string? story,
        [FromQuery, Description("Without a story: those with an article that has these words, best first, three at most.")] string? q,
        [FromQuery, Description("json, markdown, or html (one self-contained page, to be saved).")] string? format)
    {
        var (brief, view) = briefs.Of(story, q);
        switch (format ?? "json")
        {
            case "json":
                return Results.Bytes(JsonBrief.WriteUtf8(brief, view), "application/json; charset=utf-8");
            case "markdown":
                return Results.Text(MarkdownBrief.Write(brief), "text/markdown", Encoding.UTF8);
            case "html":
                context.Response.Headers.ContentDisposition = "attachment; filename=\"hearsay-brief.html\"";
                return Results.Text(HtmlBrief.Write(brief), "text/html", Encoding.UTF8);
            default:
                throw ApiException.BadRequest($"format={format} is none of: json, markdown, html.");
        }
    }
}
