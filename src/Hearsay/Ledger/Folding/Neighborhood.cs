using Hearsay.Ledger.Pairs;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger.Folding;

/// <summary>
/// Enters articles into the tables and takes them out: postings, search terms, and the edges to every article that a pair decision
/// connects it with.
/// </summary>
internal sealed class Neighborhood
{
    /// <summary>
    /// With how many of the articles that share a fingerprint (of what they are about, of what is copied) each is compared for certain. Groups larger than this hang together by their hubs, at a cost
    /// of this many comparisons an article and fingerprint. More would do little: copies of one text share nearly all fingerprints, each with hubs of its own, and so do the articles of one story what they are about; and
    /// turns of phrase that hundreds of articles share by chance are to cost little.
    /// </summary>
    public const int Hubs = 16;

    /// <summary>
    /// How many such turns of phrase two articles must share to be compared for these alone: a text that was copied, or an outlet's boilerplate, is many
    /// of them, what two articles have in common by chance is one.
    /// </summary>
    public const int CopyShared = 2;

    private const string Sketches = "sketch";
    private const string Anchors = "anchor";

    private readonly ILedgerStore _store;
    private readonly RecordCache _records;
    private readonly ItemNames _items;
    private readonly OldArticles _old;
    private readonly CandidateIndex _sketches;
    private readonly CandidateIndex _anchors;
    private readonly NearIndex _claims;
    private readonly NearIndex _topics;
    private readonly HashSet<string> _displacedOfCopies = new(NameComparer.Instance);
    private readonly HashSet<string> _crowded = new(NameComparer.Instance);
    private readonly HashSet<string> _displacedOfTopics = new(NameComparer.Instance);
    private readonly HashSet<ItemPair> _doubtful = new(NameComparer.Instance);

    public Neighborhood(ILedgerStore store, RecordCache records, int hubs = Hubs)
    {
        _store = store;
        _records = records;
        _items = new ItemNames(store);
        _old = new OldArticles(store, Sketches, Anchors);
        _sketches = new CandidateIndex(store, Sketches, hubs, CopyShared);
        _anchors = new CandidateIndex(store, Anchors, hubs, CopyShared);
        // What as many articles say as a fingerprint has hubs is a turn of phrase, or told by articles that their topics and copies bring together. One less: then no list is longer than those that the store remembers.
        var most = Math.Max(1, hubs - 1);
        _claims = new NearIndex(new RareIndex(store, "statement", most), new RareIndex(store, "undated-statement", most, ItemNames.IsUndated));
        _topics = new NearIndex(new CandidateIndex(store, "topic", hubs), new CandidateIndex(store, "undated-topic", hubs));
    }

    /// <summary>Begins a batch; what one that failed had in doubt went with it.</summary>
    public void Begin()
    {
        _displacedOfCopies.Clear();
        _crowded.Clear();
        _displacedOfTopics.Clear();
        _doubtful.Clear();
    }

    /// <summary>
    /// Says which records will be entered, so that the indexes look for what all of them have in common with others together. Between <see cref="Begin"/> and the first <see cref="Enter"/>. What they
    /// state is left out: it is little, and no small part of the work of a record.
    /// </summary>
    public void Expect(IReadOnlyCollection<string> keys)
    {
        var profiles = keys.Select(_records.Profile).ToList();
        _sketches.Expect([.. profiles.SelectMany(profile => profile.Compared.Sketch)]);
        _anchors.Expect([.. profiles.SelectMany(profile => profile.Compared.Anchors)]);
        _topics.Expect(profiles.Select(profile => (profile.Day, (IReadOnlyCollection<ulong>)profile.Topic.Marks)));
    }

