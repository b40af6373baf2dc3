using Hearsay.Ledger;

namespace Hearsay.Server.Queries;

/// <summary>What is shown of the records asked for last, by their content and for as long as one view of the ledger holds; bounded. Thread-safe.</summary>
internal sealed class FindingCache(LedgerSession session)
{
    private const int Capacity = 2000;

    private volatile Kept _kept = new(session.View, new BoundedCache<FindingViews>(Capacity));

    /// <summary>The findings of a catalogue's entry.</summary>
    public FindingViews Of(CatalogEntry entry)
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

        var made = FindingViews.Of(view.RecordOf(entry));
        kept.Views.Put(entry.Key, made);
        return made;
    }

    private sealed record Kept(LedgerView View, BoundedCache<FindingViews> Views);
}
