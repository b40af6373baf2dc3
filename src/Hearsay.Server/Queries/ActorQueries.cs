using System.Collections.Immutable;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Server.Http;

namespace Hearsay.Server.Queries;

/// <summary>One person, body or country across articles.</summary>
/// <param name="Id">Its id, made of its content.</param>
/// <param name="Name">Its fullest name.</param>
/// <param name="Aliases">Every other form of it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Country">ISO 3166 alpha-3 code.</param>
/// <param name="Code">CAMEO code.</param>
/// <param name="Party">The side it speaks for.</param>
/// <param name="Offices">Its offices, and the days of the first and the last dated article that gives each.</param>
/// <param name="Articles">Number of articles that name it.</param>
/// <param name="Stories">The stories that it is part of, by id.</param>
/// <param name="Mentions">Where it is named, one place for each article and spelling: the first hundred.</param>
/// <param name="Evidence">Why these were taken for one, in the order in which they were joined: the first hundred steps.</param>
internal sealed record ActorView(
    string Id, string Name, ImmutableArray<string> Aliases, EntityType Type, string? Country, string? Code, string Party, ImmutableArray<OfficeDto> Offices, int Articles,
    ImmutableArray<string> Stories, ImmutableArray<ActorMentionDto> Mentions, ImmutableArray<ActorEvidenceDto> Evidence);

/// <summary>Lists the ledger's actors. They are kept story by story: those of one, of the stories that name somebody so, or of the largest.</summary>
internal sealed class ActorQueries(LedgerSession session)
{
    private const int MostStories = 200;
    private const int MostPlaces = 100;

    private LedgerView View => session.View;

    /// <summary>Actors, those that most articles name first; looked for in two hundred stories at most.</summary>
    /// <param name="story">Only those of this story.</param>
    /// <param name="words">Only those with a name that has these words.</param>
    /// <param name="speaking">Only those that stand for or against a claim.</param>
    /// <param name="paging">Which page.</param>
    public Page<ActorView> List(string? story, string? words, bool speaking, Paging paging)
    {
        var view = View;
        StoryLedger[] stories = string.IsNullOrEmpty(story)
            ? [.. StoriesWith(words).Select(view.Story).OfType<StoryLedger>()]
            : [session.Story(story)];
        var speakers = speaking
            ? stories.SelectMany(ledger => ledger.Claims).SelectMany(claim => claim.Statements).Select(statement => statement.Actor).ToHashSet(StringComparer.Ordinal)
            : null;
        var storyOf = stories.SelectMany(ledger => ledger.Story.Articles.Select(article => (Article: article, ledger.Story.Id))).DistinctBy(pair => pair.Article).ToDictionary(pair => pair.Article, pair => pair.Id);
        var wanted = FacetWords.Of(words);
        var actors = view.Actors(stories.Select(ledger => ledger.Story.Id))
            .Where(actor => (speakers is null || speakers.Contains(actor.Id))
                && (string.IsNullOrEmpty(words) || actor.Aliases.Prepend(actor.Name).Any(name => FacetWords.Hold(name, wanted))))
            .Select(actor => (Actor: actor, Articles: actor.Mentions.Select(mention => mention.Article).Distinct().Count()))
            .OrderByDescending(pair => pair.Articles).ThenBy(pair => pair.Actor.Name, StringComparer.Ordinal).ThenBy(pair => pair.Actor.Id, StringComparer.Ordinal)
            .ToList();
        var lines = new LedgerLines(view);
        return paging.Cut($"actors.{story}.{words}.{speaking}", actors, pair => ViewOf(lines, pair.Actor, pair.Articles, [.. pair.Actor.Mentions.Select(mention => storyOf.GetValueOrDefault(mention.Article)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
    }

    private static ActorView ViewOf(LedgerLines lines, Actor actor, int articles, ImmutableArray<string> stories)
    {
        var shown = lines.DtoOf(actor with { Mentions = [.. actor.Mentions.Take(MostPlaces)], Evidence = [.. actor.Evidence.Take(MostPlaces)] });
        return new ActorView(
            shown.Id, shown.Name, shown.Aliases, shown.Type, shown.Country, shown.Code, shown.Party, shown.Offices, articles, stories, shown.Mentions, shown.Evidence);
    }

    // The stories of articles that name somebody so, or the largest.
    private IEnumerable<string> StoriesWith(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return session.Store.FindEntries(new CatalogQuery { Kind = CatalogEntries.Stories, Order = CatalogOrder.Heaviest, Limit = MostStories }).Select(entry => entry.Entry.Key);
        }

        var query = new CatalogQuery
        {
            Kind = CatalogEntries.Articles,
            Order = CatalogOrder.Newest,
            Limit = SearchQueries.MostRanked,
            Filters = [ListFilters.Asked(View, new Facet("actor", words))],
        };
        return session.Store.FindEntries(query).Select(entry => session.Store.GroupIdOf("story", entry.Entry.Key)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostStories);
    }
}
