using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Storage.Memory;

/// <summary>
/// A store that lives as long as the process: for tests, for the library's small uses, and as the obvious reference that every
/// other store must agree with. Its state is immutable and swapped whole, so readers never wait and never see half a commit.
/// </summary>
internal sealed class MemoryStore : ILedgerStore
{
    private readonly CommitGate _gate = new();
    private volatile LogState _log = LogState.Empty;
    private volatile TablesState _tables = TablesState.Empty;
    private TablesState _changing = TablesState.Empty;

    public string Location => Stores.InMemory;

    public long Count => _log.Positions.Count;

    public long FoldedTo => Tables.FoldedTo;

    private TablesState Tables => _gate.IsMine ? _changing : _tables;

    public int Append(IReadOnlyList<LogEntry> entries) => _gate.Write("Appending to the log", () =>
    {
        var log = _log;
        var appended = 0;
        foreach (var entry in entries)
        {
            var next = log.With(entry);
            appended += ReferenceEquals(next, log) ? 0 : 1;
            log = next;
        }

        _log = log;
        return appended;
    });

    public IEnumerable<PositionedEntry> ReadAfter(long position)
    {
        var log = _log;
        for (var at = Math.Max(0, position) + 1; at <= log.LastPosition; at++)
        {
            if (log.Entries.TryGetValue(at, out var entry))
            {
                yield return new PositionedEntry(at, entry);
            }
        }
    }

    public StoredRecord? Find(string key)
    {
        var log = _log;
        return log.Positions.TryGetValue(key, out var position) ? log.Record(position) : null;
    }

    public IReadOnlyList<StoredRecord> Versions(DocumentIdentity identity)
    {
        var log = _log;
        return log.Documents.TryGetValue(identity, out var keys)
            ? [.. keys.Select(key => log.Record(log.Positions[key]) with { Json = default })]
            : [];
    }

    public IEnumerable<StoredRecord> Records()
    {
        var log = _log;
        return log.Positions.Values.Select(log.Record);
    }

    public IReadOnlyList<StoredCorrection> Corrections() => [.. _log.Corrections.Values];

    public void Commit(long foldedTo, Action changes) => _gate.Commit(() =>
    {
        _changing = _tables;
        changes();
        _tables = _changing with { FoldedTo = foldedTo };
    });

    public void Reset() => _gate.Write("A reset", () => _tables = TablesState.Empty);

    public void AddPostings(string index, string item, IReadOnlyCollection<ulong> fingerprints) =>
        Change(tables => tables.WithPostings(index, item, fingerprints));

    public void RemovePostings(string index, string item) => Change(tables => tables.WithoutPostings(index, item));

    public IReadOnlyList<ulong> FingerprintsOf(string index, string item) =>
        Tables.Fingerprints.TryGetValue((index, item), out var fingerprints) ? fingerprints : [];

    public IReadOnlyList<IReadOnlyList<string>> FindPostings(string index, IReadOnlyList<ulong> fingerprints, int limit)
    {
        var tables = Tables;
        return [.. fingerprints.Select(IReadOnlyList<string> (fingerprint) =>
            tables.Postings.TryGetValue((index, fingerprint), out var items) ? [.. items.Take(Math.Max(0, limit))] : [])];
    }

    public void PutEdge(Edge edge) => Change(tables => tables.WithEdge(edge));

    public void RemoveEdge(string kind, string a, string b) => Change(tables => tables.WithoutEdge(new EdgeName(kind, a, b)));

    public void RemoveEdges(string node) => Change(tables => tables.WithoutEdges(node));

    public Edge? FindEdge(string kind, string a, string b) => Tables.Edges.GetValueOrDefault(new EdgeName(kind, a, b));

    public IReadOnlyList<Edge> EdgesOf(string node) => Tables.EdgesOf(node);

    public IEnumerable<Edge> Edges(string kind) => Tables.Edges.Where(edge => edge.Key.Kind == kind).Select(edge => edge.Value);

    public IReadOnlyList<Edge> EdgesAfter(string kind, (string A, string B)? after, int limit) =>
        [.. Tables.Edges.Where(edge => edge.Key.Kind == kind && (after is not { } last || edge.Key > new EdgeName(kind, last.A, last.B))).Select(edge => edge.Value).Take(Math.Max(0, limit))];

    public void PutGroup(Group group) => Change(tables => tables.WithGroup(group));

    public void RemoveGroup(string kind, string id) => Change(tables => tables.WithoutGroup(kind, id));

    public Group? GroupOf(string kind, string member)
    {
        var tables = Tables;
        return tables.Membership.TryGetValue((kind, member), out var id) ? tables.Groups[new GroupName(kind, id)] : null;
    }

    public string? GroupIdOf(string kind, string member) => Tables.Membership.GetValueOrDefault((kind, member));

    public IReadOnlyDictionary<string, string> GroupIdsOf(string kind, IReadOnlyCollection<string> members) => members.Distinct(StringComparer.Ordinal)
        .Select(member => (Member: member, Id: GroupIdOf(kind, member))).Where(pair => pair.Id is not null).ToDictionary(pair => pair.Member, pair => pair.Id!, StringComparer.Ordinal);

    public Group? FindGroup(string kind, string id) => Tables.Groups.GetValueOrDefault(new GroupName(kind, id));

    public IEnumerable<Group> Groups(string kind) => Tables.Groups.Where(group => group.Key.Kind == kind).Select(group => group.Value);

    public void IndexText(string key, string title, string text) =>
        Change(tables => tables with { Texts = tables.Texts.With(key, title, text) });

    public void RemoveText(string key) => Change(tables => tables with { Texts = tables.Texts.Without(key) });

    public IReadOnlyList<TextHit> SearchText(string query, int limit) => Tables.Texts.Search(query, limit);

    public void PutEntry(CatalogEntry entry) => Change(tables => tables with { Catalog = tables.Catalog.With(entry) });

    public void RemoveEntry(string kind, string key) => Change(tables => tables with { Catalog = tables.Catalog.Without(kind, key) });

    public CatalogEntry? EntryOf(string kind, string key) => Tables.Catalog.Of(kind, key);

    public IReadOnlyList<PlacedEntry> FindEntries(CatalogQuery query) => Tables.Catalog.Find(query);

    public long CountEntries(CatalogQuery query, int limit) => Math.Min(limit, Tables.Catalog.Matching(query).Count());

    public IReadOnlyList<FacetCount> FacetValues(string kind, string name, string? words, int limit, int skip = 0) =>
        Tables.Catalog.Values(kind, name, words, limit, skip);

    public IReadOnlyList<FacetCount> CountFacets(string kind, IReadOnlyCollection<string> keys, int limit) => Tables.Catalog.Count(kind, keys, limit);

    public (IReadOnlyList<TextHit> Best, int Total) SearchEntries(string words, CatalogQuery query, int limit)
    {
        var tables = Tables;
        var passing = tables.Catalog.Matching(query with { Kind = CatalogEntries.Articles }).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var hits = tables.Texts.Search(words, int.MaxValue).Where(hit => passing.Contains(hit.Key)).ToList();
        return ([.. hits.Take(Math.Max(0, limit))], hits.Count);
    }

    public IReadOnlyList<string> Check() => [];

    public void Dispose()
    {
        // Nothing is held.
    }

    private void Change(Func<TablesState, TablesState> change)
    {
        _gate.RequireMine();
        _changing = change(_changing);
    }
}
