namespace Hearsay.Ledger;

/// <summary>A property that lists are narrowed by, and one of the values that an entry has of it ("speaker": "Ada Brandt").</summary>
/// <param name="Name">The property; lower-case.</param>
/// <param name="Value">The value as a person reads it. Each spelling is a value of its own.</param>
public readonly record struct Facet(string Name, string Value);

/// <summary>What a list shows of an article or a story, and what it is sorted and narrowed by. Derived data.</summary>
public sealed record CatalogEntry
{
    /// <summary>What it is of ("article", "story").</summary>
    public required string Kind { get; init; }

    /// <summary>The record's key or the group's id; unique within the kind.</summary>
    public required string Key { get; init; }

    /// <summary>What lists in order of names are sorted by, ordinally; unique within the kind.</summary>
    public required string Name { get; init; }

    /// <summary>The day that lists in order of time are sorted by; null when it is not known (such entries come before all days).</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What lists in order of weight are sorted by: the number of a story's pages.</summary>
    public long Weight { get; init; }

    /// <summary>What it is found by; duplicates count once.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>What a list shows of it, UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }
}

/// <summary>What a list of entries is sorted by; ties are in an order of their own that depends on the keys alone.</summary>
public enum CatalogOrder
{
    /// <summary>By day, latest first, the undated last.</summary>
    Newest,

    /// <summary>By day, earliest first, the undated before all.</summary>
    Oldest,

    /// <summary>By weight, greatest first.</summary>
    Heaviest,

    /// <summary>By name, ordinally.</summary>
    Name,
}

/// <summary>Where in a sorted list an entry stands: the same whatever came or went around it.</summary>
/// <param name="Rank">Day number or weight; 0 in a list by name.</param>
/// <param name="Tie">The order among equals; 0 in a list by name.</param>
/// <param name="Name">The name in a list by name, else empty.</param>
public readonly record struct CatalogPlace(long Rank, long Tie, string Name = "");

/// <summary>Which entries are asked for.</summary>
public sealed record CatalogQuery
{
    /// <summary>What they are of.</summary>
    public required string Kind { get; init; }

    /// <summary>The order in which entries come.</summary>
    public CatalogOrder Order { get; init; }

    /// <summary>Only what stands behind this place; null from the start.</summary>
    public CatalogPlace? After { get; init; }

    /// <summary>How many at most.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The first day; null for any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null for any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// Each must be met: the entry has a value of the property in which all words of <see cref="Facet.Value"/> stand, in any order. A filter without words meets nothing.
    /// </summary>
    public IReadOnlyList<Facet> Filters { get; init; } = [];
}

/// <summary>An entry and where it stands in the list that was asked for.</summary>
/// <param name="Entry">The entry, without its facets.</param>
/// <param name="Place">Its place, to go on behind it.</param>
public readonly record struct PlacedEntry(CatalogEntry Entry, CatalogPlace Place);

/// <summary>A value of a property and how many entries have it.</summary>
/// <param name="Name">The property.</param>
/// <param name="Value">The value.</param>
/// <param name="Entries">How many of those that were counted.</param>
public readonly record struct FacetCount(string Name, string Value, long Entries);

/// <summary>
/// The catalogue: what lists are paged, sorted and narrowed by without reading the records they are about. Written by the fold inside its commits,
/// like all tables, and a function of the records and groups that are in them.
/// </summary>
public interface ILedgerCatalog
{
    /// <summary>Most values that a filter is widened to: of those that hold its words, the ones that most entries have.</summary>
    const int MostValues = 200;

    /// <summary>Enters an entry, replacing the one of its kind and key.</summary>
    void PutEntry(CatalogEntry entry);

    /// <summary>Takes an entry out; nothing happens when it is not there.</summary>
    void RemoveEntry(string kind, string key);

    /// <summary>The entry of a key, without its facets; null when there is none.</summary>
    CatalogEntry? EntryOf(string kind, string key);

    /// <summary>A page of a list.</summary>
    IReadOnlyList<PlacedEntry> FindEntries(CatalogQuery query);

    /// <summary>How many entries a list has in all, whatever its page; counting stops at a limit.</summary>
    long CountEntries(CatalogQuery query, int limit);

    /// <summary>The values of a property, those that most entries have first, then in ordinal order.</summary>
    /// <param name="kind">Of entries of this kind.</param>
    /// <param name="name">The property.</param>
    /// <param name="words">Only values that hold all these words; null or none for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="skip">How many to leave out at the start.</param>
    IReadOnlyList<FacetCount> FacetValues(string kind, string name, string? words, int limit, int skip = 0);

    /// <summary>How often each value of each property occurs among some entries; by property and, within one, most first, then in ordinal order.</summary>
    /// <param name="kind">Of entries of this kind.</param>
    /// <param name="keys">Their keys; those that are not there are passed over.</param>
    /// <param name="limit">How many values of each property at most.</param>
    IReadOnlyList<FacetCount> CountFacets(string kind, IReadOnlyCollection<string> keys, int limit);

    /// <summary>
    /// Full-text search, as <see cref="ILedgerTables.SearchText"/> has it, among the entries of kind "article" that a query's filters and days let pass
    /// (its order, place and limit do not count here).
    /// </summary>
    /// <returns>The best hits, and how many there are in all.</returns>
    (IReadOnlyList<TextHit> Best, int Total) SearchEntries(string words, CatalogQuery query, int limit);
}
