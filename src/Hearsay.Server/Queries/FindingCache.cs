using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Server.Queries;

/// <summary>What is shown of the records asked for last, by their content and for as long as one view of the ledger holds; bounded. Thread-safe.</summary>
internal sealed class FindingCache(LedgerSession session)
{
    private const int Capacity = 2000; // articles kept in memory

    private volatile Kept _kept = new(session.View, new BoundedCache<FindingViews>(Capacity));

    /// <summary>The findings of a catalogue's entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="record">Its record, where it was read already.</param>
    public FindingViews Of(CatalogEntry entry, ArticleRecord? record = null)
    {
        var (view, kept) = (session.View, _kept);
        if (!ReferenceEquals(view, kept.View) && !(view.WithholdsNothing && kept.View.WithholdsNothing))
        {
            _kept = kept = new Kept(view, new BoundedCache<FindingViews>(Capacity));
        }

        if (kept.Views.TryGet(entry.Key, out var known))
        {
            return known;
        }

        var made = FindingViews.Of(record ?? view.FindingsOf(entry));
        kept.Views.Put(entry.Key, made);
        return made;
    }

    private sealed record Kept(LedgerView View, BoundedCache<FindingViews> Views);
}
