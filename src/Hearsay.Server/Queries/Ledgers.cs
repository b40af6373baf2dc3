using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Server.Http;
using Hearsay.Storage;

namespace Hearsay.Server.Queries;

/// <summary>
/// The ledger of now, and those that would have been had on earlier days. These are folded anew in memory from what was known by then: the whole store where it is small, else the one
/// story that is asked about. The last ones are kept. Thread-safe.
/// </summary>
internal sealed class Ledgers(ILedgerStore store)
{
    /// <summary>More records take longer to fold than a request may.</summary>
    private const int MostRecords = 5_000;

    private readonly Lock _gate = new();
    private readonly BoundedCache<LedgerQueries> _past = new(2 * MostRecords, queries => Math.Max(1, queries.Session.Store.Count));

    /// <summary>The ledger of now.</summary>
    public LedgerQueries Now { get; } = new(new LedgerSession(store));

    /// <summary>The ledger of the articles that were out by a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="story">Id of the one story that is asked about, as it is called now; null where all are.</param>
    /// <exception cref="ApiException">That is too much to be folded.</exception>
    public LedgerQueries AsOf(Timestamp time, string? story)
    {
        var today = story is null ? null : store.FindGroup(StoryBuilder.Kind, story);
        var records = today?.Members.Count ?? store.Count;
        if (records > MostRecords)
        {
            throw ApiException.BadRequest(today is not null
                ? FormattableString.Invariant($"as_of folds a story anew, and this one has more than {MostRecords} articles.")
                : FormattableString.Invariant($"as_of folds the store anew, and this one holds more than {MostRecords} records. ")
                    + "Name a story as it is called now (story=…) or an article; lists of articles, statements and events, and searches, take to=… instead.");
        }

        var state = Now.Session.State();
        var key = string.Join('\n', state, time, today?.Id);
        lock (_gate)
        {
            if (!_past.TryGet(key, out var past))
            {
                _past.Put(key, past = new LedgerQueries(new LedgerSession(Fold(time, today), key, today?.Id)));
            }

            return past;
        }
    }

    // A view that somebody still reads from keeps its store; the collector takes it when they are done.
    private ILedgerStore Fold(Timestamp time, Group? story)
    {
        var past = Stores.Open(Stores.InMemory);
        if (story is null)
        {
            LedgerHistory.CopyAsOf(store, past, time);
        }
        else
        {
            LedgerHistory.CopyAsOf(store, story.Members.Select(key => store.Find(key)).OfType<StoredRecord>().Select(record => record.Identity), past, time);
        }

        return past;
    }
}
