using Hearsay.Ledger.Corrections;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// Enters articles into the tables and takes them out: postings, search terms, and the edges to every article that a pair decision
/// connects it with.
/// </summary>
internal sealed class Neighborhood
{
    /// <summary>
    /// With how many of the articles that share a fingerprint of what they mean (a statement, a name) each is compared for certain. Groups larger than
    /// this hang together by their hubs, at a cost of this many comparisons an article and fingerprint.
    /// </summary>
    public const int Hubs = 64;

    /// <summary>
    /// The same for what is copied. Fewer will do: copies of one text share nearly all of these, and turns of phrase that hundreds of articles share by
    /// chance are to cost little.
    /// </summary>
    public const int CopyHubs = 16;

    private readonly ILedgerStore _store;
    private readonly RecordCache _records;
    private readonly CandidateIndex _sketches;
    private readonly CandidateIndex _anchors;
    private readonly CandidateIndex _claims;
    private readonly CandidateIndex _names;
    private readonly HashSet<string> _displaced = new(NameComparer.Instance);
    private readonly HashSet<ItemPair> _doubtful = new(NameComparer.Instance);

    public Neighborhood(ILedgerStore store, RecordCache records, int hubs = Hubs)
    {
        _store = store;
        _records = records;
        _sketches = new CandidateIndex(store, "sketch", Math.Min(hubs, CopyHubs));
        _anchors = new CandidateIndex(store, "anchor", Math.Min(hubs, CopyHubs));
        _claims = new CandidateIndex(store, "statement", hubs);
        _names = new CandidateIndex(store, "name", hubs);
    }

    /// <summary>Enters a record and decides all pairs it is part of. Follow with <see cref="Settle"/>.</summary>
    /// <returns>The articles whose component changes: itself and those it is now connected with.</returns>
    public IReadOnlySet<string> Enter(string key)
    {
        var prepared = _records.Prepared(key);
        var record = prepared.Record;
        var touched = new SortedSet<string>(StringComparer.Ordinal) { key };
        var copies = _sketches.Enter(key, record.Sketch?.Fingerprints ?? [], _displaced);
        copies.UnionWith(_anchors.Enter(key, prepared.Lineage.Anchors, _displaced));
        var claims = _claims.Enter(key, [.. prepared.Statements.SelectMany(profile => profile.Fingerprints).Distinct()], _displaced);
        var names = _names.Enter(key, [.. prepared.Names.Select(name => Fingerprint.Of(name))], _displaced);
        foreach (var other in copies.Union(claims, StringComparer.Ordinal).Union(names, StringComparer.Ordinal).ToList())
        {
            foreach (var edge in Decide(ItemPair.Of(key, other), copies.Contains(other), claims.Contains(other), names.Contains(other)))
            {
                _store.PutEdge(edge);
                touched.Add(other);
            }
        }

        _store.IndexText(key, record.Article.Title ?? "", TextOf(record.Article));
        _store.PutEntry(CatalogEntries.Of(key, record));
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
    /// <returns>The articles of which an edge changed.</returns>
    public IReadOnlySet<string> Settle()
    {
        var touched = new SortedSet<string>(StringComparer.Ordinal);

        // Who is a hub no more loses pairs and gains none: only what was found can be lost.
        foreach (var edge in _displaced.SelectMany(_store.EdgesOf))
        {
            _doubtful.Add(ItemPair.Of(edge.A, edge.B));
        }

        foreach (var pair in _doubtful)
        {
            if (!IsEntered(pair.A) || !IsEntered(pair.B))
            {
                continue;
            }

            var edges = Decide(pair, _sketches.Pairs(pair) || _anchors.Pairs(pair), _claims.Pairs(pair), _names.Pairs(pair)).ToList();
            var around = _store.EdgesOf(pair.A);
            var present = around.Where(edge => edge.A == pair.A && edge.B == pair.B).ToList();
            if (present.Count == edges.Count && present.Zip(edges).All(both => both.First.Kind == both.Second.Kind && both.First.Payload.Span.SequenceEqual(both.Second.Payload.Span)))
            {
                continue;
            }

            _store.RemoveEdges(pair.A);
            foreach (var edge in around.Except(present).Concat(edges))
            {
                _store.PutEdge(edge);
            }

            touched.Add(pair.A);
            touched.Add(pair.B);
        }

        _displaced.Clear();
        _doubtful.Clear();
        return touched;
    }

    /// <summary>The articles that can be reached from one, by edges and by merges that people made; itself included, in ordinal order.</summary>
    public SortedSet<string> ComponentOf(string key, CorrectionSet corrections)
    {
        var component = new SortedSet<string>(StringComparer.Ordinal) { key };
        var open = new Queue<string>([key]);
        while (open.TryDequeue(out var next))
        {
            foreach (var edge in _store.EdgesOf(next))
            {
                var other = string.Equals(edge.A, next, StringComparison.Ordinal) ? edge.B : edge.A;
                if (component.Add(other))
                {
                    open.Enqueue(other);
                }
            }

            foreach (var tied in corrections.Ties ? corrections.TiedTo(_records.Get(next).Identity) : [])
            {
                if (CurrentArticle.KeyOf(_store, tied) is { } other && component.Add(other))
                {
                    open.Enqueue(other);
                }
            }
        }

        return component;
    }

    private bool IsEntered(string key) => _sketches.Has(key) || _anchors.Has(key) || _claims.Has(key) || _names.Has(key);

    /// <summary>The edges between two articles, in ordinal order of kinds; a function of their records and of what they are candidates for.</summary>
    private IEnumerable<Edge> Decide(ItemPair pair, bool copies, bool claims, bool names)
    {
        var (first, second) = (_records.Prepared(pair.A), _records.Prepared(pair.B));
        var derivation = copies ? DerivationJudge.Judge(first.Lineage, second.Lineage) : null;
        if (derivation is not null)
        {
            yield return new Edge(EdgeKinds.Derivation, pair.A, pair.B, LedgerJson.Write(derivation));
        }

        if (claims || derivation is not null)
        {
            var matches = StatementMatches.Between(first.Statements, second.Statements, derivation is not null);
            if (matches.Length > 0)
            {
                yield return new Edge(EdgeKinds.SameClaim, pair.A, pair.B, LedgerJson.Write(matches));
            }
        }

        if (names && StoryJudge.SameStory(first, second))
        {
            yield return new Edge(EdgeKinds.SameStory, pair.A, pair.B, default);
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

    /// <summary>They tell of one course of events.</summary>
    public const string SameStory = "same-story";
}