    /// <summary>Enters a record and decides all pairs it is part of. Between <see cref="Begin"/> and <see cref="Settle"/>.</summary>
    /// <returns>The articles whose component changes: itself and those it is now connected with.</returns>
    public IReadOnlySet<string> Enter(string key)
    {
        var (prepared, profile) = (_records.Prepared(key), _records.Profile(key));
        var record = prepared.Record;
        var touched = new SortedSet<string>(StringComparer.Ordinal) { key };
        var item = _items.Enter(key, profile.Day, profile.Compared.IsSpun);
        var copies = _sketches.Enter(item, profile.Compared.Sketch, _displacedOfCopies);
        copies.UnionWith(_anchors.Enter(item, profile.Compared.Anchors, _displacedOfCopies));
        _old.RemoveUnlike(copies, item, profile.Compared);
        var claims = _claims.Enter(item, profile.Day, [.. prepared.Statements.SelectMany(statement => statement.Fingerprints).Distinct()], _crowded);
        var topics = _topics.Enter(item, profile.Day, profile.Topic.Marks, _displacedOfTopics);
        foreach (var other in copies.Union(claims, StringComparer.Ordinal).Union(topics, StringComparer.Ordinal).ToList())
        {
            var otherKey = _items.KeyOf(other);
            foreach (var edge in Decide(ItemPair.Of(key, otherKey), copies.Contains(other), claims.Contains(other), topics.Contains(other)))
            {
                _store.PutEdge(edge);
                touched.Add(otherKey);
            }
        }

        _store.IndexText(key, record.Article.Title ?? "", TextOf(record.Article));
        return touched;
    }

    /// <summary>Takes a record out. Its text may be gone from the log already. Between <see cref="Begin"/> and <see cref="Settle"/>.</summary>
    /// <returns>The articles that it was connected with.</returns>
    public IReadOnlySet<string> Leave(string key)
    {
        var touched = new SortedSet<string>(StringComparer.Ordinal) { key };
        foreach (var edge in _store.EdgesOf(key))
        {
            touched.Add(edge.A);
            touched.Add(edge.B);
        }

        _store.RemoveEdges(key);
        if (_items.Find(key) is { } item)
        {
            _sketches.Leave(item, _doubtful);
            _anchors.Leave(item, _doubtful);
            _claims.Leave(item, _doubtful);
            _topics.Leave(item, _doubtful);
            _items.Leave(item);
        }

        _store.RemoveText(key);
        _store.RemoveEntry(CatalogEntries.Articles, key);
        return touched;
    }

    /// <summary>
    /// Takes from pairs what they are no longer candidates for, because a hub was displaced or what they share has become common, and decides anew those that may have become candidates,
    /// because an article has left. To be called when all that has left the log has left the tables.
    /// </summary>
    /// <param name="changes">Gets the pairs of which an edge changed.</param>
    public void Settle(ComponentChanges changes)
    {
        var copies = Lost(_displacedOfCopies, [EdgeKinds.Derivation], _sketches.RemovePaired, _anchors.RemovePaired);
        // What two statements have in common, and too many others with them, is crowded for both articles.
        var claims = Lost(_crowded, [EdgeKinds.SameClaim], (key, others) =>
        {
            others.IntersectWith(_crowded);
            _claims.RemovePaired(key, others);
        });
        var topics = Lost(_displacedOfTopics, EdgeKinds.SameStory, _topics.RemovePaired);
        foreach (var pair in _doubtful.Where(pair => _items.Has(pair.A) && _items.Has(pair.B)))
        {
            var keys = _items.KeysOf(pair);
            Replace(keys, Decide(keys, _sketches.Pairs(pair) || _anchors.Pairs(pair), _claims.Pairs(pair), _topics.Pairs(pair)), changes);
        }

        // What derived need not be aligned again to know that it is not compared any more.
        foreach (var pair in copies.Except(_doubtful, NameComparer.Instance))
        {
            var keys = _items.KeysOf(pair);
            Replace(keys, Decide(keys, copies: false, _claims.Pairs(pair), _topics.Pairs(pair)), changes);
        }

        // The rest keep their derivation, which says by itself that statements are matched and how close the two are at least.
        copies.UnionWith(_doubtful);
        foreach (var pair in claims.Except(copies, NameComparer.Instance).Select(_items.KeysOf).Where(pair => DerivationOf(pair) is null))
        {
            _store.RemoveEdge(EdgeKinds.SameClaim, pair.A, pair.B);
            changes.Ties.Add(pair);
        }

        foreach (var pair in topics.Except(copies, NameComparer.Instance).Select(_items.KeysOf))
        {
            var derivation = DerivationOf(pair) is { } edge ? LedgerJson.ReadDerivation(edge.Payload) : null;
            var days = StoryJudge.DaysBetween(_records.Profile(pair.A), _records.Profile(pair.B));
            Replace(pair, EdgeKinds.SameStory, [.. StoryEdge(pair, StoryJudge.Closeness(derivation, days))], changes);
        }
    }

