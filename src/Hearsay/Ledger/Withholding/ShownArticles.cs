using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Model;

namespace Hearsay.Ledger.Withholding;

/// <summary>
/// What the stored articles are called and look like in what is shown. An address or a path may hold a withheld name: then the article has another id in all that is shown,
/// and is found by that one alone. Thread-safe.
/// </summary>
internal sealed class ShownArticles
{
    private const int Capacity = 1000; // articles kept in memory

    private readonly Lock _gate = new();
    private readonly ILedgerStore _store;
    private readonly RecordCache _records;
    private readonly Dictionary<DocumentIdentity, DocumentIdentity> _names = [];
    private readonly Dictionary<DocumentIdentity, DocumentIdentity> _stored = [];
    private readonly Dictionary<string, DocumentIdentity> _renamed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ArticleRecord Record, SpanShift Shift, NamesMeant Meant)> _cache = new(StringComparer.Ordinal);

    public ShownArticles(ILedgerStore store, RecordCache records, Withheld withheld)
    {
        (_store, _records, Withheld) = (store, records, withheld);
        if (withheld.IsNone)
        {
            return;
        }

        var taken = new HashSet<DocumentIdentity>();
        var hidden = new List<DocumentIdentity>();
        foreach (var identity in CurrentArticle.Identities(store))
        {
            if (Masked(identity) == identity)
            {
                taken.Add(identity);
            }
            else
            {
                hidden.Add(identity);
            }
        }

        foreach (var identity in hidden.Order())
        {
            var shown = Masked(identity);
            for (var number = 2; !taken.Add(shown); number++)
            {
                shown = Masked(identity) is var masked ? masked with { Id = FormattableString.Invariant($"{masked.Id} ({number})") } : default;
            }

            _names[identity] = shown;
            _stored[shown] = identity;
            _renamed[identity.ToString()] = shown;
        }
    }

    /// <summary>The names that are withheld.</summary>
    public Withheld Withheld { get; }

    /// <summary>What an article is called in what is shown.</summary>
    public DocumentIdentity NameOf(DocumentIdentity stored) => _names.GetValueOrDefault(stored, stored);

    /// <summary>What an origin is called in what is shown: an article's id, or an outlet's name.</summary>
    public string NameOf(string origin, NamesMeant meant) => _renamed.TryGetValue(origin, out var shown) ? shown.ToString() : Withheld.Mask(origin, meant);

    /// <summary>The stored article that is called so in what is shown; null for an id that holds a withheld name.</summary>
    public DocumentIdentity? StoredAs(DocumentIdentity shown) =>
        _names.ContainsKey(shown) ? null : _stored.TryGetValue(shown, out var stored) ? stored : shown;

    /// <summary>The current record of a stored article as it is shown, with where its offsets went.</summary>
    public (ArticleRecord Record, SpanShift Shift, NamesMeant Meant) Of(DocumentIdentity stored) => Of(
        CurrentArticle.KeyOf(_store, stored) ?? throw new StoreException($"The ledger speaks of {NameOf(stored)}, which is not stored. Run: hearsay doctor"));

    /// <summary>A record as it is shown, by its key.</summary>
    public (ArticleRecord Record, SpanShift Shift, NamesMeant Meant) Of(string key)
    {
        lock (_gate)
        {
            if (_cache.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        var record = _records.Get(key);
        var shown = WithheldRecord.Of(record, NameOf(record.Identity), Withheld);
        lock (_gate)
        {
            if (_cache.Count >= Capacity)
            {
                _cache.Clear();
            }

            _cache[key] = shown;
        }

        return shown;
    }

    private DocumentIdentity Masked(DocumentIdentity identity) => new(Withheld.Mask(identity.Collection), Withheld.Mask(identity.Id));
}
