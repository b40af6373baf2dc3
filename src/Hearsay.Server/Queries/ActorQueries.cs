using System.Collections.Immutable;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Search;
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
/// <param name="Stories">The stories that it is part of, by id: of those that were looked into.</param>
/// <param name="Mentions">Where it is named, one place for each article and spelling: the first hundred, ten in the list of all.</param>
/// <param name="Evidence">Why these were taken for one, in the order in which they were joined: the first hundred steps, ten in the list of all.</param>
internal sealed record ActorView(
    string Id, string Name, ImmutableArray<string> Aliases, EntityType Type, string? Country, string? Code, string Party, ImmutableArray<OfficeDto> Offices, long Articles,
    ImmutableArray<string> Stories, ImmutableArray<ActorMentionDto> Mentions, ImmutableArray<ActorEvidenceDto> Evidence);

/// <summary>Lists the ledger's actors: all, by the counts that the catalogue keeps; those of one story; or those of the latest stories that name somebody so, since who is who is told story by story.</summary>
internal sealed class ActorQueries(LedgerSession session)
{
    private const int MostStories = 20; // stories whose actors are listed first
    private const int MostArticles = 300; // articles that an actor is looked for in
    private const int MostPlaces = 100; // mentions of an actor, where one is asked for
    private const int FewPlaces = 10; // mentions of each actor of a list
    private const string All = "actors";

    private LedgerView View => session.View;

    /// <summary>Actors, those that most articles name first.</summary>
    /// <param name="story">Only those of this story.</param>
    /// <param name="words">Only those with a name that has these words, looked for in the latest twenty stories of articles that name somebody so.</param>
    /// <param name="speaking">Only those that stand for or against a claim: of the largest twenty stories, unless narrowed otherwise.</param>
    /// <param name="paging">Which page.</param>
    public Page<ActorView> List(string? story, string? words, bool speaking, Paging paging)
    {
        var lines = new LedgerLines(View);
        if (string.IsNullOrEmpty(story) && string.IsNullOrWhiteSpace(words) && !speaking)
        {
            var (named, next) = View.MostNamed(paging.Place(All), paging.Size());
            return new Page<ActorView>([.. named.Select(actor => ViewOf(lines, actor, FewPlaces))], next is { } place ? Paging.CursorOf(All, place) : null);
        }

        string[] stories = string.IsNullOrEmpty(story) ? [.. StoriesWith(words)] : [session.Story(story).Story.Id];
        var speakers = speaking
            ? stories.Select(View.Story).SelectMany(ledger => ledger?.Claims ?? []).SelectMany(claim => claim.Statements).Select(statement => statement.Actor).ToHashSet(StringComparer.Ordinal)
            : null;
        var wanted = FacetWords.Of(words);
        var actors = View.Named(stories, actor => (speakers is null || speakers.Contains(actor.Id))
            && (string.IsNullOrWhiteSpace(words) || actor.Aliases.Prepend(actor.Name).Any(name => FacetWords.Hold(name, wanted))));
        return paging.Cut($"{All}.{story}.{words}.{speaking}", actors, actor => ViewOf(lines, actor, MostPlaces));
    }

    private static ActorView ViewOf(LedgerLines lines, NamedActor named, int places)
    {
        var shown = lines.DtoOf(named.Actor with { Mentions = [.. named.Actor.Mentions.Take(places)], Evidence = [.. named.Actor.Evidence.Take(places)] });
        return new ActorView(
            shown.Id, shown.Name, shown.Aliases, shown.Type, shown.Country, shown.Code, shown.Party, shown.Offices, named.Articles, named.Stories, shown.Mentions, shown.Evidence);
    }

    // The stories of the latest articles that name somebody so, or the largest.
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
            Limit = MostArticles,
            Filters = [ListFilters.Asked(View, new Facet("actor", words))],
        };
        var keys = session.Store.FindEntries(query).Select(entry => entry.Entry.Key).ToList();
        var ids = session.Store.GroupIdsOf("story", keys);
        return keys.Select(ids.GetValueOrDefault).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostStories);
    }
}
