using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Exports;

/// <summary>An origin and the pages that rest on it, within one story.</summary>
/// <param name="Name">The article's id, or the credited outlet's normalised name: what ids and lists of origins go by.</param>
/// <param name="Kind">A stored article, or an outlet that is only credited.</param>
/// <param name="Outlet">The outlet, if known; a credited one as the pages print it.</param>
/// <param name="Story">Id of the story.</param>
/// <param name="Pages">The pages, the origin itself included, in order of identity.</param>
public sealed record OriginPages(string Name, OriginKind Kind, string? Outlet, string Story, ImmutableArray<DocumentIdentity> Pages)
{
    /// <summary>The origins of every story, largest story first; most pages first, then by name.</summary>
    public static IEnumerable<OriginPages> Of(LedgerView view) => view.Stories().SelectMany(story => Of(story, view));

    /// <summary>The origins of one story: most pages first, then by name.</summary>
    public static IEnumerable<OriginPages> Of(StoryLedger story, LedgerView view)
    {
        var articles = story.Story.Articles.ToDictionary(article => article.ToString(), StringComparer.Ordinal);
        var spellings = new Lazy<OutletSpellings>(() => OutletSpellings.Of(story.Story.Articles.Select(view.OutletsIn).OfType<NamedOutlets>()));
        return story.Origins
            .SelectMany(article => article.Origins.Select(origin => (Origin: origin, article.Article)))
            .GroupBy(pair => pair.Origin, pair => pair.Article, StringComparer.Ordinal)
            .Select(group => articles.TryGetValue(group.Key, out var stored)
                ? new OriginPages(group.Key, OriginKind.StoredArticle, view.ArticleOf(stored)?.Outlet, story.Story.Id, [.. group.Order()])
                : new OriginPages(group.Key, OriginKind.CreditedOutlet, spellings.Value.Of(group.Key), story.Story.Id, [.. group.Order()]))
            .OrderByDescending(origin => origin.Pages.Length)
            .ThenBy(origin => origin.Name, StringComparer.Ordinal);
    }
}
