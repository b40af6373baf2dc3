using System.Collections.Immutable;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Ledger.Withholding;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Ledger;

/// <summary>
/// Everything that can be asked of a folded store. What it answers is in a stated order and free of serial numbers and clocks, and without the names that are withheld:
/// whatever is shown to anybody is asked for here. A view is of one moment; who appends or folds makes a new one. Thread-safe.
/// </summary>
public sealed class LedgerView
{
    private readonly ILedgerStore _store;
    private readonly RecordCache _records;
    private readonly OutletCache _outlets;
    private readonly StoryCache _stories;
    private readonly ShownArticles _shown;
    private readonly NamedActors _named;

    /// <param name="store">A store that was folded.</param>
    public LedgerView(ILedgerStore store)
        : this(store, Withheld.Of(CorrectionSet.Of(store)))
    {
    }

    private LedgerView(ILedgerStore store, Withheld withheld, RecordCache? records = null, OutletCache? outlets = null)
    {
        _store = store;
        _records = records ?? new RecordCache(store);
        _outlets = outlets ?? new OutletCache(_records);
        _stories = new StoryCache(store);
        _shown = new ShownArticles(store, _records, withheld);
        _named = new NamedActors(store, ToldIn, actors => ActorMerge.Of(actors, Splits()));
    }

    /// <summary>A view that shows withheld names too: for making corrections, never for showing anything.</summary>
    internal static LedgerView WithEveryName(ILedgerStore store) => new(store, Withheld.Of(CorrectionSet.Empty));

    /// <summary>Whether no name is withheld: then what the catalogue says may be shown as it is.</summary>
    internal bool WithholdsNothing => _shown.Withheld.IsNone;

    /// <summary>A view of this moment that knows the records which this one has read.</summary>
    internal LedgerView Renewed() => new(_store, Withheld.Of(CorrectionSet.Of(_store)), _records, _outlets);

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

    /// <summary>What derives from an article, and what it derives from; by article and source. None when it is not stored.</summary>
    public IReadOnlyList<Derivation> DerivationsOf(DocumentIdentity identity) => DerivationsOf([identity]);

    /// <summary>What derives from some articles, and what they derive from: of one after the other, by article and source, each once.</summary>
    internal IReadOnlyList<Derivation> DerivationsOf(IEnumerable<DocumentIdentity> identities)
    {
        var read = new HashSet<(string, string)>();
        return
        [
            .. identities.Select(KeyOf).OfType<string>().SelectMany(key => _store.EdgesOf(key, EdgeKinds.Derivation).Where(edge => read.Add((edge.A, edge.B)))
                .Select(edge => Shown(LedgerJson.ReadDerivation(edge.Payload))).OrderBy(derivation => derivation.Article).ThenBy(derivation => derivation.Source)),
        ];
    }

    /// <summary>A page of all derivations, in an order of their own that depends on the articles' contents alone.</summary>
    /// <param name="after">What the page before ended with; null for the first page.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The derivations, and what to go on after; null when there are no more.</returns>
    public (IReadOnlyList<Derivation> Derivations, (string, string)? Next) DerivationsAfter((string, string)? after, int limit)
    {
        var edges = _store.EdgesAfter(EdgeKinds.Derivation, after, limit);
        return ([.. edges.Select(edge => Shown(LedgerJson.ReadDerivation(edge.Payload)))], edges.Count < limit ? null : (edges[^1].A, edges[^1].B));
    }

    /// <summary>The name that the catalogue knows the current record of a document by; null when it is not stored.</summary>
    public string? KeyOf(DocumentIdentity identity) => _shown.StoredAs(identity) is { } stored ? CurrentArticle.KeyOf(_store, stored) : null;

    /// <summary>The current record of a catalogue's entry.</summary>
    public ArticleRecord RecordOf(CatalogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Shown(entry.Key);
    }

    /// <summary>The same with its statements and events alone, for whoever needs no more: all else may be left out.</summary>
    internal ArticleRecord FindingsOf(CatalogEntry entry) => WithholdsNothing ? _records.Read(entry.Key, RecordJson.ReadFindings) : Shown(entry.Key);

    /// <summary>The article of a catalogue's entry, without what was found in it.</summary>
    internal Article ArticleOf(CatalogEntry entry) => ArticleOfKey(entry.Key);

