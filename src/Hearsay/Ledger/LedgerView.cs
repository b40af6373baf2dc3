using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>Everything that can be asked of a folded store. What it answers is in a stated order and free of serial numbers and clocks.</summary>
public sealed class LedgerView
{
    private readonly ILedgerStore _store;
    private readonly RecordCache _records;

    /// <param name="store">A store that was folded.</param>
    public LedgerView(ILedgerStore store)
    {
        _store = store;
        _records = new RecordCache(store);
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

    /// <summary>The actors of all stories, those that are one joined, by name, then by id.</summary>
    public IEnumerable<Actor> Actors() => ActorMerge.Of(Stories().SelectMany(story => story.Actors));

    /// <summary>What cannot both be so, story by story, largest first.</summary>
    public IEnumerable<(string Story, Contradiction Contradiction)> Contradictions() =>
        Stories().SelectMany(story => story.Contradictions.Select(contradiction => (story.Story.Id, contradiction)));

    /// <summary>The story of an article; null when it is not stored.</summary>
    public StoryLedger? StoryOf(DocumentIdentity identity) =>
        CurrentArticle.KeyOf(_store, identity) is { } key && _store.GroupOf(StoryBuilder.Kind, key) is { } group
            ? LedgerJson.ReadStory(group.Payload)
            : null;

    /// <summary>Full-text search over current records, best first.</summary>
    public IEnumerable<(ArticleRecord Record, double Score)> Search(string query, int limit) =>
        _store.SearchText(query, limit).Select(hit => (_records.Get(hit.Key), hit.Score));
}
