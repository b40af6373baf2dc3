using System.Collections.Concurrent;
using Hearsay.Ledger;

namespace Hearsay.Server.Queries;

/// <summary>What is shown of the records asked for last, by their content; bounded. Thread-safe.</summary>
internal sealed class FindingCache(LedgerView view)
{
    private const int Capacity = 2000;

    private readonly ConcurrentDictionary<string, FindingViews> _views = new(StringComparer.Ordinal);

    /// <summary>The findings of a catalogue's entry.</summary>
    public FindingViews Of(CatalogEntry entry)
    {
        if (_views.TryGetValue(entry.Key, out var known))
        {
            return known;
        }

        var made = FindingViews.Of(view.RecordOf(entry));
        if (_views.Count >= Capacity)
        {
            _views.Clear();
        }

        _views[entry.Key] = made;
        return made;
    }
}
