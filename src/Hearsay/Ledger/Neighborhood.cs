using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// Enters articles into the tables and takes them out: postings, search terms, and the edges to every article that a pair decision
/// connects it with.
/// </summary>
internal sealed class Neighborhood
{
    private const string Sketches = "sketch";
    private const string Claims = "statement";
    private const string Names = "name";

    private readonly ILedgerStore _store;
    private readonly RecordCache _records;

    public Neighborhood(ILedgerStore store, RecordCache records)
    {
        _store = store;
        _records = records;
    }

    /// <summary>Enters a record and decides all pairs it is part of.</summary>
    /// <returns>The articles whose component changes: itself and those it is now connected with.</returns>
    public IReadOnlySet<string> Enter(string key)
    {
        var prepared = _records.Prepared(key);
        var record = prepared.Record;
        var touched = new SortedSet<string>(StringComparer.Ordinal) { key };
        var relatives = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var other in EnterPostings(Sketches, key, record.Sketch?.Fingerprints ?? []))
        {
            if (DerivationJudge.Judge(prepared.Lineage, _records.Prepared(other).Lineage) is { } derivation)
            {
                Connect(EdgeKinds.Derivation, key, other, LedgerJson.Write(derivation), touched);
                relatives.Add(other);
            }
        }

        var fingerprints = prepared.Statements.SelectMany(profile => profile.Fingerprints).Distinct().ToArray();
        foreach (var other in EnterPostings(Claims, key, fingerprints).Union(relatives, StringComparer.Ordinal))
        {
            var matches = StatementMatches.Between(prepared.Statements, _records.Prepared(other).Statements, relatives.Contains(other));
            if (matches.Length > 0)
            {
                Connect(EdgeKinds.SameClaim, key, other, LedgerJson.Write(matches), touched);
            }
        }

        var names = prepared.Names.Select(name => Fingerprint.Of(name)).ToArray();
        foreach (var other in EnterPostings(Names, key, names))
        {
            if (StoryJudge.SameStory(prepared, _records.Prepared(other)))
            {
                Connect(EdgeKinds.SameStory, key, other, default, touched);
            }
        }

        _store.IndexText(key, record.Article.Title ?? "", TextOf(record.Article));
        return touched;
    }

    /// <summary>Takes a record out. Its text may be gone from the log already.</summary>
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
        _store.RemovePostings(Sketches, key);
        _store.RemovePostings(Claims, key);
        _store.RemovePostings(Names, key);
        _store.RemoveText(key);
        return touched;
    }

    /// <summary>The articles that can be reached from one, itself included, in ordinal order.</summary>
    public SortedSet<string> ComponentOf(string key)
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
        }

        return component;
    }

    private SortedSet<string> EnterPostings(string index, string key, IReadOnlyCollection<ulong> fingerprints)
    {
        var candidates = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var fingerprint in fingerprints)
        {
            candidates.UnionWith(_store.FindPostings(index, fingerprint, int.MaxValue));
        }

        candidates.Remove(key);
        _store.AddPostings(index, key, fingerprints);
        return candidates;
    }

    // Nodes in ordinal order, so that an edge is the same whichever article came later.
    private void Connect(string kind, string a, string b, ReadOnlyMemory<byte> payload, SortedSet<string> touched)
    {
        _store.PutEdge(string.CompareOrdinal(a, b) <= 0 ? new Edge(kind, a, b, payload) : new Edge(kind, b, a, payload));
        touched.Add(b);
    }

    private static string TextOf(Article article) => string.Join('\n', article.Blocks
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
