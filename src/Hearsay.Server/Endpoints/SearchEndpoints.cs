using System.ComponentModel;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Server.Http;
using Hearsay.Server.Queries;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Endpoints;

/// <summary>/api/v1/search, trace, facets, actors and derivations.</summary>
internal static class SearchEndpoints
{
    public static void Map(RouteGroupBuilder ledger)
    {
        ledger.MapGet("/search", Search).WithName("search").RequireRateLimiting(Limits.Heavy).WithSummary("Articles by their words, best first, and by filters; with what they can be narrowed by.");
        ledger.MapGet("/trace", Trace).WithName("trace").RequireRateLimiting(Limits.Heavy)
            .WithSummary("Where some words are from: the articles that hold them, earliest first, their origins, and the utterance in all its versions.");
        ledger.MapGet("/actors", Actors).WithName("actors").RequireRateLimiting(Limits.Heavy)
            .WithSummary("Who is who across articles, most articles first: names, offices, party, stories, and why the mentions were taken for one. Of each the latest stories are looked into.");
        ledger.MapGet("/facets/{name}", Facets).WithName("facets").WithSummary("The values of a property that lists are narrowed by, most articles first.");
        ledger.MapGet("/derivations", Derivations).WithName("derivations").WithSummary("Which article derives from which, and how.");
    }

    private static SearchView Search(
        [FromServices] SearchQueries search, [AsParameters] ListFilters filters, [AsParameters] Paging paging,
        [FromQuery, Description("Words that an article must have, in any order; what stands in double quotes, as a phrase.")] string? q,
        [FromQuery, Description("false: without facets.")] bool? facets) =>
        search.Search(q, filters, facets ?? true, paging);

    private static QuoteTraceView Trace(
        [FromServices] ArticleQueries articles, [FromQuery, Description("The words, as they stand in a text.")] string? q,
        [FromQuery, Description("How many articles at most, 1 to 500; 50 unless said.")] int? limit) =>
        string.IsNullOrWhiteSpace(q) || SearchTerms.Phrases(q).Count == 0
            ? throw ApiException.BadRequest("q=… gives the words to trace.")
            : articles.TraceWords(q, new Paging { Limit = limit }.Size());

    private static Page<ActorView> Actors(
        [FromServices] ActorQueries actors, [AsParameters] Paging paging, [FromQuery, Description("Words of one of its names.")] string? q,
        [FromQuery, Description("Only the actors of this story.")] string? story,
        [FromQuery, Description("true: only those that stand for or against a claim.")] bool? speaking) => actors.List(story, q, speaking == true, paging);

    private static Page<NamedValue> Facets(
        [FromServices] LedgerSession session, [AsParameters] Paging paging,
        [FromRoute, Description("outlet, speaker, actor, code, place, country, credit, language, collection, act, form, event or modality.")] string name,
        [FromQuery, Description("Words of the value.")] string? q) => Values(session, name, q, paging);

    private static Page<DerivationView> Derivations(
        [FromServices] ArticleQueries articles, [FromServices] LedgerSession session, [AsParameters] Paging paging,
        [FromQuery, Description("Only those that this article is part of.")] string? article,
        [FromQuery, Description("Only those among the articles of this story.")] string? story) =>
        !string.IsNullOrEmpty(article) ? paging.Cut($"derivations.{article}", articles.DerivationsOf(ArticleId.Find(session, article)), view => view)
        : !string.IsNullOrEmpty(story) ? paging.Cut($"derivations.story.{story}", articles.DerivationsIn(session.Story(story)), view => view)
        : articles.Derivations(paging);

    private static Page<NamedValue> Values(LedgerSession session, string name, string? words, Paging paging)
    {
        var list = $"facets.{name}.{words}";
        var skip = paging.After(list) is { } parts ? Paging.NumberOf(parts[0]) : 0;
        var found = session.Store.FacetValues(CatalogEntries.Articles, name, words, paging.Size() + 1, skip);
        var page = found.Take(paging.Size()).Where(value => session.View.MayName(value.Value)).Select(value => new NamedValue(value.Value, value.Entries)).ToList();
        return new Page<NamedValue>(page, found.Count > paging.Size() ? Paging.CursorOf(list, FormattableString.Invariant($"{skip + paging.Size()}")) : null);
    }
}

/// <summary>A name, and how many articles have it.</summary>
internal sealed record NamedValue(string Name, long Articles);
