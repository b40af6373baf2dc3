using System.ComponentModel;
using Hearsay.Ledger;
using Hearsay.Server.Http;
using Hearsay.Server.Queries;
using Hearsay.Server.Reading;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Endpoints;

/// <summary>/api/v1/articles: what pages there are, one with all its layers, where its text comes from, its versions; and removing it.</summary>
internal static class ArticleEndpoints
{
    public static void Map(RouteGroupBuilder ledger, RouteGroupBuilder api)
    {
        ledger.MapGet("/articles", List).WithName("articles").WithSummary("Lists articles, newest first unless sort says otherwise.");
        ledger.MapGet("/articles/{id}", One).WithName("article")
            .WithSummary("One article with every layer: its record, its story and origins, what it derives from and what derives from it, the claims its statements rest under.");
        ledger.MapGet("/articles/{id}/trace", Trace).WithName("article-trace").WithSummary("Where an article's text comes from, and who took it over.");
        ledger.MapGet("/articles/{id}/comparison", Compare).WithName("article-comparison").RequireRateLimiting(Limits.Heavy)
            .WithSummary("An article and another side by side: both texts, the passages they have in common, and what became of every word in them.");
        ledger.MapGet("/articles/{id}/versions", Versions).WithName("article-versions").RequireRateLimiting(Limits.Heavy)
            .WithSummary("The versions of an article, oldest first, each with what changed since the one before.");
        api.MapDelete("/articles/{id}", Remove).WithName("remove-article").RequireRateLimiting(Limits.Uploads).Produces<ReadView>(StatusCodes.Status202Accepted)
            .WithSummary("Removes an article with all its versions and everything that rested on it alone; done in the background, like a read.");
    }

    private static Page<ArticleItem> List(
        [FromServices] ArticleQueries articles, [AsParameters] ListFilters filters, [AsParameters] Paging paging,
        [FromQuery, Description("Only the articles of this story.")] string? story,
        [FromQuery, Description("newest, oldest or id.")] string? sort) =>
        articles.List(filters, story, ListFilters.OrderOf(sort, ("newest", CatalogOrder.Newest), ("oldest", CatalogOrder.Oldest), ("id", CatalogOrder.Name)), paging);

    private static ArticleView One(
        [FromServices] ArticleQueries articles, [FromServices] LedgerSession session, HttpContext context,
        [FromRoute, Description("The article's id, or collection:id, percent-encoded as one segment.")] string id) =>
        articles.Of(ArticleId.Of(context, session));

    private static TraceView Trace([FromServices] ArticleQueries articles, [FromServices] LedgerSession session, HttpContext context, [FromRoute] string id) =>
        articles.Trace(ArticleId.Of(context, session));

    private static ComparisonView Compare(
        [FromServices] ArticleQueries articles, [FromServices] LedgerSession session, HttpContext context, [FromRoute] string id,
        [FromQuery, Description("The other article's id.")] string? with) =>
        articles.Compare(
            ArticleId.Of(context, session),
            ArticleId.Find(session, string.IsNullOrEmpty(with) ? throw ApiException.BadRequest("with=… names the article to compare with.") : with));

    private static Page<VersionView> Versions(
        [FromServices] ArticleQueries articles, [FromServices] LedgerSession session, HttpContext context, [FromRoute] string id, [AsParameters] Paging paging) =>
        articles.Versions(ArticleId.Of(context, session), paging);

    private static IResult Remove([FromServices] LedgerSession session, [FromServices] ReadQueue queue, HttpContext context, [FromRoute] string id) =>
        ArticleId.Of(context, session) is var shown && session.View.Stored(shown) is { } stored
            ? ReadEndpoints.Accepted(queue.Add(new RemovalJob(stored, shown.ToString())))
            : throw ApiException.NotFound("It has gone already.");
}
