using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Model;
using Hearsay.Server.Http;
using Hearsay.Server.Queries;
using Hearsay.Server.Reading;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Endpoints;

/// <summary>A decision that somebody enters.</summary>
/// <param name="Kind">merge, split, withhold or undo.</param>
/// <param name="By">Who decides it: a name, an address, an account.</param>
/// <param name="Target">merge, split: actor, claim or story.</param>
/// <param name="One">merge: the name of an actor, or the id of a claim or story. split: the whole.</param>
/// <param name="Other">merge: the one that is the same.</param>
/// <param name="Parts">split: what is taken out. Ids of articles; of a claim ARTICLE#STATEMENT.</param>
/// <param name="Name">withhold: the full name.</param>
/// <param name="Also">withhold: other forms of it.</param>
/// <param name="Label">withhold: what stands in its place; "[name withheld]" unless given.</param>
/// <param name="Undoes">undo: id of the correction to take back.</param>
/// <param name="Reason">Why.</param>
internal sealed record CorrectionRequest(
    string? Kind, string? By, string? Target, string? One, string? Other, string[]? Parts, string? Name, string[]? Also, string? Label, string? Undoes, string? Reason);

/// <summary>/api/v1/corrections: what people decide about the ledger, who and when.</summary>
internal static class CorrectionEndpoints
{
    private const int LongestBody = 200_000; // bytes

    public static void Map(RouteGroupBuilder ledger, RouteGroupBuilder api)
    {
        ledger.MapGet("/corrections", List).WithName("corrections").RequireRateLimiting(Limits.Heavy)
            .WithSummary("What people decided, latest first: what, by whom, when, why, and whether it is in force.");
        api.MapPost("/corrections", Enter).WithName("correct").RequireRateLimiting(Limits.Uploads).Produces<ReadView>(StatusCodes.Status202Accepted)
            .AddOpenApiOperationTransformer(RequestBodies.Json<CorrectionRequest>)
            .WithSummary("Merges or splits actors, claims or stories, withholds a name, or takes a correction back. Answers at once; the ledger is brought up to it in the background, like a read.");
    }

    private static Page<CorrectionView> List([FromServices] LedgerSession session, [AsParameters] Paging paging) => new CorrectionQueries(session).List(paging);

    private static async Task<IResult> Enter([FromServices] LedgerSession session, [FromServices] ReadQueue queue, HttpContext context)
    {
        var request = Bodies.Parse<CorrectionRequest>(await Bodies.Read(context, LongestBody), "{\"kind\": …, \"by\": …}");
        var stamp = new CorrectionStamp(
            Wanted(request.By, "by", "who decides it"), Timestamp.From(DateTimeOffset.UtcNow), string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim());
        var make = MakerOf(request, stamp, session.View);
        try
        {
            // What cannot be done is refused now, and not in the background.
            return ReadEndpoints.Accepted(queue.Add(new CorrectionJob("correcting: " + CorrectionText.Of(make(new Corrector(session.Store))), make)));
        }
        catch (CorrectionException wrong)
        {
            throw ApiException.BadRequest(wrong.Message);
        }
    }

    private static Func<Corrector, Correction> MakerOf(CorrectionRequest request, CorrectionStamp stamp, LedgerView view)
    {
        switch (request.Kind)
        {
            case "merge":
                var (one, other) = (Wanted(request.One, "one", "one of the two"), Wanted(request.Other, "other", "the other one"));
                return request.Target switch
                {
                    "actor" => corrector => corrector.MergeActors(one, other, stamp),
                    "claim" => corrector => corrector.MergeClaims(one, other, stamp),
                    "story" => corrector => corrector.MergeStories(one, other, stamp),
                    _ => throw NoTarget(request),
                };
            case "split":
                var whole = Wanted(request.One, "one", "what is split");
                var parts = request.Parts is { Length: > 0 } given ? given : throw ApiException.BadRequest("'parts' is missing or empty: it takes what is to be taken out.");
                return request.Target switch
                {
                    "actor" => corrector => corrector.SplitActor(whole, parts.Select(part => ArticleOf(view, part)), stamp),
                    "claim" => corrector => corrector.SplitClaim(whole, parts.Select(part => StatementOf(view, part)), stamp),
                    "story" => corrector => corrector.SplitStory(whole, parts.Select(part => ArticleOf(view, part)), stamp),
                    _ => throw NoTarget(request),
                };
            case "withhold":
                var name = Wanted(request.Name, "name", "the name to keep out");
                return corrector => corrector.Withhold(name, request.Also ?? [], string.IsNullOrWhiteSpace(request.Label) ? null : request.Label, stamp);
            case "undo":
                var undoes = Wanted(request.Undoes, "undoes", "the id of a correction");
                return corrector => corrector.Undo(undoes, stamp);
            default:
                throw ApiException.BadRequest($"kind={request.Kind} is none of: merge, split, withhold, undo.");
        }
    }

    private static ApiException NoTarget(CorrectionRequest request) => ApiException.BadRequest($"target={request.Target} is none of: actor, claim, story.");

    private static string Wanted(string? value, string property, string what) =>
        string.IsNullOrWhiteSpace(value) ? throw ApiException.BadRequest($"'{property}' is missing or empty: it takes {what}.") : value.Trim();

    private static DocumentIdentity ArticleOf(LedgerView view, string name) => ArticleLookup.Find(view, name) ?? throw ApiException.BadRequest($"There is no article '{view.Echo(name)}'.");

    private static (DocumentIdentity Article, string Statement) StatementOf(LedgerView view, string name) => name.LastIndexOf('#') is > 0 and var at
        ? (ArticleOf(view, name[..at]), name[(at + 1)..])
        : throw ApiException.BadRequest("A part of a claim is written as ARTICLE#STATEMENT: pages/a.html#s4");
}
