using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Model;
using Hearsay.Records;
using Hearsay.Server.Http;

namespace Hearsay.Server.Queries;

/// <summary>
/// Lists statements and events across articles. The catalogue names the articles that can hold any, in order; their records are looked at until the page is full.
/// A page looks at so many records at most: where filters seldom meet in one finding it may be short, and its cursor goes on.
/// </summary>
internal sealed class FindingQueries(LedgerSession session, FindingCache findings)
{
    private const int MostRecords = 100; // records read for one page of an answer

    /// <summary>Statements, newest article first unless said, in text order within each.</summary>
    public Page<StatementView> Statements(ListFilters filters, string? article, CatalogOrder order, Paging paging)
    {
        var speaker = FacetWords.Of(filters.Speaker);
        return List(filters, article, order, paging, "statements", views => views.Statements, statement =>
            (string.IsNullOrEmpty(filters.Speaker) || FacetWords.Hold(statement.Words.Speaker ?? statement.Anonymous, speaker))
            && Is(filters.Act, WireNames<SpeechAct>.Of(statement.Act)) && Is(filters.Form, WireNames<StatementForm>.Of(statement.Form)));
    }

    /// <summary>Events, newest article first unless said, in text order within each.</summary>
    public Page<EventView> Events(ListFilters filters, string? article, CatalogOrder order, Paging paging)
    {
        var place = FacetWords.Of(filters.Place);
        var actor = FacetWords.Of(filters.Actor);

        // An event's participant is often named by other words than the actor ("the ministry"): the article names the actor, and the event its own words.
        return List(filters, article, order, paging, "events", views => views.Events, found =>
            Is(filters.Type, WireNames<EventType>.Of(found.Type)) && Is(filters.Modality, WireNames<Modality>.Of(found.Modality))
            && (string.IsNullOrEmpty(filters.Place) || FacetWords.Hold(found.Place?.Name, place))
            && (string.IsNullOrEmpty(filters.Country) || found.Place?.Country == filters.Country)
            && (string.IsNullOrEmpty(filters.Actor) || FacetWords.Hold(found.Actor?.Text, actor))
            && (string.IsNullOrEmpty(filters.Code) || found.Actor?.Code == filters.Code || found.Recipient?.Code == filters.Code));
    }

    private Page<T> List<T>(
        ListFilters filters, string? article, CatalogOrder order, Paging paging, string list, Func<FindingViews, IReadOnlyList<T>> of, Func<T, bool> passes)
    {
        list = $"{list}.{order}.{article}";
        var size = paging.Size();
        var parts = paging.After(list);
        if (!string.IsNullOrEmpty(article))
        {
            _ = filters.Query(session.View, order, null, 1);
            var entry = session.Store.EntryOf(CatalogEntries.Articles, session.View.KeyOf(ArticleId.Find(session, article))!)!;
            return paging.Cut(list, [.. of(findings.Of(entry)).Where(passes)], view => view);
        }

        // Inside the article that the page before ended in, then behind it.
        var items = new List<T>(size);
        var (place, skip) = parts is null ? (default(CatalogPlace?), 0) : (Paging.PlaceOf(parts), Paging.NumberOf(parts[^1]));
        var inside = parts is not null && skip > 0 && parts.Length > 4 ? session.Store.EntryOf(CatalogEntries.Articles, parts[3]) : null;
        if (inside is not null && Take(items, of(findings.Of(inside)), passes, size, ref skip))
        {
            return new Page<T>(items, Cursor(list, place!.Value, inside.Key, skip));
        }

        var looked = 0;
        while (looked < MostRecords)
        {
            var entries = session.Store.FindEntries(filters.Query(session.View, order, place, Math.Min(MostRecords - looked, size)));
            foreach (var entry in entries)
            {
                looked++;
                place = entry.Place;
                skip = 0;
                if (Take(items, of(findings.Of(entry.Entry)), passes, size, ref skip))
                {
                    return new Page<T>(items, Cursor(list, entry.Place, entry.Entry.Key, skip));
                }
            }

            if (entries.Count == 0)
            {
                return new Page<T>(items, null);
            }
        }

        return new Page<T>(items, place is { } last ? Cursor(list, last, "", 0) : null);
    }

    // True when the page is full; then the next one goes on behind so many findings of the article.
    private static bool Take<T>(List<T> items, IReadOnlyList<T> all, Func<T, bool> passes, int size, ref int skip)
    {
        for (var i = skip; i < all.Count; i++)
        {
            if (items.Count == size)
            {
                skip = i;
                return true;
            }

            if (passes(all[i]))
            {
                items.Add(all[i]);
            }
        }

        skip = all.Count;
        return items.Count == size;
    }

    private static string Cursor(string list, CatalogPlace place, string key, int skip) => Paging.CursorOf(
        list, FormattableString.Invariant($"{place.Rank}"), FormattableString.Invariant($"{place.Tie}"), place.Name, key, FormattableString.Invariant($"{skip}"));

    private static bool Is(string? wanted, string name) => string.IsNullOrEmpty(wanted) || wanted == name;
}
