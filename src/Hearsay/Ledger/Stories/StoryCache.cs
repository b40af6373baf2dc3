namespace Hearsay.Ledger.Stories;

/// <summary>Stories by id, read from the tables once for as long as these stand; bounded. Thread-safe.</summary>
internal sealed class StoryCache(ILedgerTables tables)
{
    private const int Capacity = 200;

    private readonly BoundedCache<StoryLedger> _stories = new(Capacity);
    private readonly Lock _gate = new();
    private long _foldedTo = -1;

    /// <summary>The story of an id; null when there is none.</summary>
    public StoryLedger? Get(string id)
    {
        var foldedTo = tables.FoldedTo;
        lock (_gate)
        {
            if (foldedTo != _foldedTo)
            {
                _stories.Clear();
                _foldedTo = foldedTo;
            }

            if (_stories.TryGet(id, out var known))
            {
                return known;
            }
        }

        if (tables.FindGroup(StoryBuilder.Kind, id) is not { } group)
        {
            return null;
        }

        var story = LedgerJson.ReadStory(group.Payload);
        lock (_gate)
        {
            // Read in between two folds it may be of either: only what was read within one is kept.
            if (foldedTo == _foldedTo && tables.FoldedTo == foldedTo)
            {
                _stories.Put(id, story);
            }
        }

        return story;
    }
}
