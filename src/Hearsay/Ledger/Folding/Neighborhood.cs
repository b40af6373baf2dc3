using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
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
    /// With how many of the articles that share a fingerprint (of a name, of what is copied) each is compared for certain. Groups larger than this hang together by their hubs, at a cost
    /// of this many comparisons an article and fingerprint. More would do little: copies of one text share nearly all fingerprints, each with hubs of its own, and so do the names of one story; and
    /// turns of phrase that hundreds of articles share by chance are to cost little.
    /// </summary>
    public const int Hubs = 16;

    /// <summary>A fingerprint of what statements say brings together at most this many articles: what more of them have is a turn of phrase, or told by articles that names and copies bring together.</summary>
    public const int MostOfOneStatement = 32;

    /// <summary>
    /// How many such turns of phrase two articles must share to be compared for these alone: a text that was copied, or an outlet's boilerplate, is many
    /// of them, what two articles have in common by chance is one.
    /// </summary>
    public const int CopyShared = 2;

    private readonly ILedgerStore _store;
    private readonly RecordCache _records;
    private readonly CandidateIndex _sketches;
    private readonly CandidateIndex _anchors;
    private readonly RareIndex _claims;
    private readonly NameIndex _names;
    private readonly HashSet<string> _displacedOfCopies = new(NameComparer.Instance);
    private readonly HashSet<string> _crowded = new(NameComparer.Instance);
    private readonly HashSet<string> _displacedOfNames = new(NameComparer.Instance);
    private readonly HashSet<ItemPair> _doubtful = new(NameComparer.Instance);

    public Neighborhood(ILedgerStore store, RecordCache records, int hubs = Hubs)
    {
        _store = store;
        _records = records;
        _sketches = new CandidateIndex(store, "sketch", hubs, CopyShared);
        _anchors = new CandidateIndex(store, "anchor", hubs, CopyShared);
        _claims = new RareIndex(store, "statement", Math.Min(hubs, MostOfOneStatement));
        _names = new NameIndex(store, records, hubs);
    }

    /// <summary>Enters a record and decides all pairs it is part of. Follow with <see cref="Settle"/>.</summary>
    /// <returns>The articles whose component changes: itself and those it is now connected with.</returns>
    public IReadOnlySet<string> Enter(string key)
    {
        var prepared = _records.Prepared(key);
        var record = prepared.Record;
        var touched = new SortedSet<string>(StringComparer.Ordinal) { key };
        var copies = _sketches.Enter(key, record.Sketch?.Fingerprints ?? [], _displacedOfCopies);
        copies.UnionWith(_anchors.Enter(key, prepared.Lineage.Anchors, _displacedOfCopies));
        var claims = _claims.Enter(key, [.. prepared.Statements.SelectMany(profile => profile.Fingerprints).Distinct()], _crowded);
        var names = _names.Enter(key, prepared, _displacedOfNames);
        foreach (var other in copies.Union(claims, StringComparer.Ordinal).Union(names, StringComparer.Ordinal).ToList())
        {
            foreach (var edge in Decide(ItemPair.Of(key, other), copies.Contains(other), claims.Contains(other), names.Contains(other)))
            {
                _store.PutEdge(edge);
                touched.Add(other);
            }
        }

        _store.IndexText(key, record.Article.Title ?? "", TextOf(record.Article));
        return touched;
    }

    /// <summary>Takes a record out. Its text may be gone from the log already. Follow with <see cref="Settle"/>.</summary>
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
        _sketches.Leave(key, _doubtful);
        _anchors.Leave(key, _doubtful);
        _claims.Leave(key, _doubtful);
        _names.Leave(key, _doubtful);
        _store.RemoveText(key);
        _store.RemoveEntry(CatalogEntries.Articles, key);
        return touched;
    }

    /// <summary>
    /// Decides anew the pairs that became candidates, or ceased to be, because a hub came or went. To be called when all that has left the log
    /// has left the tables.
    /// </summary>
    /// <returns>The pairs of which an edge changed.</returns>
    public IReadOnlySet<ItemPair> Settle()
    {
        // Who is a hub no more, or has what has become common, loses pairs and gains none: only what was found can be lost, and of that only what no other fingerprint finds.
        Doubt(_displacedOfCopies, [EdgeKinds.Derivation], _sketches.RemovePaired, _anchors.RemovePaired);
        Doubt(_crowded, [EdgeKinds.SameClaim], _claims.RemovePaired);
        Doubt(_displacedOfNames, EdgeKinds.SameStory, _names.RemovePaired);
        var changed = new HashSet<ItemPair>(NameComparer.Instance);
        foreach (var pairs in _doubtful.Where(pair => IsEntered(pair.A) && IsEntered(pair.B)).GroupBy(pair => pair.A, StringComparer.Ordinal))
        {
            var around = _store.EdgesOf(pairs.Key);
            var before = around.Where(edge => edge.A == pairs.Key).ToLookup(edge => edge.B, StringComparer.Ordinal);
            var changes = pairs.Select(pair => (Pair: pair, Edges: DecideAnew(pair))).Where(now => !Same(before[now.Pair.B].ToList(), now.Edges)).ToList();
            if (changes.Count == 0)
            {
                continue;
            }

            _store.RemoveEdges(pairs.Key);
            foreach (var edge in around.Except(changes.SelectMany(change => before[change.Pair.B])).Concat(changes.SelectMany(change => change.Edges)))
            {
                _store.PutEdge(edge);
            }

            changed.UnionWith(changes.Select(change => change.Pair));
        }

        _doubtful.Clear();
        return changed;

        static bool Same(List<Edge> before, List<Edge> now) => before.Count == now.Count
            && before.Zip(now).All(both => both.First.Kind == both.Second.Kind && both.First.Payload.Span.SequenceEqual(both.Second.Payload.Span));
    }

    // The pairs of displaced hubs that have edges of some kinds, and that none of the indexes finds any more.
    private void Doubt(HashSet<string> displaced, IReadOnlyCollection<string> kinds, params ReadOnlySpan<Action<string, ISet<string>>> stillPaired)
    {
        foreach (var hub in displaced)
        {
            var others = _store.NeighborsOf(hub).Where(edge => kinds.Contains(edge.Kind, StringComparer.Ordinal)).Select(edge => edge.Node).ToHashSet(NameComparer.Instance);
            foreach (var remove in stillPaired)
            {
                remove(hub, others);
            }

            _doubtful.UnionWith(others.Select(other => ItemPair.Of(hub, other)));
        }

        displaced.Clear();
    }

    private List<Edge> DecideAnew(ItemPair pair) => [.. Decide(pair, _sketches.Pairs(pair) || _anchors.Pairs(pair), _claims.Pairs(pair), _names.Pairs(pair))];

    private bool IsEntered(string key) => _sketches.Has(key) || _anchors.Has(key) || _claims.Has(key) || _names.Has(key);

    /// <summary>The edges between two articles, in ordinal order of kinds; a function of their records and of what they are candidates for.</summary>
    private IEnumerable<Edge> Decide(ItemPair pair, bool copies, bool claims, bool names)
    {
        var (first, second) = (_records.Prepared(pair.A), _records.Prepared(pair.B));
        var derivation = copies && SharedMarks.AreEnough(first.Lineage, second.Lineage) ? DerivationJudge.Judge(first.Lineage, second.Lineage) : null;
        if (derivation is not null)
        {
            yield return new Edge(EdgeKinds.Derivation, pair.A, pair.B, LedgerJson.Write(derivation));
        }

        if ((claims && StoryJudge.DaysBetween(first, second) is not > StoryJudge.MostDays) || derivation is not null)
        {
            var matches = StatementMatches.Between(first.StatementsByFingerprint, second.StatementsByFingerprint, derivation is not null);
            if (matches.Length > 0)
            {
                yield return new Edge(EdgeKinds.SameClaim, pair.A, pair.B, LedgerJson.Write(matches));
            }
        }

        var closeness = Math.Max(StoryJudge.Closeness(derivation), names ? StoryJudge.Closeness(first, second) : 0);
        if (closeness > 0)
        {
            yield return new Edge(EdgeKinds.SameStory[closeness - 1], pair.A, pair.B, default);
        }
    }

    /// <summary>What full-text search looks at: headline, body and captions.</summary>
    public static string TextOf(Article article) => string.Join('\n', article.Blocks
        .Where(block => block.Kind is BlockKind.Headline or BlockKind.Body or BlockKind.Caption)
        .Select(block => block.Span.TextIn(article.Text)));
}

/// <summary>Kinds of edges between articles.</summary>
internal static class EdgeKinds
{
    /// <summary>One derives from the other.</summary>
    public const string Derivation = "derivation";

    /// <summary>They have statements about one proposition.</summary>
    public const string SameClaim = "same-claim";

    /// <summary>They tell of one course of events; by closeness (<see cref="StoryJudge"/>), 1 first.</summary>
    public static ImmutableArray<string> SameStory { get; } = [.. Enumerable.Range(1, StoryJudge.Closest).Select(closeness => FormattableString.Invariant($"same-story-{closeness}"))];
}
