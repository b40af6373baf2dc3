namespace Hearsay.Ledger.Stories;

/// <summary>Stories by id, read from the tables once for as long as these stand; bounded. Thread-safe.</summary>
internal sealed class StoryCache(ILedgerTables tables)
{
    private const int Capacity = 200;

    // Without their actors they are a tenth as large.
    private const int CapacityWithoutActors = 2000;

    private readonly BoundedCache<StoryLedger> _stories = new(Capacity);
    private readonly BoundedCache<StoryLedger> _withoutActors = new(CapacityWithoutActors);
    private readonly Lock _gate = new();
    private long _foldedTo = -1;

    /// <summary>The story of an id; null when there is none.</summary>
    public StoryLedger? Get(string id) => Get(id, _stories, LedgerJson.ReadStory);

    /// <summary>The story of an id, for whoever needs none of its actors: it may come without them. Null when there is none.</summary>
    public StoryLedger? GetWithoutActors(string id) => Get(id, _withoutActors, LedgerJson.ReadStoryWithoutActors);

    private StoryLedger? Get(string id, BoundedCache<StoryLedger> kept, Func<ReadOnlyMemory<byte>, StoryLedger> read)
    {
        var foldedTo = tables.FoldedTo;
        lock (_gate)
        {
            if (foldedTo != _foldedTo)
            {
                _stories.Clear();
                _withoutActors.Clear();
                _foldedTo = foldedTo;
            }

            if (_stories.TryGet(id, out var known) || kept.TryGet(id, out known))
            {
                return known;
            }
        }

        if (tables.FindGroup(StoryBuilder.Kind, id) is not { } group)
        {
            return null;
        }

        var story = read(group.Payload);
        lock (_gate)
        {
            // Read in between two folds it may be of either: only what was read within one is kept.
            if (foldedTo == _foldedTo && tables.FoldedTo == foldedTo)
            {
                kept.Put(id, story);
            }
        }

        return story;
    }
}
