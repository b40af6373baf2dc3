using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>Everything that can be asked of a folded store. What it answers is in a stated order and free of serial numbers and clocks. Thread-safe; it may outlive folds, and then answers from what is folded.</summary>
public sealed class LedgerView
{
    private readonly ILedgerStore _store;
    private readonly RecordCache _records;
    private readonly StoryCache _stories;

    /// <param name="store">A store that was folded.</param>
    public LedgerView(ILedgerStore store)
    {
        _store = store;
        _records = new RecordCache(store);
        _stories = new StoryCache(store);
    }

    /// <summary>The current records, in order of identity.</summary>
    public IEnumerable<ArticleRecord> Articles() =>
        CurrentArticle.Keys(_store).Select(_records.Get).OrderBy(record => record.Identity);

    /// <summary>The current record of a document; null when it is not stored.</summary>
    public ArticleRecord? Article(DocumentIdentity identity) =>
        CurrentArticle.KeyOf(_store, identity) is { } key ? _records.Get(key) : null;

    /// <summary>All versions of a document, oldest first; one for each distinct content.</summary>
    public IReadOnlyList<ArticleRecord> Versions(DocumentIdentity identity) =>
        [.. VersionOrder.Sort(_store.Versions(identity).Select(version => (version.Key, _records.Get(version.Key)))).Select(version => version.Record)];

    /// <summary>All derivations, by article and source.</summary>
    public IEnumerable<Derivation> Derivations() =>
        _store.Edges(EdgeKinds.Derivation).Select(edge => LedgerJson.ReadDerivation(edge.Payload))
            .OrderBy(derivation => derivation.Article).ThenBy(derivation => derivation.Source);

    /// <summary>The stories, largest first, then by id.</summary>
    public IEnumerable<StoryLedger> Stories() =>
        _store.Groups(StoryBuilder.Kind).Select(group => LedgerJson.ReadStory(group.Payload))
            .OrderByDescending(story => story.Story.Articles.Length).ThenBy(story => story.Story.Id, StringComparer.Ordinal);

    /// <summary>What derives from an article, and what it derives from; by article and source. None when it is not stored.</summary>
    public IReadOnlyList<Derivation> DerivationsOf(DocumentIdentity identity) => CurrentArticle.KeyOf(_store, identity) is { } key
        ? [.. _store.EdgesOf(key).Where(edge => edge.Kind == EdgeKinds.Derivation).Select(edge => LedgerJson.ReadDerivation(edge.Payload))
            .OrderBy(derivation => derivation.Article).ThenBy(derivation => derivation.Source)]
        : [];

    /// <summary>A page of all derivations, in an order of their own that depends on the articles' contents alone.</summary>
    /// <param name="after">What the page before ended with; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The derivations, and what to go on after; null when there are no more.</returns>
    public (IReadOnlyList<Derivation> Derivations, (string, string)? Next) DerivationsAfter((string, string)? after, int limit)
    {
        var edges = _store.EdgesAfter(EdgeKinds.Derivation, after, limit);
        return ([.. edges.Select(edge => LedgerJson.ReadDerivation(edge.Payload))], edges.Count < limit ? null : (edges[^1].A, edges[^1].B));
    }

    /// <summary>The name that the catalogue knows the current record of a document by; null when it is not stored.</summary>
    public string? KeyOf(DocumentIdentity identity) => CurrentArticle.KeyOf(_store, identity);

    /// <summary>The current record of a catalogue's entry.</summary>
    public ArticleRecord RecordOf(CatalogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _records.Get(entry.Key);
    }

    /// <summary>The story of an id; null when there is none.</summary>
    public StoryLedger? Story(string id) => _stories.Get(id);

    /// <summary>The id of an article's story; null when it is not stored.</summary>
    public string? StoryIdOf(DocumentIdentity identity) =>
        CurrentArticle.KeyOf(_store, identity) is { } key ? _store.GroupIdOf(StoryBuilder.Kind, key) : null;

    /// <summary>The story of an article; null when it is not stored.</summary>
    public StoryLedger? StoryOf(DocumentIdentity identity) => StoryIdOf(identity) is { } id ? _stories.Get(id) : null;

    /// <summary>Full-text search over current records, best first.</summary>
    public IEnumerable<(ArticleRecord Record, double Score)> Search(string query, int limit) =>
        _store.SearchText(query, limit).Select(hit => (_records.Get(hit.Key), hit.Score));
}
