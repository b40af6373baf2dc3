using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Records;
using Hearsay.Server.Http;

namespace Hearsay.Server.Queries;

/// <summary>An article that was found, with the words that it was found by.</summary>
internal sealed record SearchHit(ArticleItem Article, ImmutableArray<string> OriginNames, double? Score, SpanDto Span, string Words);

/// <summary>A value that narrows a search, and how many of the hits that were counted have it.</summary>
internal sealed record FacetValue(string Value, long Count);

/// <summary>What was found.</summary>
/// <param name="Hits">The page.</param>
/// <param name="Facets">By what the hits can be narrowed: outlet, speaker, actor, place, country, act, event and more, most frequent first.</param>
/// <param name="Counted">How many of the best hits the facets were counted over.</param>
internal sealed record SearchView(Page<SearchHit> Hits, ImmutableSortedDictionary<string, ImmutableArray<FacetValue>>? Facets, int? Counted);

/// <summary>Full-text search with filters and facets.</summary>
internal sealed class SearchQueries(LedgerSession session, ArticleQueries articles)
{
    /// <summary>How many of the best hits are put in order; further pages there are none.</summary>
    public const int MostRanked = 1000;

    private const int MostCounted = 300; // hits that facets are counted over, the best ones
    private const int MostValues = 12; // values of one facet

    /// <summary>Articles that have words and pass filters: best first; without words, newest first.</summary>
    /// <param name="words">The words; null or empty for none.</param>
    /// <param name="filters">The filters.</param>
    /// <param name="facets">Whether to count facets.</param>
    /// <param name="paging">Which page.</param>
    public SearchView Search(string? words, ListFilters filters, bool facets, Paging paging)
    {
        if (string.IsNullOrWhiteSpace(words) && !filters.Any)
        {
            throw ApiException.BadRequest("Name words to look for (q=…), or a filter.");
        }

        if (!string.IsNullOrWhiteSpace(words) && SearchTerms.Phrases(words).Count == 0)
        {
            throw ApiException.BadRequest("q has no letters or digits to look for.");
        }

        return string.IsNullOrWhiteSpace(words) ? Newest(filters, facets, paging) : Best(words, filters, facets, paging);
    }

    private SearchView Best(string words, ListFilters filters, bool facets, Paging paging)
    {
        var (best, total) = session.Store.SearchEntries(words, filters.Query(session.View, CatalogOrder.Newest, null, 1), MostRanked);
        if (!session.View.WithholdsNothing)
        {
            best = session.View.ShownHits(best, words);
            total = best.Count;
        }

        var page = paging.Cut("search", best, hit => HitOf(session.Store.EntryOf(CatalogEntries.Articles, hit.Key)!, hit.Score, words));
        return WithFacets(page with { Total = total }, facets, [.. best.Take(MostCounted).Select(hit => hit.Key)]);
    }

    private SearchView Newest(ListFilters filters, bool facets, Paging paging)
    {
        var query = filters.Query(session.View, CatalogOrder.Newest, paging.Place("filtered"), paging.Size());
        var entries = session.Store.FindEntries(query);
        var total = session.Store.CountEntries(query, ArticleQueries.CountTo);
        var page = new Page<SearchHit>(
            [.. entries.Select(entry => HitOf(entry.Entry, null, ""))],
            entries.Count < query.Limit ? null : Paging.CursorOf("filtered", entries[^1].Place), total, total == ArticleQueries.CountTo ? true : null);
        return WithFacets(page, facets, facets ? [.. session.Store.FindEntries(query with { After = null, Limit = MostCounted }).Select(entry => entry.Entry.Key)] : []);
    }

    private SearchHit HitOf(CatalogEntry entry, double? score, string words)
    {
        var text = session.View.ArticleOf(entry);
        var span = Snippet.SpanOf(text, words);
        var article = articles.ItemOf(entry);
        return new SearchHit(article, articles.OriginNamesOf(session.View.IdentityOf(entry), article.Origins), score, new CodePointMap(text.Text).ToDto(span), span.TextIn(text.Text));
    }

    private SearchView WithFacets(Page<SearchHit> page, bool facets, IReadOnlyCollection<string> keys) => !facets
        ? new SearchView(page, null, null)
        : new SearchView(
            page,
            session.Store.CountFacets(CatalogEntries.Articles, keys, MostValues).Where(count => session.View.MayName(count.Value)).GroupBy(count => count.Name, StringComparer.Ordinal).ToImmutableSortedDictionary(
                counts => counts.Key, counts => counts.Select(count => new FacetValue(count.Value, count.Entries)).ToImmutableArray(), StringComparer.Ordinal),
            keys.Count);
}
