using Hearsay.Ledger;
using Hearsay.Ledger.Search;

namespace Hearsay.Storage.Sql;

/// <summary>
/// The statements of the catalogue's lists. A page costs what it holds, however long the list: it is read from an index in the order that was asked for,
/// from behind the last place on. Filters on lists by time walk the entries that have the rarest value, one index range for each spelling; on other lists they are looked up and sorted
/// where they are few, since walking the list would pass by all others.
/// </summary>
internal static class CatalogPages
{
    private const long FewEntries = 5000; // entries of a filter that are sorted rather than sought in the order of the list

    public static List<PlacedEntry> Find(StoreConnection connection, CatalogQuery query)
    {
        if (query.Limit <= 0 || Filters.Of(connection, query) is not { } filters)
        {
            return [];
        }

        if ((query.Order is CatalogOrder.Newest or CatalogOrder.Oldest) && filters.Rarest is not null)
        {
            return Filtered(connection, query, filters);
        }

        var (after, first, last) = (StartOf(query), CatalogPlaces.FirstOf(query), CatalogPlaces.LastOf(query));
        return query.Order switch
        {
            CatalogOrder.Newest => Scan(connection, query, filters, "c.day >= ?3 AND (c.day, c.tie) < (?4, ?5)", "c.day DESC, c.tie DESC", first, after.Rank, after.Tie),
            CatalogOrder.Oldest => Scan(connection, query, filters, "c.day <= ?3 AND (c.day, c.tie) > (?4, ?5)", "c.day, c.tie", last, after.Rank, after.Tie),
            CatalogOrder.Heaviest => Scan(
                connection, query, filters, "c.day BETWEEN ?3 AND ?4 AND (c.weight, c.tie) < (?5, ?6)", "c.weight DESC, c.tie DESC", first, last, after.Rank, after.Tie),
            _ => Scan(connection, query, filters, $"c.day BETWEEN ?3 AND ?4 AND {connection.Dialect.Behind("c.name", 5)}", connection.Dialect.InOrder("c.name"), first, last, OrdinalText.Encode(after.Name)),
        };
    }

    public static long Count(StoreConnection connection, CatalogQuery query, int limit)
    {
        if (Filters.Of(connection, query) is not { } filters)
        {
            return 0;
        }

        var (first, last) = (CatalogPlaces.FirstOf(query), CatalogPlaces.LastOf(query));
        return (filters.Rarest is { } rarest
            ? connection.Number(
                $"""
                 SELECT count(*) FROM (SELECT DISTINCT f.entry FROM catalog_facets f
                 WHERE {connection.Dialect.Among("f.facet", 1)} AND f.day BETWEEN ?2 AND ?3 {filters.Others("f.day", "f.tie", "f.entry", 5)} LIMIT ?4) counted
                 """,
                [rarest, first, last, (long)limit, .. filters.OtherArguments])
            : connection.Number(
                "SELECT count(*) FROM (SELECT 1 FROM catalog WHERE kind = ?1 AND day BETWEEN ?2 AND ?3 LIMIT ?4) counted",
                OrdinalText.Encode(query.Kind), first, last, (long)limit)) ?? 0;
    }

    public static (IReadOnlyList<TextHit> Best, int Total) Search(StoreConnection connection, TextIndex texts, string words, CatalogQuery query, int limit)
    {
        query = query with { Kind = CatalogEntries.Articles };
        if (SearchTerms.Phrases(words) is not { Count: > 0 } phrases || Filters.Of(connection, query) is not { } filters)
        {
            return ([], 0);
        }

        var (first, last) = (CatalogPlaces.FirstOf(query), CatalogPlaces.LastOf(query));
        var within = filters.Rarest is { } rarest
            ? new TextIndex.Rows(
                $"""
                 SELECT c.text FROM catalog_facets f JOIN catalog c ON c.id = f.entry
                 WHERE {connection.Dialect.Among("f.facet", 2)} AND f.day BETWEEN ?3 AND ?4 {filters.Others("f.day", "f.tie", "f.entry", 5)}
                 """,
                [rarest, first, last, .. filters.OtherArguments])
            : first == 0 && last == long.MaxValue
                ? null
                : new TextIndex.Rows("SELECT text FROM catalog WHERE kind = ?2 AND day BETWEEN ?3 AND ?4", OrdinalText.Encode(query.Kind), first, last);
        var (hits, total) = texts.Hits(connection, phrases, within, limit);
        return (TextIndex.Best(connection, hits, limit), total);
    }

    // The edge of the days that a list by time starts at is in its first place already (StartOf): one range of the index gives the page.
    // A cross join keeps SQLite from walking the list nevertheless.
    private static List<PlacedEntry> Scan(StoreConnection connection, CatalogQuery query, Filters filters, string range, string order, params object?[] arguments)
    {
        var argument = 3 + arguments.Length;
        var (few, conditions) = filters.Entries <= FewEntries
            ? ($"(SELECT DISTINCT f.entry FROM catalog_facets f WHERE {connection.Dialect.Among("f.facet", argument)}) few CROSS JOIN ",
                "AND c.id = few.entry " + filters.Others("c.day", "c.tie", "c.id", argument + 1))
            : ("", filters.All("c.day", "c.tie", "c.id", argument));
        return connection.Query(
            $"SELECT {CatalogTable.Columns} FROM {few}catalog c WHERE c.kind = ?1 AND {range} {conditions} ORDER BY {order} LIMIT ?2",
            row => Placed(CatalogTable.Read(row), query.Order),
            [OrdinalText.Encode(query.Kind), (long)query.Limit, .. arguments, .. filters.AllArguments]);
    }

