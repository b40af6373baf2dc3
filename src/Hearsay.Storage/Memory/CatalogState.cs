using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;

namespace Hearsay.Storage.Memory;

/// <summary>The catalogue as plain lists: the reference that every other store must agree with.</summary>
internal sealed record CatalogState
{
    public static CatalogState Empty { get; } = new();

    private ImmutableDictionary<(string Kind, string Key), CatalogEntry> Entries { get; init; } = ImmutableDictionary<(string, string), CatalogEntry>.Empty;

    public CatalogState With(CatalogEntry entry) => new()
    {
        Entries = Entries.SetItem((entry.Kind, entry.Key), entry with { Facets = [.. entry.Facets.Distinct()], Payload = entry.Payload.ToArray() }),
    };

    public CatalogState Without(string kind, string key) => new() { Entries = Entries.Remove((kind, key)) };

    public CatalogEntry? Of(string kind, string key) => Entries.TryGetValue((kind, key), out var entry) ? Bare(entry) : null;

    /// <summary>The entries that a query's filters and days let pass.</summary>
    public IEnumerable<CatalogEntry> Matching(CatalogQuery query)
    {
        var filters = query.Filters.Select(filter => AcceptedBy(query.Kind, filter)).ToList();
        return Entries.Values.Where(entry => entry.Kind == query.Kind
            && CatalogPlaces.RankOf(entry.Day) >= CatalogPlaces.FirstOf(query) && CatalogPlaces.RankOf(entry.Day) <= CatalogPlaces.LastOf(query)
            && filters.TrueForAll(accepted => entry.Facets.Any(accepted.Contains)));
    }

    public IReadOnlyList<PlacedEntry> Find(CatalogQuery query)
    {
        var placed = Matching(query).Select(entry => new PlacedEntry(Bare(entry), PlaceOf(entry, query.Order)));
        var sorted = query.Order switch
        {
            CatalogOrder.Name => placed.OrderBy(entry => entry.Place.Name, StringComparer.Ordinal),
            CatalogOrder.Oldest => placed.OrderBy(entry => entry.Place.Rank).ThenBy(entry => entry.Place.Tie),
            _ => placed.OrderByDescending(entry => entry.Place.Rank).ThenByDescending(entry => entry.Place.Tie),
        };
        return [.. sorted.Where(entry => query.After is not { } after || IsBehind(entry.Place, after, query.Order)).Take(Math.Max(0, query.Limit))];
    }

    public IReadOnlyList<FacetCount> Values(string kind, string name, string? words, int limit, int skip)
    {
        var sought = FacetWords.Of(words);
        return [.. Counted(Entries.Values.Where(entry => entry.Kind == kind))
            .Where(count => count.Name == name && (sought.Count == 0 || !sought.Except(FacetWords.Of(count.Value), StringComparer.Ordinal).Any()))
            .Skip(Math.Max(0, skip)).Take(Math.Max(0, limit))];
    }

    public IReadOnlyList<FacetCount> Count(string kind, IReadOnlyCollection<string> keys, int limit) =>
    [
        .. Counted(keys.Distinct(StringComparer.Ordinal).Select(key => Entries.GetValueOrDefault((kind, key))).OfType<CatalogEntry>())
            .GroupBy(count => count.Name, StringComparer.Ordinal)
            .SelectMany(values => values.Take(Math.Max(0, limit))),
    ];

    private HashSet<Facet> AcceptedBy(string kind, Facet filter) => FacetWords.Of(filter.Value).Count == 0
        ? []
        : [.. Values(kind, filter.Name, filter.Value, ILedgerCatalog.MostValues, 0).Select(count => new Facet(count.Name, count.Value))];

    // By property, most first, then in ordinal order.
    private static IEnumerable<FacetCount> Counted(IEnumerable<CatalogEntry> entries) => entries
        .SelectMany(entry => entry.Facets)
        .CountBy(facet => facet)
        .Select(pair => new FacetCount(pair.Key.Name, pair.Key.Value, pair.Value))
        .OrderBy(count => count.Name, StringComparer.Ordinal)
        .ThenByDescending(count => count.Entries)
        .ThenBy(count => count.Value, StringComparer.Ordinal);

    private static CatalogPlace PlaceOf(CatalogEntry entry, CatalogOrder order) => order switch
    {
        CatalogOrder.Name => new CatalogPlace(0, 0, entry.Name),
        CatalogOrder.Heaviest => new CatalogPlace(entry.Weight, CatalogPlaces.TieOf(entry.Key)),
        _ => new CatalogPlace(CatalogPlaces.RankOf(entry.Day), CatalogPlaces.TieOf(entry.Key)),
    };

    private static bool IsBehind(CatalogPlace place, CatalogPlace after, CatalogOrder order)
    {
        var compared = order == CatalogOrder.Name ? string.CompareOrdinal(place.Name, after.Name) : (place.Rank, place.Tie).CompareTo((after.Rank, after.Tie));
        return order is CatalogOrder.Name or CatalogOrder.Oldest ? compared > 0 : compared < 0;
    }

    private static CatalogEntry Bare(CatalogEntry entry) => entry with { Facets = [] };
}