    // Pairs of items. Who is a hub no more, or has what has become common, loses pairs and gains none: only what has an edge can be lost, and of that only what no other fingerprint finds.
    private HashSet<ItemPair> Lost(HashSet<string> displaced, IReadOnlyCollection<string> kinds, params ReadOnlySpan<Action<string, ISet<string>>> stillPaired)
    {
        var lost = new HashSet<ItemPair>(NameComparer.Instance);
        foreach (var hub in displaced)
        {
            var key = _items.KeyOf(hub);
            var others = kinds.SelectMany(kind => _store.NeighborsOf(key, kind)).Select(_items.Of).ToHashSet(NameComparer.Instance);
            foreach (var remove in stillPaired)
            {
                remove(hub, others);
            }

            lost.UnionWith(others.Select(other => ItemPair.Of(hub, other)));
        }

        return lost;
    }

    private void Replace(ItemPair pair, IEnumerable<Edge> edges, ComponentChanges changes) => Replace(pair, EdgeKinds.All, edges.ToList(), changes);

    // Makes the edges of some kinds between two articles those that are given.
    private void Replace(ItemPair pair, IEnumerable<string> kinds, List<Edge> edges, ComponentChanges changes)
    {
        var derived = DerivationOf(pair) is not null || edges.Exists(edge => edge.Kind == EdgeKinds.Derivation);
        foreach (var kind in kinds)
        {
            var (before, now) = (_store.FindEdge(kind, pair.A, pair.B), edges.Find(edge => edge.Kind == kind));
            if (now is not null ? before?.Payload.Span.SequenceEqual(now.Payload.Span) == true : before is null)
            {
                continue;
            }

            if (now is not null)
            {
                _store.PutEdge(now);
            }
            else
            {
                _store.RemoveEdge(kind, pair.A, pair.B);
            }

            (derived && !EdgeKinds.SameStory.Contains(kind, StringComparer.Ordinal) ? changes.Pairs : changes.Ties).Add(pair);
        }
    }

    private Edge? DerivationOf(ItemPair pair) => _store.FindEdge(EdgeKinds.Derivation, pair.A, pair.B);

    /// <summary>The edges between two articles, in ordinal order of kinds; a function of their records and of what they are candidates for.</summary>
    private IEnumerable<Edge> Decide(ItemPair pair, bool copies, bool claims, bool topics)
    {
        var (first, second) = (_records.Profile(pair.A), _records.Profile(pair.B));
        var derivation = copies && SharedMarks.AreEnough(first.Compared, second.Compared)
            ? DerivationJudge.Judge(_records.Lineage(pair.A), _records.Lineage(pair.B))
            : null;
        if (derivation is not null)
        {
            yield return new Edge(EdgeKinds.Derivation, pair.A, pair.B, LedgerJson.Write(derivation));
        }

        var days = StoryJudge.DaysBetween(first, second);
        var closeness = StoryJudge.Closeness(derivation, days);
        if ((claims && days is not > StoryJudge.MostDays) || closeness > 0)
        {
            var matches = StatementMatches.Between(
                _records.Prepared(pair.A).StatementsByFingerprint, _records.Prepared(pair.B).StatementsByFingerprint, derivation is not null);
            if (matches.Length > 0)
            {
                yield return new Edge(EdgeKinds.SameClaim, pair.A, pair.B, LedgerJson.Write(matches));
            }
        }

        foreach (var edge in StoryEdge(pair, Math.Max(closeness, topics ? StoryJudge.Closeness(first, second) : 0)))
        {
            yield return edge;
        }
    }

    private static IEnumerable<Edge> StoryEdge(ItemPair pair, int closeness) =>
        closeness > 0 ? [new Edge(EdgeKinds.SameStory[closeness - 1], pair.A, pair.B, default)] : [];

    /// <summary>What full-text search looks at: headline, body and captions.</summary>
    public static string TextOf(Article article) => string.Join('\n', article.Blocks
        .Where(block => block.Kind is BlockKind.Headline or BlockKind.Body or BlockKind.Caption)
        .Select(block => block.Span.TextIn(article.Text)));
}