    // Each spelling gives as many as the page takes; the page is the first of all of them.
    private static List<PlacedEntry> Filtered(StoreConnection connection, CatalogQuery query, Filters filters)
    {
        var after = StartOf(query);
        var newest = query.Order == CatalogOrder.Newest;
        var (compare, order, bound) = newest ? ("<", "f.day DESC, f.tie DESC", "f.day >= ?4") : (">", "f.day, f.tie", "f.day <= ?4");
        var edge = newest ? CatalogPlaces.FirstOf(query) : CatalogPlaces.LastOf(query);
        var found = new SortedDictionary<(long Day, long Tie), long>();
        foreach (var facet in filters.Rarest!)
        {
            foreach (var (place, entry) in connection.Query(
                $"""
                 SELECT f.day, f.tie, f.entry FROM catalog_facets f
                 WHERE f.facet = ?1 AND (f.day, f.tie) {compare} (?2, ?3) AND {bound} {filters.Others("f.day", "f.tie", "f.entry", 6)}
                 ORDER BY {order} LIMIT ?5
                 """,
                row => (Place: (row.Long(0), row.Long(1)), Entry: row.Long(2)),
                [facet, after.Rank, after.Tie, edge, (long)query.Limit, .. filters.OtherArguments]))
            {
                found[place] = entry;
            }
        }

        var ids = (newest ? found.Values.Reverse() : found.Values).Take(query.Limit).ToArray();
        var entries = connection.Query($"SELECT {CatalogTable.Columns} FROM catalog c WHERE {connection.Dialect.Among("c.id", 1)}", row => Placed(CatalogTable.Read(row), query.Order), ids);
        var sorted = entries.OrderBy(entry => entry.Place.Rank).ThenBy(entry => entry.Place.Tie);
        return [.. newest ? sorted.Reverse() : sorted];
    }

    // Behind which place the list starts: that of the last page, or the edge of the days that were asked for.
    private static CatalogPlace StartOf(CatalogQuery query)
    {
        var start = query.Order switch
        {
            CatalogOrder.Newest => new CatalogPlace(CatalogPlaces.LastOf(query), long.MaxValue),
            CatalogOrder.Oldest => new CatalogPlace(CatalogPlaces.FirstOf(query), long.MinValue),
            CatalogOrder.Heaviest => new CatalogPlace(long.MaxValue, long.MaxValue),
            _ => new CatalogPlace(0, 0),
        };
        if (query.After is not { } after)
        {
            return start;
        }

        var further = (after.Rank, after.Tie).CompareTo((start.Rank, start.Tie)) is var compared && query.Order == CatalogOrder.Newest ? compared < 0 : compared > 0;
        return query.Order is CatalogOrder.Heaviest or CatalogOrder.Name || further ? after with { Name = after.Name ?? "" } : start;
    }

    private static PlacedEntry Placed((CatalogEntry Entry, long Tie) row, CatalogOrder order) => new(row.Entry, order switch
    {
        CatalogOrder.Name => new CatalogPlace(0, 0, row.Entry.Name),
        CatalogOrder.Heaviest => new CatalogPlace(row.Entry.Weight, row.Tie),
        _ => new CatalogPlace(CatalogPlaces.RankOf(row.Entry.Day), row.Tie),
    });

    /// <summary>The values that each filter accepts; the filter that fewest entries meet first.</summary>
    private sealed class Filters
    {
        private readonly Dialect _dialect;
        private readonly IReadOnlyList<long[]> _accepted;

        private Filters(Dialect dialect, IReadOnlyList<(long[] Facets, long Entries)> accepted)
        {
            _dialect = dialect;
            _accepted = [.. accepted.Select(filter => filter.Facets)];
            Entries = accepted.Count > 0 ? accepted[0].Entries : long.MaxValue;
        }

        /// <summary>How many entries meet the rarest filter, at most; without filters, all.</summary>
        public long Entries { get; }

        /// <summary>The values of the rarest filter; null when there is none.</summary>
        public long[]? Rarest => _accepted.Count > 0 ? _accepted[0] : null;

        public object?[] AllArguments => [.. _accepted];

        public object?[] OtherArguments => AllArguments[Math.Min(1, _accepted.Count)..];

        /// <summary>The filters of a query; null when one of them accepts nothing.</summary>
        public static Filters? Of(StoreConnection connection, CatalogQuery query)
        {
            var filters = query.Filters.Select(filter => FacetTable.Accepted(connection, query.Kind, filter)).OrderBy(filter => filter.Entries).ToList();
            return filters.Exists(filter => filter.Facets.Length == 0) ? null : new Filters(connection.Dialect, filters);
        }

        public string All(string day, string tie, string entry, int firstArgument) => Conditions(_accepted.Count, day, tie, entry, firstArgument);

        public string Others(string day, string tie, string entry, int firstArgument) => Conditions(Math.Max(0, _accepted.Count - 1), day, tie, entry, firstArgument);

        private string Conditions(int count, string day, string tie, string entry, int firstArgument) => string.Concat(Enumerable.Range(firstArgument, count).Select(argument =>
            $"AND EXISTS (SELECT 1 FROM catalog_facets x WHERE {_dialect.Among("x.facet", argument)} AND x.day = {day} AND x.tie = {tie} AND x.entry = {entry}) "));
    }
}
