using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Server.Queries;

/// <summary>An article of a story, and where its text comes from.</summary>
internal sealed record SceneArticle(string Article, string? Title, string? Outlet, string? Published, ImmutableArray<string> Origins);

/// <summary>The entity of an article's record that an actor is there. Two men of one name in one article can be one entity there; both actors then have it.</summary>
internal sealed record SceneEntity(string Article, string Entity);

/// <summary>An actor of a story, and which entities it is: statements and events name their people by these.</summary>
internal sealed record SceneActor(string Id, string Name, EntityType Type, string Party, string? Country, string? Code, ImmutableArray<SceneEntity> Entities);

/// <summary>Who said and did what to whom, when and where, in one story: what its map, network and timeline are drawn from.</summary>
/// <param name="Articles">Its articles, latest first; two hundred at most.</param>
/// <param name="Total">How many articles it has.</param>
/// <param name="Actors">Its actors, by name.</param>
/// <param name="Statements">The statements of the articles, in their order, in text order within each.</param>
/// <param name="Events">Their events, likewise.</param>
internal sealed record SceneView(
    ImmutableArray<SceneArticle> Articles, int Total, ImmutableArray<SceneActor> Actors, ImmutableArray<StatementView> Statements, ImmutableArray<EventView> Events);

/// <summary>Puts together what happened in a story.</summary>
internal sealed class SceneQueries(LedgerSession session, FindingCache findings)
{
    private const int MostArticles = 200; // articles drawn of one story

    /// <summary>The scene of a story.</summary>
    public SceneView Of(string id)
    {
        var (view, story) = (session.View, session.Story(id));
        var origins = story.Origins.ToDictionary(article => article.Article, article => article.Origins);
        var records = story.Story.Articles.Select(article => view.Article(article)!)
            .OrderByDescending(record => record.Article.Published ?? new Timestamp(DateOnly.MinValue)).ThenBy(record => record.Identity)
            .Take(MostArticles).ToDictionary(record => record.Identity);
        var views = records.Select(record => findings.Of(session.Store.EntryOf(CatalogEntries.Articles, view.KeyOf(record.Key)!)!, record.Value)).ToArray();
        return new SceneView(
            [.. records.Values.Select(record => new SceneArticle(
                record.Identity.ToString(), record.Article.Title, record.Article.Outlet, record.Article.Published?.ToString(), origins.GetValueOrDefault(record.Identity, [record.Identity.ToString()])))],
            story.Story.Articles.Length,
            [.. story.Actors.Select(actor => new SceneActor(actor.Id, actor.Name, actor.Type, actor.Party, actor.Country, actor.Code, EntitiesOf(actor, records)))
                .Where(actor => !actor.Entities.IsEmpty)],
            [.. views.SelectMany(found => found.Statements)],
            [.. views.SelectMany(found => found.Events)]);
    }

    // A mention of an actor is a mention of one of its article's entities.
    private static ImmutableArray<SceneEntity> EntitiesOf(Actor actor, Dictionary<DocumentIdentity, ArticleRecord> records) =>
    [
        .. actor.Mentions.SelectMany(mention => records.TryGetValue(mention.Article, out var record)
            ? record.Entities.Where(entity => entity.Mentions.Any(named => named.Span == mention.Span)).Select(entity => new SceneEntity(mention.Article.ToString(), entity.Id))
            : []).Distinct(),
    ];
}
