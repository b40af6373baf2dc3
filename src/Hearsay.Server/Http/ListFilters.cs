using System.ComponentModel;
using Hearsay.Ledger;
using Hearsay.Model;
using Hearsay.Records;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Server.Http;

/// <summary>
/// What lists of articles and of what stands in them are narrowed by. A name is met when all its words stand in it, in any order, without case and accents.
/// </summary>
internal sealed record ListFilters
{
    [FromQuery(Name = "speaker")]
    [Description("Who speaks: words of a name, or of the description of a nameless source.")]
    public string? Speaker { get; init; }

    [FromQuery(Name = "actor")]
    [Description("Who is named: words of a person's, body's, country's or group's name. In lists of events: who acts.")]
    public string? Actor { get; init; }

    [FromQuery(Name = "code")]
    [Description("A CAMEO code of somebody named (RUSGOV).")]
    public string? Code { get; init; }

    [FromQuery(Name = "place")]
    [Description("Words of a place's name.")]
    public string? Place { get; init; }

    [FromQuery(Name = "country")]
    [Description("ISO 3166 alpha-3 code of a place's country.")]
    public string? Country { get; init; }

    [FromQuery(Name = "outlet")]
    [Description("Words of the outlet's name.")]
    public string? Outlet { get; init; }

    [FromQuery(Name = "credit")]
    [Description("Words of the name of an outlet that is credited.")]
    public string? Credit { get; init; }

    [FromQuery(Name = "language")]
    [Description("BCP 47 tag (en).")]
    public string? Language { get; init; }

    [FromQuery(Name = "collection")]
    [Description("The collection that the articles were read into.")]
    public string? Collection { get; init; }

    [FromQuery(Name = "act")]
    [Description("A speech act (deny, accuse, threaten …).")]
    public string? Act { get; init; }

    [FromQuery(Name = "form")]
    [Description("direct, indirect or mixed.")]
    public string? Form { get; init; }

    [FromQuery(Name = "type")]
    [Description("A PLOVER type of event (ASSAULT).")]
    public string? Type { get; init; }

    [FromQuery(Name = "modality")]
    [Description("actual, alleged, denied, planned or hypothetical.")]
    public string? Modality { get; init; }

    [FromQuery(Name = "from")]
    [Description("Published on this day or later (2024-06-17).")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    [Description("Published on this day or earlier.")]
    public string? To { get; init; }

    /// <summary>Whether anything is narrowed.</summary>
    public bool Any => Facets().Any() || From is not null || To is not null;

    /// <summary>The question to the catalogue.</summary>
    /// <exception cref="ApiException">A value is none that there is.</exception>
    public CatalogQuery Query(LedgerView view, CatalogOrder order, CatalogPlace? after, int limit)
    {
        Known<SpeechAct>("act", Act);
        Known<StatementForm>("form", Form);
        Known<EventType>("type", Type);
        Known<Modality>("modality", Modality);
        return new CatalogQuery
        {
            Kind = CatalogEntries.Articles,
            Order = order,
            After = after,
            Limit = limit,
            From = DayOf("from", From),
            To = DayOf("to", To),
            Filters = [.. Facets().Select(filter => Asked(view, filter))],
        };
    }

    /// <summary>A filter as the catalogue is asked: a name that is withheld is met by nothing.</summary>
    public static Facet Asked(LedgerView view, Facet filter) => view.MayName(filter.Value) ? filter : filter with { Value = "" };

    /// <summary>The day that a parameter names.</summary>
    /// <exception cref="ApiException">It is no day.</exception>
    public static DateOnly? DayOf(string parameter, string? text) => string.IsNullOrEmpty(text) ? null
        : Timestamp.TryParse(text, out var day) ? day.Date
        : throw ApiException.BadRequest($"{parameter}={text} is no day. Write it as 2024-06-17.");

    /// <summary>The order of a list by time.</summary>
    /// <exception cref="ApiException">It is none that there is.</exception>
    public static CatalogOrder OrderOf(string? sort, params IReadOnlyList<(string Name, CatalogOrder Order)> orders)
    {
        var found = orders.FirstOrDefault(order => string.Equals(order.Name, sort ?? orders[0].Name, StringComparison.Ordinal));
        return found.Name is not null ? found.Order : throw ApiException.BadRequest($"sort={sort} is none of: {string.Join(", ", orders.Select(order => order.Name))}.");
    }

    private IEnumerable<Facet> Facets() => new (string Name, string? Value)[]
    {
        ("speaker", Speaker), ("actor", Actor), ("code", Code), ("place", Place), ("country", Country), ("outlet", Outlet), ("credit", Credit), ("language", Language),
        ("collection", Collection), ("act", Act), ("form", Form), ("event", Type), ("modality", Modality),
    }.Where(filter => !string.IsNullOrEmpty(filter.Value)).Select(filter => new Facet(filter.Name, filter.Value!));

    private static void Known<T>(string parameter, string? name)
        where T : struct, Enum
    {
        if (!string.IsNullOrEmpty(name) && !WireNames<T>.TryParse(name, out _))
        {
            throw ApiException.BadRequest($"{parameter}={name} is none of: {string.Join(", ", WireNames<T>.All)}.");
        }
    }
}
