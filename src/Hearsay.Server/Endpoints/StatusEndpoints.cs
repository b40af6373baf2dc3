using Hearsay.Ledger;
using Hearsay.Server.Reading;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Endpoints;

/// <summary>What is served and how far it is.</summary>
/// <param name="Articles">Number of articles in the ledger.</param>
/// <param name="Stories">Number of stories.</param>
/// <param name="Records">Number of records in the log: every version of every article counts.</param>
/// <param name="Pending">True while the ledger is not up to the log yet.</param>
/// <param name="Reads">Reads that are waiting or under way.</param>
/// <param name="Engine">Version of the engine.</param>
internal sealed record StatusView(long Articles, long Stories, long Records, bool Pending, int Reads, string Engine);

/// <summary>/api/v1/status and /health.</summary>
internal static class StatusEndpoints
{
    public static void Map(RouteGroupBuilder api, IEndpointRouteBuilder root)
    {
        api.MapGet("/status", Status).WithName("status").WithSummary("What is served and how far it is.");
        root.MapGet("/health/live", () => Results.Text("live")).ExcludeFromDescription().WithMetadata(OpenToAll.Mark);
        root.MapGet("/health/ready", Ready).ExcludeFromDescription().WithMetadata(OpenToAll.Mark);
        root.MapGet("/health", Ready).ExcludeFromDescription().WithMetadata(OpenToAll.Mark);
    }

    private static StatusView Status([FromServices] LedgerSession session, [FromServices] ReadQueue reads)
    {
        var (articles, stories) = session.Counts;
        return new StatusView(
            articles, stories, session.Store.Count, session.Store.ReadAfter(session.Store.FoldedTo).Any(), reads.Waiting, typeof(LedgerView).Assembly.GetName().Version?.ToString(3) ?? "");
    }

    private static IResult Ready([FromServices] LedgerSession session)
    {
        try
        {
            _ = session.Store.FoldedTo;
            return Results.Text("ready");
        }
        catch (StoreException)
        {
            return Results.Text("the store cannot be read", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
