using System.Collections.Immutable;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Server.Http;

namespace Hearsay.Server.Queries;

/// <summary>An origin, how many pages of a story rest on it, and which.</summary>
internal sealed record OriginView(string Origin, OriginKind Kind, string? Outlet, string Story, int Count, ImmutableArray<string> Pages);

/// <summary>Everything that the page of one story shows at first; what is long is shown in part, and the lists of articles, claims, figures and events have the rest.</summary>
/// <param name="Story">Its line.</param>
/// <param name="Parties">What its parties are called.</param>
/// <param name="Outlets">Which outlets are credited, by the key that origins go by, as its pages print them.</param>
/// <param name="Origins">What its pages rest on: the first hundred.</param>
/// <param name="Articles">The first of its articles.</param>
/// <param name="Claims">The first of its claims.</param>
/// <param name="Figures">The first of its figures.</param>
/// <param name="Agreements">The first of its agreements.</param>
internal sealed record StoryView(
    StoryLine Story, ImmutableSortedDictionary<string, string> Parties, ImmutableSortedDictionary<string, string> Outlets, ImmutableArray<OriginView> Origins,
    Page<ArticleItem> Articles, Page<ClaimDto> Claims, Page<FigureDto> Figures, Page<AgreementThreadDto> Agreements);

/// <summary>Lists stories and what they are made of.</summary>
internal sealed class StoryQueries(LedgerSession session, ArticleQueries articles)
{
    private const int MostStories = 200; // stories looked at for one page of an answer
    private const int MostOrigins = 100; // origins of a story that are listed

    private LedgerView View => session.View;

