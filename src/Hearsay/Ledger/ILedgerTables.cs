using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <summary>A decided relation of two nodes. Node names are record keys, or a record key with "#" and a finding's id.</summary>
/// <param name="Kind">What relation ("derivation", "same-statement" …).</param>
/// <param name="A">First node.</param>
/// <param name="B">Second node.</param>
/// <param name="Payload">What was decided, UTF-8 JSON.</param>
public sealed record Edge(string Kind, string A, string B, ReadOnlyMemory<byte> Payload);

/// <summary>What was built from one connected component.</summary>
/// <param name="Kind">What it is ("story").</param>
/// <param name="Id">Its id, derived from its content.</param>
/// <param name="Members">Record keys of its articles, in ordinal order.</param>
/// <param name="Payload">What was built, UTF-8 JSON.</param>
public sealed record Group(string Kind, string Id, IReadOnlyList<string> Members, ReadOnlyMemory<byte> Payload);

/// <summary>A hit of full-text search.</summary>
/// <param name="Key">The record's key.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
public readonly record struct TextHit(string Key, double Score);

/// <summary>
/// The candidate index: from fingerprints to the items that have them. Derived data. What it answers depends on the
/// set of items alone, never on the order in which they came.
/// </summary>
public interface ISketchIndex
{
    /// <summary>Enters an item; entering it again with the same fingerprints changes nothing, with others it replaces them.</summary>
    /// <param name="index">Which index ("sketch", "statement").</param>
    /// <param name="item">The item's node name.</param>
    /// <param name="fingerprints">Its fingerprints; duplicates count once.</param>
    void AddPostings(string index, string item, IReadOnlyCollection<ulong> fingerprints);

    /// <summary>Takes an item out; nothing happens when it is not there.</summary>
    void RemovePostings(string index, string item);

    /// <summary>The fingerprints of an item, ascending; none when it is not there.</summary>
    IReadOnlyList<ulong> FingerprintsOf(string index, string item);

    /// <summary>
    /// Of each fingerprint the items that have it, in ordinal order, at most <paramref name="limit"/> (the smallest names are kept). Asked for
    /// together, because each may cost a way to a disk or a server.
    /// </summary>
    /// <returns>As many lists as fingerprints, in their order.</returns>
    IReadOnlyList<IReadOnlyList<string>> FindPostings(string index, IReadOnlyList<ulong> fingerprints, int limit);

    /// <summary>
    /// Says inside a commit what it will ask for (<see cref="FindPostings(string, IReadOnlyList{ulong}, int)"/>), before any of it is: looked for all together, in the order of the index, it costs less. Changes no answer.
    /// </summary>
    /// <param name="index">Which index.</param>
    /// <param name="fingerprints">The fingerprints, in any order; duplicates count once.</param>
    /// <param name="limit">The limit that they will be asked for with.</param>
    void Expect(string index, IReadOnlyCollection<ulong> fingerprints, int limit)
    {
    }

    /// <summary>The same for one fingerprint.</summary>
    IReadOnlyList<string> FindPostings(string index, ulong fingerprint, int limit) => FindPostings(index, [fingerprint], limit)[0];

    /// <summary>Every item that has so many of some fingerprints, once, in no order.</summary>
    /// <param name="index">Which index.</param>
    /// <param name="fingerprints">The fingerprints, each once.</param>
    /// <param name="shared">How many of them; at least 1.</param>
    IReadOnlyCollection<string> FindItems(string index, IReadOnlyList<ulong> fingerprints, int shared) =>
        [.. FindPostings(index, fingerprints, int.MaxValue).SelectMany(items => items).CountBy(item => item, StringComparer.Ordinal).Where(item => item.Value >= shared).Select(item => item.Key)];
}

/// <summary>
/// Everything that the fold derives from the log. Written by one fold at a time and only inside <see cref="Commit"/> (a change outside
/// is an <see cref="InvalidOperationException"/>); may be dropped and rebuilt at any time. What is enumerated is read in pieces:
/// no enumeration holds the store, so a fold may commit while it walks one.
/// </summary>
public interface ILedgerTables : ISketchIndex, ILedgerCatalog
{
    /// <summary>Up to which position of the log these tables are true; 0 at the start.</summary>
    long FoldedTo { get; }

    /// <summary>
    /// Runs a piece of a fold and makes its changes and the new watermark visible together, or none of them. Until then the thread that
    /// runs <paramref name="changes"/> sees them, every other thread and process the old state. An exception from <paramref name="changes"/> undoes
    /// everything and comes through.
    /// </summary>
    /// <param name="foldedTo">The new watermark.</param>
    /// <param name="changes">Makes the changes through this interface.</param>
    /// <exception cref="StoreException">The changes could not be written; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">Called inside another commit.</exception>
    void Commit(long foldedTo, Action changes);

