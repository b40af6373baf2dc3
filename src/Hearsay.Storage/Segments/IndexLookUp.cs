using System.Runtime.InteropServices;
using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Finds the first names of fingerprints in all that the candidate index has: what is remembered, segments, the tail, and the changes of the commit under way. For one thread at a time.
/// </summary>
/// <param name="view">The committed state.</param>
/// <param name="hot">Lists of it that are remembered.</param>
/// <param name="pending">The commit under way.</param>
internal sealed class IndexLookUp(IndexView view, HotLists hot, PendingEntries pending)
{
    /// <summary>Of longer lists than these all names are read, one after the other.</summary>
    public const int MostKeys = 256;

    // Keys of one piece of memory of an answer.
    private const int MostAtOnce = 1 << 10;

    private readonly KeyHeads _heads = new();
    private readonly HeadReader _reader = new();
    private readonly List<int> _unknown = [];
    private readonly List<int> _open = [];
    private readonly List<int> _passed = [];

    /// <summary>Of each fingerprint the first names: what is committed and, for the thread that commits, what its commit has changed.</summary>
    public IReadOnlyList<string>[] Find(int index, bool committing, IReadOnlyList<ulong> fingerprints, int limit)
    {
        ulong[] asked = [.. fingerprints];
        var found = new IReadOnlyList<string>?[asked.Length];
        if (committing)
        {
            pending.Expected.Find(index, asked, limit, found);
        }

        FindCommitted(index, asked, limit, found);
        for (var at = 0; committing && at < found.Length; at++)
        {
            found[at] = WithPending(index, asked[at], limit, found[at]!);
        }

        return found!;
    }

    /// <summary>Finds the first keys of what is committed of some fingerprints.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="asked">The fingerprints; many in ascending order cost less.</param>
    /// <param name="limit">Most keys of each; from 1 to <see cref="MostKeys"/>.</param>
    /// <returns>As many lists as fingerprints, good until the next question; null when not all names are keys.</returns>
    public KeyHeads? FindKeys(int index, ReadOnlySpan<ulong> asked, int limit)
    {
        if (!view.AreKeys)
        {
            return null;
        }

        _heads.Begin(asked.Length, limit);
        _open.Clear();
        for (var at = 0; at < asked.Length; at++)
        {
            if (limit == hot.Limit && hot.TryFind(index, asked[at], out var keys))
            {
                _heads.Set(at, keys);
            }
            else
            {
                _open.Add(at);
            }
        }

        FindOpen(index, asked);
        return _heads;
    }

    // Finds what is committed of the fingerprints for which nothing was found yet.
    private void FindCommitted(int index, ulong[] asked, int limit, IReadOnlyList<string>?[] found)
    {
        _unknown.Clear();
        for (var at = 0; at < found.Length; at++)
        {
            if (found[at] is null)
            {
                _unknown.Add(at);
            }
        }

        if (_unknown.Count == 0)
        {
            return;
        }

        var sought = _unknown.Count == asked.Length ? asked : [.. _unknown.Select(at => asked[at])];
        var keys = limit > MostKeys ? null : FindKeys(index, sought, limit);
        var room = new KeyRoom((int)Math.Min((long)sought.Length * limit, MostAtOnce));
        for (var list = 0; list < sought.Length; list++)
        {
            found[_unknown[list]] = keys is null ? Committed(index, sought[list], limit) : ItemKeys.Of(room.Copy(keys[list]));
        }
    }

    // Segment by segment: their filters are what is looked at most.
    private void FindOpen(int index, ReadOnlySpan<ulong> asked)
    {
        if (_open.Count == 0)
        {
            return;
        }

        foreach (var segment in view.Segments)
        {
            segment.Sift(index, asked, _open, _passed);
            _reader.Read(segment, index, asked, CollectionsMarshal.AsSpan(_passed), _heads);
        }

        foreach (var at in _open)
        {
            view.Tail.AddFirst(index, asked[at], _heads, at);
            if (_heads.Limit == hot.Limit && _heads[at].Length > 1)
            {
                hot.Keep(index, asked[at], _heads[at]);
            }
        }
    }

    // Reads whole lists: for those that ask for very many, and for names that are no keys, which the ledger has none of.
    private string[] Committed(int index, ulong fingerprint, int limit) =>
        [.. view.Segments.SelectMany(segment => segment.NamesWith(index, [fingerprint], 1)).Concat(view.Tail.Find(index, fingerprint, limit)).Order(StringComparer.Ordinal).Take(limit)];

    // What has gone may have left room for names that were beyond the limit: then all are asked for.
    private IReadOnlyList<string> WithPending(int index, ulong fingerprint, int limit, IReadOnlyList<string> names)
    {
        if (pending.Gone.Count > 0 && names.Any(item => pending.Gone.Contains(new IndexEntry(index, item))))
        {
            names = [.. Committed(index, fingerprint, int.MaxValue).Where(item => !pending.Gone.Contains(new IndexEntry(index, item))).Take(limit)];
        }

        if (limit <= MostKeys && pending.Entered.AreKeys && (names.Count == 0 || names is ItemKeys))
        {
            return WithPending(index, fingerprint, limit, names as ItemKeys);
        }

        var entered = pending.Entered.Find(index, fingerprint, limit);
        return entered.Length == 0 ? names : [.. names.Concat(entered).Order(StringComparer.Ordinal).Take(limit)];
    }

    // The same for keys; null for none.
    private IReadOnlyList<string> WithPending(int index, ulong fingerprint, int limit, ItemKeys? names)
    {
        var keys = names is null ? [] : names.Span;
        if (!pending.Entered.TryFirst(index, fingerprint, out var first) || (keys.Length == limit && first > keys[^1]))
        {
            return names ?? (IReadOnlyList<string>)[];
        }

        _heads.Begin(1, limit);
        _heads.Set(0, keys);
        pending.Entered.AddFirst(index, fingerprint, _heads, 0);
        return ItemKeys.Of(_heads[0].ToArray());
    }
}
