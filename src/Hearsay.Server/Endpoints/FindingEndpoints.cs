using System.ComponentModel;
using Hearsay.Ledger;
using Hearsay.Server.Http;
using Hearsay.Server.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Endpoints;

/// <summary>/api/v1/statements and /api/v1/events: who said what, and who did what to whom.</summary>
internal static class FindingEndpoints
{
    private static readonly (string, CatalogOrder)[] Orders = [("newest", CatalogOrder.Newest), ("oldest", CatalogOrder.Oldest)];

    public static void Map(RouteGroupBuilder ledger)
    {
        ledger.MapGet("/statements", Statements).WithName("statements")
            .WithSummary("Who said what: statements by date of their articles, in text order within each. Pages may be short; go on while there is a next.");
        ledger.MapGet("/events", Events).WithName("events")
            .WithSummary("Who did what to whom: events by date of their articles, in text order within each. Pages may be short; go on while there is a next.");
    }

    private static Page<StatementView> Statements(
        [FromServices] FindingQueries findings, [AsParameters] ListFilters filters, [AsParameters] Paging paging,
        [FromQuery, Description("Only the statements of this article.")] string? article,
        [FromQuery, Description("newest or oldest.")] string? sort) =>
        findings.Statements(filters, article, ListFilters.OrderOf(sort, Orders), paging);

    private static Page<EventView> Events(
        [FromServices] FindingQueries findings, [AsParameters] ListFilters filters, [AsParameters] Paging paging,
        [FromQuery, Description("Only the events of this article.")] string? article,
        [FromQuery, Description("newest or oldest.")] string? sort) =>
        findings.Events(filters, article, ListFilters.OrderOf(sort, Orders), paging);
}