    /// <summary>Stories, largest first unless said.</summary>
    public Page<StoryLine> List(string? words, string? speaker, string? party, bool? disputed, string? from, string? to, CatalogOrder order, Paging paging)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            return Found(words, paging);
        }

        var list = $"stories.{order}";
        var query = new CatalogQuery
        {
            Kind = CatalogEntries.Stories,
            Order = order,
            After = paging.Place(list),
            Limit = paging.Size(),
            From = ListFilters.DayOf("from", from),
            To = ListFilters.DayOf("to", to),
            Filters =
            [
                .. string.IsNullOrEmpty(speaker) ? Array.Empty<Facet>() : [ListFilters.Asked(View, new Facet("speaker", speaker))],
                .. string.IsNullOrEmpty(party) ? Array.Empty<Facet>() : [ListFilters.Asked(View, new Facet("party", party))],
                .. disputed == true ? [new Facet("disputed", "yes")] : Array.Empty<Facet>(),
            ],
        };
        var entries = session.Store.FindEntries(query);
        var total = session.Store.CountEntries(query, ArticleQueries.CountTo);
        return new Page<StoryLine>(
            [.. entries.Select(entry => View.StoryLineOf(entry.Entry)).OfType<StoryLine>()],
            entries.Count < query.Limit ? null : Paging.CursorOf(list, entries[^1].Place), total, total == ArticleQueries.CountTo ? true : null);
    }

    /// <summary>The page of one story.</summary>
    public StoryView Of(string id)
    {
        var story = session.Story(id);
        id = story.Story.Id;
        var paging = new Paging { Limit = 50 };
        return new StoryView(
            CatalogEntries.LineOf(story), story.Parties, OutletsOf(story), [.. OriginsOf(story).Take(MostOrigins)], articles.List(new ListFilters(), id, CatalogOrder.Name, paging),
            Claims(id, null, null, null, paging), Figures(id, paging), Agreements(id, paging));
    }

    /// <summary>Claims: of one story, or of all, largest story first; most origins first in each.</summary>
    public Page<ClaimDto> Claims(string? story, bool? disputed, string? speaker, string? party, Paging paging)
    {
        var (speakerWords, partyWords) = (FacetWords.Of(speaker), FacetWords.Of(party));
        return Parts(
            story, disputed == true, speaker, party, paging, "claims", ledger => ledger.Claims,
            claim => (disputed is null || disputed == !claim.Disputed.IsEmpty)
                && (string.IsNullOrEmpty(speaker) || claim.Speakers.For.Concat(claim.Speakers.Against).Any(name => FacetWords.Hold(name, speakerWords)))
                && (string.IsNullOrEmpty(party) || claim.Parties.For.Concat(claim.Parties.Against).Any(name => FacetWords.Hold(name, partyWords))),
            (lines, ledger, claim) => lines.DtoOf(claim, ledger.Story.Id));
    }

    /// <summary>Figures: of one story, or of all, largest story first.</summary>
    public Page<FigureDto> Figures(string? story, Paging paging) =>
        Parts(story, false, null, null, paging, "figures", ledger => ledger.Figures, _ => true, (lines, ledger, figure) => lines.DtoOf(figure, ledger.Story.Id));

    /// <summary>Agreements as threads: of one story, or of all, largest story first.</summary>
    public Page<AgreementThreadDto> Agreements(string? story, Paging paging) =>
        Parts(story, false, null, null, paging, "agreements", ledger => ledger.Agreements, _ => true, (lines, ledger, thread) => lines.DtoOf(thread, ledger.Story.Id));

    /// <summary>Origins: of one story, or of all, largest story first; most pages first in each.</summary>
    public Page<OriginView> Origins(string? story, Paging paging) => Parts<OriginView, OriginView>(
        story, false, null, null, paging, "origins", ledger => [.. OriginsOf(ledger)], _ => true, (_, _, origin) => origin);

    // Pages are read only where an origin is none of them: an outlet that they credit.
    private ImmutableSortedDictionary<string, string> OutletsOf(StoryLedger story)
    {
        var pages = story.Story.Articles.Select(article => article.ToString()).ToHashSet(StringComparer.Ordinal);
        var credited = story.Claims.SelectMany(claim => claim.Statements.SelectMany(statement => statement.Origins).Concat(claim.Reports.SelectMany(report => report.Origins)))
            .Concat(story.Origins.SelectMany(article => article.Origins)).Where(origin => !pages.Contains(origin)).Distinct(StringComparer.Ordinal).ToList();
        if (credited.Count == 0)
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        var spellings = OutletSpellings.Of(story.Story.Articles.Select(View.OutletsIn).OfType<NamedOutlets>());
        return credited.Select(origin => (Key: origin, Printed: spellings.Of(origin))).Where(outlet => outlet.Printed != outlet.Key)
            .ToImmutableSortedDictionary(outlet => outlet.Key, outlet => outlet.Printed, StringComparer.Ordinal);
    }

    private IEnumerable<OriginView> OriginsOf(StoryLedger story) => OriginPages.Of(story, View).Select(origin => new OriginView(
        origin.Name, origin.Kind, origin.Outlet, origin.Story, origin.Pages.Length, [.. origin.Pages.Select(page => page.ToString())]));

    // What stories are made of, story by story in the order of the catalogue, so many stories at most for one page.
    private Page<TView> Parts<TPart, TView>(
        string? story, bool disputed, string? speaker, string? party, Paging paging, string list, Func<StoryLedger, IReadOnlyList<TPart>> of, Func<TPart, bool> passes,
        Func<LedgerLines, StoryLedger, TPart, TView> show)
    {
        var lines = new LedgerLines(View);
        if (!string.IsNullOrEmpty(story))
        {
            var ledger = session.Story(story);
            return paging.Cut($"{list}.{story}", [.. of(ledger).Where(passes)], part => show(lines, ledger, part));
        }

        var size = paging.Size();
        var items = new List<TView>(size);
        var parts = paging.After(list);
        var (place, skip) = parts is null ? (default(CatalogPlace?), 0) : (Paging.PlaceOf(parts), Paging.NumberOf(parts[^1]));
        var inside = parts is not null && parts.Length > 4 && parts[3].Length > 0 ? parts[3] : null;
        for (var looked = 0; looked < MostStories;)
        {
            IReadOnlyList<(string Id, CatalogPlace Place)> stories;
            if (inside is not null)
            {
                (stories, inside) = ([(inside, place!.Value)], null);
            }
            else
            {
                skip = 0;
                var query = new CatalogQuery
                {
                    Kind = CatalogEntries.Stories,
                    Order = CatalogOrder.Heaviest,
                    After = place,
                    Limit = 20,
                    Filters =
                    [
                        .. disputed ? [new Facet("disputed", "yes")] : Array.Empty<Facet>(),
                        .. string.IsNullOrEmpty(speaker) ? Array.Empty<Facet>() : [ListFilters.Asked(View, new Facet("speaker", speaker))],
                        .. string.IsNullOrEmpty(party) ? Array.Empty<Facet>() : [ListFilters.Asked(View, new Facet("party", party))],
                    ],
                };
                stories = [.. session.Store.FindEntries(query).Select(entry => (entry.Entry.Key, entry.Place))];
                if (stories.Count == 0)
                {
                    return new Page<TView>(items, null);
                }
            }

            foreach (var (id, at) in stories)
            {
                looked++;
                place = at;
                var ledger = View.Parts(id);
                var all = ledger is null ? [] : of(ledger);
                for (var i = skip; i < all.Count; i++)
                {
                    if (items.Count == size)
                    {
                        return new Page<TView>(items, Cursor(list, at, id, i));
                    }

                    if (passes(all[i]))
                    {
                        items.Add(show(lines, ledger!, all[i]));
                    }
                }

                skip = 0;
                if (items.Count == size)
                {
                    return new Page<TView>(items, Cursor(list, at, "", 0));
                }
            }
        }

        return new Page<TView>(items, Cursor(list, place!.Value, "", 0));
    }

    private static string Cursor(string list, CatalogPlace place, string story, int skip) => Paging.CursorOf(
        list, FormattableString.Invariant($"{place.Rank}"), FormattableString.Invariant($"{place.Tie}"), place.Name, story, FormattableString.Invariant($"{skip}"));

    // The stories that the best articles with the words are of, best first.
    private Page<StoryLine> Found(string words, Paging paging)
    {
        var keys = View.KeysWith(words, SearchQueries.MostRanked).ToList();
        var ids = session.Store.GroupIdsOf("story", keys);
        var stories = keys.Select(ids.GetValueOrDefault).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var page = paging.Cut($"stories.{words}", stories, id => session.Store.EntryOf(CatalogEntries.Stories, id) is { } entry ? View.StoryLineOf(entry) : null);
        return new Page<StoryLine>([.. page.Items.OfType<StoryLine>()], page.Next, page.Total);
    }
}