    /// <summary>The current article of a document, without what was found in it; null when it is not stored.</summary>
    internal Article? ArticleOf(DocumentIdentity identity) => KeyOf(identity) is { } key ? ArticleOfKey(key) : null;

    /// <summary>The outlets that the current article of a document names; null when it is not stored.</summary>
    internal NamedOutlets? OutletsIn(DocumentIdentity identity) =>
        KeyOf(identity) is not { } key ? null : WithholdsNothing ? new NamedOutlets(identity, _outlets.Get(key)) : NamedOutlets.Of(Shown(key));

    /// <summary>Offsets into a document's text in code points; null when it is not stored.</summary>
    internal CodePointMap? OffsetsIn(DocumentIdentity identity) =>
        KeyOf(identity) is not { } key ? null : WithholdsNothing ? _records.Offsets(key) : new CodePointMap(ArticleOfKey(key).Text);

    /// <summary>What a list shows of an article.</summary>
    public ArticleLine ArticleLineOf(CatalogEntry entry)
    {
        var line = WithholdsNothing ? CatalogEntries.ArticleOf(entry) : CatalogEntries.LineOf(RecordOf(entry));
        return line.Origins is null ? line with { Origins = OriginsOf(IdentityOf(entry)) } : line;
    }

    /// <summary>Where an article's text ultimately comes from: names of its origins, in ordinal order; itself when the ledger says nothing.</summary>
    public ImmutableArray<string> OriginsOf(DocumentIdentity identity)
    {
        foreach (var article in OriginsInStoryOf(identity))
        {
            if (article.Article == identity)
            {
                return article.Origins;
            }
        }

        return [identity.ToString()];
    }

    /// <summary>Where the articles of an article's story are from, in order of identity; nothing when it has none yet.</summary>
    internal IReadOnlyList<ArticleOrigins> OriginsInStoryOf(DocumentIdentity identity) => StoryIdOf(identity) is not { } id ? []
        : WithholdsNothing ? _stories.OriginsOf(id) ?? []
        : Parts(id)?.Origins ?? [];

    /// <summary>The id of the story of a catalogue's article; null when it has none yet.</summary>
    public string? StoryIdOf(CatalogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _store.GroupIdOf(StoryBuilder.Kind, entry.Key);
    }

    /// <summary>What a list shows of a story; null when it has gone.</summary>
    public StoryLine? StoryLineOf(CatalogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return WithholdsNothing ? CatalogEntries.StoryOf(entry) : Story(entry.Key) is { } story ? CatalogEntries.LineOf(story) : null;
    }

    /// <summary>The article that a catalogue's entry is of.</summary>
    public DocumentIdentity IdentityOf(CatalogEntry entry) => _shown.NameOf(CatalogEntries.IdentityOf(entry));

    /// <summary>Whether a value may be shown and looked for: it has no word of a withheld name. Surer than need be, since the catalogue knows no context.</summary>
    public bool MayName(string? value) => WithholdsNothing || !FacetWords.Of(value).Any(_shown.Withheld.Words.Contains);

    /// <summary>The keys of the current records that hold words, best first; a name that is withheld is not found.</summary>
    public IEnumerable<string> KeysWith(string query, int limit) => WithholdsNothing
        ? _store.SearchText(query, limit).Select(hit => hit.Key)
        : Search(query, limit).Select(hit => KeyOf(hit.Record.Identity)).OfType<string>();

    /// <summary>Of hits, those that hold the words in what is shown.</summary>
    public IReadOnlyList<TextHit> ShownHits(IReadOnlyList<TextHit> hits, string query)
    {
        if (WithholdsNothing)
        {
            return hits;
        }

        var phrases = SearchTerms.Phrases(query);
        return [.. hits.Where(hit => Holds(Shown(hit.Key), phrases))];
    }

    /// <summary>The story of an id; null when there is none.</summary>
    public StoryLedger? Story(string id) => _stories.Get(id) is { } story ? Shown(story) : null;

    /// <summary>The story of an id, for whoever needs none of its actors: it may come without them. Null when there is none.</summary>
    internal StoryLedger? Parts(string id) => _stories.GetWithoutActors(id) is { } story ? Shown(story) : null;

