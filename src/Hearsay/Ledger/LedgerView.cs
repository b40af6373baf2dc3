using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Withholding;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// Everything that can be asked of a folded store. What it answers is in a stated order and free of serial numbers and clocks, and without the names that are withheld:
/// whatever is shown to anybody is asked for here. A view is of one moment; who appends or folds makes a new one.
/// </summary>
public sealed class LedgerView
{
    private readonly ILedgerStore _store;
    private readonly RecordCache _records;
    private readonly ShownArticles _shown;

    /// <param name="store">A store that was folded.</param>
    public LedgerView(ILedgerStore store)
        : this(store, Withheld.Of(CorrectionSet.Of(store)))
    {
    }

    private LedgerView(ILedgerStore store, Withheld withheld)
    {
        _store = store;
        _records = new RecordCache(store);
        _shown = new ShownArticles(store, _records, withheld);
    }

    /// <summary>A view that shows withheld names too: for making corrections, never for showing anything.</summary>
    internal static LedgerView WithEveryName(ILedgerStore store) => new(store, Withheld.Of(CorrectionSet.Empty));

    private bool WithholdsNothing => _shown.Withheld.IsNone;

    /// <summary>The current records, in order of identity.</summary>
    public IEnumerable<ArticleRecord> Articles() => CurrentArticle.Keys(_store).Select(Shown).OrderBy(record => record.Identity);

    /// <summary>The identities of all documents, in order.</summary>
    public IEnumerable<DocumentIdentity> Identities() => CurrentArticle.Identities(_store).Select(_shown.NameOf).Order();

    /// <summary>The current record of a document; null when it is not stored.</summary>
    public ArticleRecord? Article(DocumentIdentity identity) =>
        Stored(identity) is { } stored && CurrentArticle.KeyOf(_store, stored) is { } key ? Shown(key) : null;

    /// <summary>What a document that is shown under an identity is stored under: another one where the identity holds a withheld name. Null when it is not stored.</summary>
    public DocumentIdentity? Stored(DocumentIdentity identity) =>
        _shown.StoredAs(identity) is { } stored && CurrentArticle.KeyOf(_store, stored) is not null ? stored : null;

    /// <summary>All versions of a document, oldest first; one for each distinct content.</summary>
    public IReadOnlyList<ArticleRecord> Versions(DocumentIdentity identity) => _shown.StoredAs(identity) is { } stored
        ? [.. VersionOrder.Sort(_store.Versions(stored).Select(version => (version.Key, _records.Get(version.Key)))).Select(version => Shown(version.Key))]
        : [];

    /// <summary>All derivations, by article and source.</summary>
    public IEnumerable<Derivation> Derivations() =>
        _store.Edges(EdgeKinds.Derivation).Select(edge => Shown(LedgerJson.ReadDerivation(edge.Payload)))
            .OrderBy(derivation => derivation.Article).ThenBy(derivation => derivation.Source);

    /// <summary>The stories, largest first, then by id.</summary>
    public IEnumerable<StoryLedger> Stories() =>
        _store.Groups(StoryBuilder.Kind).Select(group => Shown(LedgerJson.ReadStory(group.Payload)))
            .OrderByDescending(story => story.Story.Articles.Length).ThenBy(story => story.Story.Id, StringComparer.Ordinal);

    /// <summary>The actors of all stories, those that are one joined, by name, then by id.</summary>
    public IEnumerable<Actor> Actors() => ActorMerge.Of(Stories().SelectMany(story => story.Actors));

    /// <summary>The agreements of all stories as threads, largest story first.</summary>
    public IEnumerable<(string Story, AgreementThread Thread)> Agreements() =>
        Stories().SelectMany(story => story.Agreements.Select(thread => (story.Story.Id, thread)));

    /// <summary>What cannot both be so, story by story, largest first.</summary>
    public IEnumerable<(string Story, Contradiction Contradiction)> Contradictions() =>
        Stories().SelectMany(story => story.Contradictions.Select(contradiction => (story.Story.Id, contradiction)));

    /// <summary>The story of an article; null when it is not stored.</summary>
    public StoryLedger? StoryOf(DocumentIdentity identity) =>
        _shown.StoredAs(identity) is { } stored && CurrentArticle.KeyOf(_store, stored) is { } key && _store.GroupOf(StoryBuilder.Kind, key) is { } group
            ? Shown(LedgerJson.ReadStory(group.Payload))
            : null;

    /// <summary>Full-text search over current records, best first. A name that is withheld is not found.</summary>
    public IEnumerable<(ArticleRecord Record, double Score)> Search(string query, int limit)
    {
        if (WithholdsNothing)
        {
            return _store.SearchText(query, limit).Select(hit => (_records.Get(hit.Key), hit.Score));
        }

        // The index has the names: what it finds must have the words in what is shown, too.
        var phrases = SearchTerms.Phrases(query);
        return _store.SearchText(query, int.MaxValue)
            .Select(hit => (Record: Shown(hit.Key), hit.Score))
            .Where(hit => Holds(hit.Record, phrases))
            .Take(Math.Max(0, limit));
    }

    /// <summary>Words of a person's own as they may be shown again: without the names that are withheld.</summary>
    public string Echo(string words) => _shown.Withheld.Mask(words);

    private ArticleRecord Shown(string key) => WithholdsNothing ? _records.Get(key) : _shown.Of(key).Record;

    private StoryLedger Shown(StoryLedger story) => WithholdsNothing ? story : WithheldStory.Of(story, _shown);

    private Derivation Shown(Derivation derivation)
    {
        if (WithholdsNothing)
        {
            return derivation;
        }

        var article = _shown.Of(derivation.Article).Shift;
        var source = _shown.Of(derivation.Source).Shift;
        return derivation with
        {
            Article = _shown.NameOf(derivation.Article),
            Source = _shown.NameOf(derivation.Source),
            Passages = [.. derivation.Passages.Select(passage => passage with { Article = article.Map(passage.Article), Source = source.Map(passage.Source) })],
        };
    }

    private static bool Holds(ArticleRecord record, IEnumerable<string> phrases)
    {
        var title = Padded(record.Article.Title ?? "");
        var text = Padded(Neighborhood.TextOf(record.Article));
        return phrases.All(phrase => title.Contains($" {phrase} ", StringComparison.Ordinal) || text.Contains($" {phrase} ", StringComparison.Ordinal));

        static string Padded(string text) => $" {SearchTerms.Normalize(text)} ";
    }
}