    /// <summary>Drops everything derived; the watermark goes back to 0.</summary>
    void Reset();

    /// <summary>Enters an edge; an edge with the same kind and nodes is replaced.</summary>
    void PutEdge(Edge edge);

    /// <summary>Removes one edge; nothing happens when it is not there.</summary>
    void RemoveEdge(string kind, string a, string b);

    /// <summary>Removes every edge, of any kind, that touches a node.</summary>
    void RemoveEdges(string node);

    /// <summary>The edge of a kind between two nodes, in this order; null when there is none.</summary>
    Edge? FindEdge(string kind, string a, string b);

    /// <summary>The edges that touch a node, ordered by kind, first and second node, ordinally.</summary>
    IReadOnlyList<Edge> EdgesOf(string node);

    /// <summary>The edges of a kind that touch a node, ordered by first and second node, ordinally. Cheaper than <see cref="EdgesOf(string)"/>: payloads of other kinds are not read.</summary>
    IReadOnlyList<Edge> EdgesOf(string node, string kind) => [.. EdgesOf(node).Where(edge => string.Equals(edge.Kind, kind, StringComparison.Ordinal))];

    /// <summary>The other node of each edge that touches a node, and the edge's kind; in no order. Cheaper than <see cref="EdgesOf(string)"/>: payloads are not read.</summary>
    IReadOnlyList<(string Kind, string Node)> NeighborsOf(string node) =>
        [.. EdgesOf(node).Select(edge => (edge.Kind, string.Equals(edge.A, node, StringComparison.Ordinal) ? edge.B : edge.A))];

    /// <summary>The other nodes of a kind's edges that touch a node; in no order.</summary>
    IReadOnlyList<string> NeighborsOf(string node, string kind) =>
        [.. NeighborsOf(node).Where(edge => string.Equals(edge.Kind, kind, StringComparison.Ordinal)).Select(edge => edge.Node)];

    /// <summary>All edges of a kind, ordered by first and second node, ordinally.</summary>
    IEnumerable<Edge> Edges(string kind);

    /// <summary>The edges of a kind behind one, in the same order.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="after">First and second node of the edge to go on after; null from the start.</param>
    /// <param name="limit">How many at most.</param>
    IReadOnlyList<Edge> EdgesAfter(string kind, (string A, string B)? after, int limit);

    /// <summary>Enters a group; one with the same kind and id is replaced.</summary>
    /// <exception cref="InvalidOperationException">A member is in another group of the kind: remove that one first.</exception>
    void PutGroup(Group group);

    /// <summary>Removes a group; nothing happens when it is not there.</summary>
    void RemoveGroup(string kind, string id);

    /// <summary>The group of a kind that has a member; null when there is none. A record is in at most one group of a kind.</summary>
    Group? GroupOf(string kind, string member);

    /// <summary>The id of the group of a kind that has a member, without reading the group; null when there is none.</summary>
    string? GroupIdOf(string kind, string member);

    /// <summary>The same for many members: the ids by member, without those that are in no group. Asked for together, because each may cost a way to a disk or a server.</summary>
    IReadOnlyDictionary<string, string> GroupIdsOf(string kind, IReadOnlyCollection<string> members);

    /// <summary>The group of a kind and id; null when there is none.</summary>
    Group? FindGroup(string kind, string id);

    /// <summary>All groups of a kind, in ordinal order of ids.</summary>
    IEnumerable<Group> Groups(string kind);

    /// <summary>Enters a record into full-text search, replacing what was there under its key.</summary>
    /// <param name="key">The record's key.</param>
    /// <param name="title">The headline; counts more than the text.</param>
    /// <param name="text">The headline and body, without furniture.</param>
    void IndexText(string key, string title, string text);

    /// <summary>Takes a record out of full-text search.</summary>
    void RemoveText(string key);

    /// <summary>
    /// Full-text search. Words are cut by <see cref="SearchTerms"/> on both sides; all words of the query must occur (quoted phrases as phrases),
    /// in the title or in the text. Best first by <see cref="SearchRanking"/>, ties in ordinal order of keys. A query without words finds nothing.
    /// </summary>
    IReadOnlyList<TextHit> SearchText(string query, int limit);
}

/// <summary>A store: the log and what is derived from it.</summary>
public interface ILedgerStore : IRecordLog, ILedgerTables, IDisposable
{
    /// <summary>Where the store is, for messages.</summary>
    string Location { get; }

    /// <summary>Looks for damage: what is wrong, for a person; empty when nothing is.</summary>
    IReadOnlyList<string> Check();
}