    /// <summary>The same of an article.</summary>
    internal StoryLedger? PartsOf(DocumentIdentity identity) => StoryIdOf(identity) is { } id ? Parts(id) : null;

    /// <summary>The stories that an article with some words is of, largest first, then by id; reads no others.</summary>
    public IEnumerable<StoryLedger> StoriesWith(string query) => KeysWith(query, int.MaxValue)
        .Select(key => _store.GroupIdOf(StoryBuilder.Kind, key)).OfType<string>().Distinct(StringComparer.Ordinal)
        .Select(Story).OfType<StoryLedger>()
        .OrderByDescending(story => story.Story.Articles.Length).ThenBy(story => story.Story.Id, StringComparer.Ordinal);

    /// <summary>The id of an article's story; null when it is not stored.</summary>
    public string? StoryIdOf(DocumentIdentity identity) => KeyOf(identity) is { } key ? StoryIdOfKey(key) : null;

    /// <summary>The id of the story of a current record, by the name that the catalogue knows it by.</summary>
    internal string? StoryIdOfKey(string key) => _store.GroupIdOf(StoryBuilder.Kind, key);

    /// <summary>The actors of all stories, those that are one joined, by name, then by id.</summary>
    public IEnumerable<Actor> Actors() => Joined(_store.Groups(StoryBuilder.Kind).Select(group => LedgerJson.ReadStory(group.Payload)));

    /// <summary>The actors of some stories, those that are one joined, by name, then by id.</summary>
    /// <param name="stories">The stories' ids; those that are not there are passed over.</param>
    public IEnumerable<Actor> Actors(IEnumerable<string> stories) => Joined(stories.Select(_stories.Get).OfType<StoryLedger>());

    /// <summary>A page of the actors that most articles of all stories name.</summary>
    /// <param name="after">What the page before ended with; null for the first page.</param>
    /// <param name="limit">How many at most; fewer where persons whom stories tell of under several ids are one.</param>
    /// <returns>The actors, and what to go on after; null when there are no more.</returns>
    internal (IReadOnlyList<NamedActor> Actors, CatalogPlace? Next) MostNamed(CatalogPlace? after, int limit) => _named.Page(after, limit);

    /// <summary>The actors of some stories that are wanted, those that most articles of all stories name first.</summary>
    /// <param name="stories">The stories' ids; those that are not there are passed over.</param>
    /// <param name="wanted">Which are wanted; persons that are joined to one of them come with it.</param>
    internal IReadOnlyList<NamedActor> Named(IEnumerable<string> stories, Func<Actor, bool> wanted) => _named.Of(stories, wanted);

    // Who is withheld may stand in any name: then a story's actors are shown as the whole story is.
    private IReadOnlyList<ToldActor> ToldIn(string id) => WithholdsNothing ? _stories.ActorsOf(id) ?? []
        : _stories.Get(id) is { } story ? [.. story.Actors.Zip(Shown(story).Actors, (stored, shown) => new ToldActor(stored, shown))]
        : [];

    private IEnumerable<Actor> Joined(IEnumerable<StoryLedger> stories) => ActorMerge.Of(stories.SelectMany(story => story.Actors.Zip(Shown(story).Actors)), Splits());

    private ActorSplits Splits() =>
        ActorSplits.Of(CorrectionSet.Of(_store), article => CurrentArticle.KeyOf(_store, article) is { } key ? _records.Get(key) : null);

    /// <summary>The agreements of all stories as threads, largest story first.</summary>
    public IEnumerable<(string Story, AgreementThread Thread)> Agreements() =>
        Stories().SelectMany(story => story.Agreements.Select(thread => (story.Story.Id, thread)));

    /// <summary>What cannot both be so, story by story, largest first.</summary>
    public IEnumerable<(string Story, Contradiction Contradiction)> Contradictions() =>
        Stories().SelectMany(story => story.Contradictions.Select(contradiction => (story.Story.Id, contradiction)));

    /// <summary>The story of an article; null when it is not stored.</summary>
    public StoryLedger? StoryOf(DocumentIdentity identity) => StoryIdOf(identity) is { } id ? Story(id) : null;

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

    private Article ArticleOfKey(string key) => WithholdsNothing ? _records.Article(key) : Shown(key).Article;

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
