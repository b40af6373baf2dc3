using Hearsay.Ledger.Actors;

namespace Hearsay.Ledger.Stories;

/// <summary>Stories by id, read from the tables once for as long as these stand; bounded. Thread-safe.</summary>
internal sealed class StoryCache(ILedgerTables tables)
{
    private const int Capacity = 200; // stories kept in memory

    // Without their actors they are a tenth as large.
    private const int CapacityWithoutActors = 2000;

    // Where an article is from takes some two hundred bytes.
    private const long MostArticles = 100_000;

    private readonly BoundedCache<StoryLedger> _stories = new(Capacity);
    private readonly BoundedCache<StoryLedger> _withoutActors = new(CapacityWithoutActors);
    private readonly BoundedCache<IReadOnlyList<ToldActor>> _actors = new(Capacity);
    private readonly BoundedCache<IReadOnlyList<ArticleOrigins>> _origins = new(MostArticles, origins => 1 + origins.Count);
    private readonly Lock _gate = new();
    private long _foldedTo = -1;

    /// <summary>The story of an id; null when there is none.</summary>
    public StoryLedger? Get(string id) => Get(id, LedgerJson.ReadStory, _stories);

    /// <summary>The story of an id, for whoever needs none of its actors: it may come without them. Null when there is none.</summary>
    public StoryLedger? GetWithoutActors(string id) => Get(id, LedgerJson.ReadStoryWithoutActors, _withoutActors, _stories);

    /// <summary>The actors of the story of an id, of each no more than its outline; null when there is no such story.</summary>
    public IReadOnlyList<ToldActor>? ActorsOf(string id) => Get(id, LedgerJson.ReadActors, _actors);

    /// <summary>Where the articles of the story of an id are from; null when there is no such story.</summary>
    public IReadOnlyList<ArticleOrigins>? OriginsOf(string id) => Get(id, LedgerJson.ReadOrigins, _origins);

    // What was read is kept in the first cache; others may have it, too.
    private T? Get<T>(string id, Func<ReadOnlyMemory<byte>, T> read, params ReadOnlySpan<BoundedCache<T>> caches)
        where T : class
    {
        var foldedTo = tables.FoldedTo;
        lock (_gate)
        {
            if (foldedTo != _foldedTo)
            {
                _stories.Clear();
                _withoutActors.Clear();
                _actors.Clear();
                _origins.Clear();
                _foldedTo = foldedTo;
            }

            foreach (var cache in caches)
            {
                if (cache.TryGet(id, out var known))
                {
                    return known;
                }
            }
        }

        if (tables.FindGroup(StoryBuilder.Kind, id) is not { } group)
        {
            return null;
        }

        var value = read(group.Payload);
        lock (_gate)
        {
            // Read in between two folds it may be of either: only what was read within one is kept.
            if (foldedTo == _foldedTo && tables.FoldedTo == foldedTo)
            {
                caches[0].Put(id, value);
            }
        }

        return value;
    }
}
