using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Stories;
using Hearsay.Model;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// Entry of the folder: turns the log into derivations, claims and stories. What it leaves in the tables is a function of the
/// set of live records and of the set of corrections: an article is compared with every article that shares a fingerprint, a pair is decided from its two records,
/// and a component of connected articles (<see cref="ComponentFinder"/>) is rebuilt whole, in ordinal order of keys. So folding step by step equals folding from scratch.
/// </summary>
public sealed class LedgerFold
{
    /// <summary>
    /// How many log entries become visible together unless said otherwise. A story is built once for all of its articles in a batch, whatever it had before, so that large batches
    /// spare most of the building; one of so many takes some fifteen seconds, during which another process waits that would write to an SQLite file (for half a minute at most).
    /// </summary>
    public const int Batch = 2048;

    private readonly ILedgerStore _store;
    private readonly RecordCache _records;
    private readonly Neighborhood _neighborhood;
    private readonly int _mostArticles;

    /// <param name="store">The log to fold and the tables to write.</param>
    public LedgerFold(ILedgerStore store)
        : this(store, Neighborhood.Hubs)
    {
    }

    /// <param name="store">The log to fold and the tables to write.</param>
    /// <param name="hubs">The cap on candidates, see <see cref="CandidateIndex"/>; the same for every fold of a store.</param>
    /// <param name="mostArticles">The most articles of a component, see <see cref="ComponentFinder"/>; the same for every fold of a store.</param>
    internal LedgerFold(ILedgerStore store, int hubs, int mostArticles = ComponentFinder.MostArticles)
    {
        _mostArticles = mostArticles;
        _store = store;
        _records = new RecordCache(store);
        _neighborhood = new Neighborhood(store, _records, hubs);
    }

    /// <summary>Folds what was appended since the last time.</summary>
    /// <param name="batch">How many log entries become visible together; at least 1.</param>
    /// <param name="progress">Is told how many entries were folded so far; null for nobody.</param>
    /// <param name="cancel">Stops between batches; what was folded stays.</param>
    /// <exception cref="StoreException">The store cannot be written to; the last whole batch stands.</exception>
    public void Run(int batch = Batch, Action<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        long folded = 0;
        while (!cancel.IsCancellationRequested)
        {
            var from = _store.FoldedTo;
            var entries = _store.ReadAfter(from).Take(batch).ToArray();
            if (entries.Length == 0)
            {
                return;
            }

            _store.Commit(entries[^1].Position, () =>
            {
                RequireUnmoved(from);
                Apply(entries.Select(entry => entry.Entry));
            });
            folded += entries.Length;
            progress?.Invoke(folded);
        }
    }

    /// <summary>Drops everything derived and folds the whole log again.</summary>
    public void Rebuild(Action<long>? progress = null, CancellationToken cancel = default)
    {
        _store.Reset();
        _records.Clear();
        Run(progress: progress, cancel: cancel);
    }

    // A fold that was overtaken (it lost its lease, or the store lost what it had committed last) must not set the watermark back or add to what it has not seen.
    private void RequireUnmoved(long from)
    {
        if (_store.FoldedTo != from)
        {
            throw new StoreException($"The store '{_store.Location}' is being folded by another process. Wait until that is done; nothing is lost.");
        }
    }

    private static DocumentIdentity? IdentityOf(LogEntry entry) => entry switch
    {
        RecordAppended appended => appended.Record.Identity,
        DocumentRemoved removed => removed.Identity,
        CorrectionAppended => null,
        _ => throw new InvalidOperationException($"Unknown log entry {entry.GetType().Name}."),
    };

    private void Apply(IEnumerable<LogEntry> appended)
    {
        var entries = appended.ToArray();
        var identities = entries.Select(IdentityOf).OfType<DocumentIdentity>();
        var corrections = CorrectionSet.Of(_store);
        var atHand = entries.OfType<RecordAppended>().Select(entry => entry.Record).DistinctBy(record => record.Key, StringComparer.Ordinal).ToDictionary(record => record.Key, StringComparer.Ordinal);
        var changes = new ComponentChanges();
        _neighborhood.Begin();

        // What has gone must have left before anything is compared: its record may be gone from the log. In the order of their names in the indexes none of those that enter displaces another.
        var entering = LeaveAndCollect(identities, atHand, changes).Values;
        _neighborhood.Expect([.. entering.Select(each => each.Key)]);
        foreach (var (identity, key) in entering)
        {
            CurrentArticle.Put(_store, identity, key);
            changes.Articles.Add(key);
            changes.Around.UnionWith(_neighborhood.Enter(key));
        }

        _neighborhood.Settle(changes);
        if (corrections.Ties)
        {
            // Where people tied articles, the edges within a component say which of them are one story.
            changes.Pairs.UnionWith(changes.Ties);
        }

        var corrected = entries.OfType<CorrectionAppended>().SelectMany(entry => corrections.TouchedBy(entry.Correction));
        changes.Articles.UnionWith(corrected.Select(identity => CurrentArticle.KeyOf(_store, identity)).OfType<string>());
        Rebuild(changes, corrections);
    }

