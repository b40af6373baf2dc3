using System.Collections.Immutable;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Lists actors by how many articles name them, by the counts that the catalogue keeps of each id. What an actor is called and what it holds is asked of a few of the stories that have the id, the latest;
/// persons whom stories tell of under several ids are joined as <see cref="ActorMerge"/> joins them.
/// </summary>
/// <param name="store">Has the catalogue.</param>
/// <param name="read">The actors of the story of an id; none when there is no such story.</param>
/// <param name="merge">Joins the actors of several stories that are one.</param>
internal sealed class NamedActors(
    ILedgerTables store, Func<string, IReadOnlyList<ToldActor>> read, Func<IEnumerable<(Actor Stored, Actor Shown)>, IEnumerable<Actor>> merge)
{
    private const int LatestStories = 3; // stories read of an actor, the latest ones
    private const int MostAlike = 8; // actors of like name that are compared, the most told of
    private const int Capacity = 5000; // actors kept in memory

    private readonly BoundedCache<ImmutableArray<NamedActor>> _known = new(Capacity);

    /// <summary>A page of all actors, those that most articles name first; who is told of under several ids stands where the one of most articles stands.</summary>
    /// <param name="after">The place to go on behind; null from the start.</param>
    /// <param name="limit">How many ids to look at: the page has fewer actors where some are one.</param>
    /// <returns>The actors, and where the page ends; null when there are no more.</returns>
    public (IReadOnlyList<NamedActor> Actors, CatalogPlace? Next) Page(CatalogPlace? after, int limit)
    {
        var entries = store.FindEntries(new CatalogQuery { Kind = CatalogEntries.Actors, Order = CatalogOrder.Heaviest, After = after, Limit = limit });
        return ([.. entries.SelectMany(entry => At(entry.Entry.Key))], entries.Count < limit ? null : entries[^1].Place);
    }

    /// <summary>The actors of some stories that are wanted, by what is shown of them, those that most articles name first.</summary>
    /// <param name="stories">The stories' ids.</param>
    /// <param name="wanted">Which are wanted; persons that are joined to one of them come with it.</param>
    public IReadOnlyList<NamedActor> Of(IEnumerable<string> stories, Func<Actor, bool> wanted)
    {
        var all = stories.Distinct(StringComparer.Ordinal).SelectMany(story => read(story).Select(actor => (Story: story, Actor: actor))).ToList();
        var ids = all.Where(told => wanted(told.Actor.Shown)).Select(told => told.Actor.Stored.Id).ToHashSet(StringComparer.Ordinal);
        var blocks = all.Where(told => ids.Contains(told.Actor.Stored.Id)).Select(told => BlockOf(told.Actor.Stored)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var tellings = all.Where(told => ids.Contains(told.Actor.Stored.Id) || (BlockOf(told.Actor.Stored) is { } block && blocks.Contains(block)))
            .Select(told => Telling.Of(told.Story, told.Actor)).ToLookup(telling => telling.Shown.Mentions[0]);
        var joined = merge(tellings.SelectMany(same => same).Select(telling => (telling.Stored, telling.Shown)))
            .Select(actor => (Actor: actor, Tellings: actor.Mentions.SelectMany(mention => tellings[mention]).ToList()))
            .Where(actor => actor.Tellings.Exists(telling => ids.Contains(telling.Stored.Id)))
            .ToList();

        // One id in two actors: people split it, and only its stories say how often each is named.
        var split = joined.SelectMany(actor => actor.Tellings.Select(telling => telling.Stored.Id).Distinct(StringComparer.Ordinal)).CountBy(id => id, StringComparer.Ordinal)
            .Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. joined.Select(actor =>
            {
                var own = actor.Tellings.Select(telling => telling.Stored.Id).ToHashSet(StringComparer.Ordinal);
                return new NamedActor(
                    actor.Actor,
                    own.Overlaps(split) ? actor.Actor.Mentions.Select(mention => mention.Article).Distinct().Count() : own.Sum(WeightOf),
                    [.. actor.Tellings.Select(telling => telling.Story).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    [.. own.Order(StringComparer.Ordinal)]);
            }).OrderByDescending(actor => actor.Articles).ThenBy(actor => actor.Actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Actor.Id, StringComparer.Ordinal),
        ];
    }

    private static string? BlockOf(Actor actor) => ActorNames.FullNameOf(actor)?.FullBlock;

    // Those that stand at an id's place: mostly one, none where the id is joined to one of more articles, several where people split it.
    private ImmutableArray<NamedActor> At(string id)
    {
        if (!_known.TryGet(id, out var actors))
        {
            _known.Put(id, actors = Found(id));
        }

        return actors;
    }

    private ImmutableArray<NamedActor> Found(string id)
    {
        var alike = AlikeTo(id);
        var found = Of(alike.SelectMany(LatestOf), actor => actor.Id == id);
        return [.. found.Where(actor => alike.First(actor.Parts.Contains) == id)];
    }

    private IEnumerable<string> LatestOf(string id) => store
        .FindEntries(new CatalogQuery { Kind = CatalogEntries.Stories, Limit = LatestStories, Filters = [new Facet(CatalogEntries.ActorOfStory, id)] })
        .Select(entry => entry.Entry.Key);

    // The ids of persons whose names may be the actor's, its own among them: those of most articles first.
    private IReadOnlyList<string> AlikeTo(string id)
    {
        if (LatestOf(id).SelectMany(read).Select(actor => actor.Stored).FirstOrDefault(actor => actor.Id == id) is not { } own
            || BlockOf(own) is not { } block)
        {
            return [id];
        }

        var alike = store.FindEntries(new CatalogQuery { Kind = CatalogEntries.Actors, Order = CatalogOrder.Heaviest, Limit = MostAlike, Filters = [new Facet(CatalogEntries.NameBlock, block)] });
        return [.. alike.Select(entry => entry.Entry.Key).Append(id).Distinct(StringComparer.Ordinal)];
    }

    private long WeightOf(string id) => store.EntryOf(CatalogEntries.Actors, id)?.Weight ?? 0;

    private sealed record Telling(string Story, Actor Stored, Actor Shown)
    {
        public static Telling Of(string story, ToldActor actor)
        {
            var (stored, shown) = actor.Whole();
            return new Telling(story, stored, shown);
        }
    }
}
