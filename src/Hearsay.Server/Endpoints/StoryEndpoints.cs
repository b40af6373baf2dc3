using System.ComponentModel;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Server.Http;
using Hearsay.Server.Queries;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Endpoints;

/// <summary>/api/v1/stories, claims, figures, agreements and origins: what the ledger makes of the articles.</summary>
internal static class StoryEndpoints
{
    public static void Map(RouteGroupBuilder ledger)
    {
        ledger.MapGet("/stories", List).WithName("stories").WithSummary("Lists stories: pages, origins, speakers, claims and disputes of each; largest first unless sort says otherwise.");
        ledger.MapGet("/stories/{id}", One).WithName("story").WithSummary("One story: parties, origins, and the first of its articles, claims, figures and agreements.");
        ledger.MapGet("/stories/{id}/scene", Scene).WithName("story-scene").RequireRateLimiting(Limits.Heavy)
            .WithSummary("Who said and did what to whom, when and where: the actors, statements and events of a story's articles, the latest two hundred.");
        ledger.MapGet("/claims", Claims).WithName("claims")
            .WithSummary("What is claimed, with origins, speakers and parties for and against, and the words of every statement that rests under it.");
        ledger.MapGet("/figures", Figures).WithName("figures").WithSummary("What was counted, by whom, side by side.");
        ledger.MapGet("/agreements", Agreements).WithName("agreements")
            .WithSummary("Truces, deals and treaties across articles: whose they are, what has to be done, what is told of them, and who blames whom for having broken them.");
        ledger.MapGet("/origins", Origins).WithName("origins").WithSummary("Where texts ultimately come from, with the pages that rest on each.");
    }

    private static Page<StoryLine> List(
        [FromServices] StoryQueries stories, [AsParameters] Paging paging,
        [FromQuery, Description("Only stories with an article that has these words, best first.")] string? q,
        [FromQuery, Description("Only stories in which somebody of this name stands for or against a claim.")] string? speaker,
        [FromQuery, Description("Only stories in which this party does.")] string? party,
        [FromQuery, Description("true: only stories with a claim that is disputed.")] bool? disputed,
        [FromQuery, Description("Only stories whose latest article is of this day or later.")] string? from,
        [FromQuery, Description("Only stories whose latest article is of this day or earlier.")] string? to,
        [FromQuery, Description("largest, newest or oldest.")] string? sort) =>
        stories.List(
            q, speaker, party, disputed, from, to,
            ListFilters.OrderOf(sort, ("largest", CatalogOrder.Heaviest), ("newest", CatalogOrder.Newest), ("oldest", CatalogOrder.Oldest)), paging);

    private static StoryView One([FromServices] StoryQueries stories, [FromRoute] string id) => stories.Of(id);

    private static SceneView Scene([FromServices] SceneQueries scenes, [FromRoute] string id) => scenes.Of(id);

    private static Page<ClaimDto> Claims(
        [FromServices] StoryQueries stories, [AsParameters] Paging paging, [FromQuery, Description("Only the claims of this story.")] string? story,
        [FromQuery, Description("true: only claims that are disputed; false: only those that are not.")] bool? disputed,
        [FromQuery, Description("Only claims that somebody of this name stands for or against.")] string? speaker,
        [FromQuery, Description("Only claims that this party stands for or against.")] string? party) =>
        stories.Claims(story, disputed, speaker, party, paging);

    private static Page<FigureDto> Figures([FromServices] StoryQueries stories, [AsParameters] Paging paging, [FromQuery] string? story) => stories.Figures(story, paging);

    private static Page<AgreementThreadDto> Agreements([FromServices] StoryQueries stories, [AsParameters] Paging paging, [FromQuery] string? story) => stories.Agreements(story, paging);

    private static Page<OriginView> Origins([FromServices] StoryQueries stories, [AsParameters] Paging paging, [FromQuery] string? story) => stories.Origins(story, paging);
}