    // Takes the articles out whose version is no longer the current one; returns those that come in, in the order of their names in the indexes.
    private SortedDictionary<string, (DocumentIdentity Identity, string Key)> LeaveAndCollect(
        IEnumerable<DocumentIdentity> identities, Dictionary<string, StoredRecord> atHand, ComponentChanges changes)
    {
        var entering = new SortedDictionary<string, (DocumentIdentity Identity, string Key)>(StringComparer.Ordinal);
        foreach (var identity in identities.Distinct().Order())
        {
            var present = CurrentArticle.KeyOf(_store, identity);
            var current = CurrentOf(identity);
            if (string.Equals(present, current, StringComparison.Ordinal))
            {
                // An earlier version may have come or gone, and what the page took back with it.
                if (present is not null)
                {
                    changes.Articles.Add(present);
                }

                continue;
            }

            if (present is not null)
            {
                changes.Around.UnionWith(_neighborhood.Leave(present));
                CurrentArticle.Remove(_store, identity);
            }

            if (current is not null)
            {
                if (atHand.TryGetValue(current, out var stored))
                {
                    _records.Take(stored);
                }

                var profile = _records.Profile(current);
                entering.Add(ItemNames.Of(current, profile.Day, profile.Compared.IsSpun), (identity, current));
            }
        }

        return entering;
    }

    private string? CurrentOf(DocumentIdentity identity)
    {
        var keys = _store.Versions(identity).Select(version => version.Key).ToList();
        return keys.Count > 1 ? VersionOrder.Sort(keys.Select(key => (key, _records.Get(key))))[^1].Key : keys.SingleOrDefault();
    }

    // Every component that a change touched: where it has other articles than before, or something changed within it, the groups that held its articles go and it is built.
    private void Rebuild(ComponentChanges changes, CorrectionSet corrections)
    {
        var open = new SortedSet<string>(changes.Touched(), StringComparer.Ordinal);

        var counts = new ActorCounts();

        // A component of several stories goes as a whole, even where one of its stories has the articles that a component has now.
        var takenOut = new HashSet<string>(NameComparer.Instance);
        foreach (var gone in open.Where(key => !CurrentArticle.IsCurrent(_store, key)).ToList())
        {
            takenOut.UnionWith(TakeOut(gone, counts));
        }

        open.UnionWith(takenOut);
        open.RemoveWhere(key => !CurrentArticle.IsCurrent(_store, key));
        var components = new ComponentFinder(_store, _records, corrections, _mostArticles);
        while (open.Count > 0)
        {
            var component = components.Of(open.Min!);
            open.ExceptWith(component);
            if (StoryBuilder.IsBuilt(component, _store) && !component.Overlaps(takenOut) && !changes.AreWithin(component))
            {
                continue;
            }

            foreach (var key in component)
            {
                // Who was built with it before and is not in it now has another component.
                var others = TakeOut(key, counts).Where(other => !component.Contains(other) && CurrentArticle.IsCurrent(_store, other)).ToList();
                takenOut.UnionWith(others);
                open.UnionWith(others);
            }

            foreach (var built in StoryBuilder.Build(component, _store, _records, corrections))
            {
                Put(built, _store, _records, counts);
            }
        }

        counts.Enter(_store);
    }

    /// <summary>Enters what was built, and what lists show of it.</summary>
    internal static void Put(BuiltGroup built, ILedgerStore store, RecordCache records, ActorCounts counts)
    {
        store.PutGroup(built.Group);
        if (built.Ledger is not { } ledger)
        {
            return;
        }

        counts.Add(ledger);
        store.PutEntry(CatalogEntries.Of(ledger));
        var origins = ledger.Origins.ToDictionary(article => article.Article, article => article.Origins);
        foreach (var key in built.Group.Members)
        {
            // The line of an article says its origins, which seldom change while its story grows.
            var record = records.Get(key);
            var entry = CatalogEntries.Of(key, record, origins[record.Identity]);
            if (store.EntryOf(CatalogEntries.Articles, key)?.Payload.Span.SequenceEqual(entry.Payload.Span) != true)
            {
                store.PutEntry(entry);
            }
        }
    }

    /// <summary>Removes what was built with an article: its story, and the note of a component of several stories.</summary>
    /// <returns>Every article that it was built with.</returns>
    private SortedSet<string> TakeOut(string key, ActorCounts counts)
    {
        var members = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in StoryBuilder.Kinds)
        {
            if (_store.GroupOf(kind, key) is { } old)
            {
                _store.RemoveGroup(old.Kind, old.Id);
                if (old.Kind == StoryBuilder.Kind)
                {
                    counts.Remove(LedgerJson.ReadStory(old.Payload));
                    _store.RemoveEntry(CatalogEntries.Stories, old.Id);
                }

                members.UnionWith(old.Members);
            }
        }

        return members;
    }
}
