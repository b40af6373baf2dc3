namespace Hearsay.Storage.Segments;

/// <summary>Finds the first names of fingerprints in all that the candidate index has: what is remembered, segments, the tail, and the changes of the commit under way. For one thread at a time.</summary>
/// <param name="view">The committed state.</param>
/// <param name="hot">Lists of it that are remembered.</param>
/// <param name="pending">The commit under way.</param>
internal sealed class IndexLookUp(IndexView view, HotLists hot, PendingEntries pending)
{
    /// <summary>Of each fingerprint the first names: what is committed and, for the thread that commits, what its commit has changed.</summary>
    public IReadOnlyList<string>[] Find(int index, bool committing, IReadOnlyList<ulong> fingerprints, int limit)
    {
        ulong[] asked = [.. fingerprints];
        var found = new IReadOnlyList<string>?[asked.Length];
        for (var at = 0; committing && at < found.Length; at++)
        {
            found[at] = pending.Expected.Find(index, asked[at], limit);
        }

        FindCommitted(index, asked, limit, found);
        for (var at = 0; committing && at < found.Length; at++)
        {
            found[at] = WithPending(index, asked[at], limit, found[at]!);
        }

        return found!;
    }

    /// <summary>Finds what is committed of some fingerprints, unless it is found already.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="asked">The fingerprints; many in ascending order cost less.</param>
    /// <param name="limit">Most names of each; at least 1.</param>
    /// <param name="found">Gets the names where there is null.</param>
    public void FindCommitted(int index, ReadOnlySpan<ulong> asked, int limit, Span<IReadOnlyList<string>?> found)
    {
        if (limit == hot.Limit)
        {
            for (var at = 0; at < found.Length; at++)
            {
                found[at] ??= hot.Find(index, asked[at]);
            }
        }

        var sources = SourcesOf(index, asked, found);
        for (var at = 0; at < found.Length; at++)
        {
            found[at] ??= Committed(index, asked[at], limit, sources[at]);
        }
    }

    // What the segments have of the fingerprints for which nothing was found yet. Segment by segment: their filters are what is looked at most.
    private List<INameStream>?[] SourcesOf(int index, ReadOnlySpan<ulong> fingerprints, ReadOnlySpan<IReadOnlyList<string>?> found)
    {
        var sources = new List<INameStream>?[fingerprints.Length];
        var (open, asked, count) = (new int[found.Length], new ulong[found.Length], 0);
        for (var at = 0; at < found.Length; at++)
        {
            if (found[at] is null)
            {
                (open[count], asked[count]) = (at, fingerprints[at]);
                count++;
            }
        }

        var passed = new List<int>();
        foreach (var segment in view.Segments)
        {
            segment.Sift(index, asked.AsSpan(0, count), passed);
            foreach (var at in passed)
            {
                (sources[open[at]] ??= []).Add(new SegmentRun(segment, index, asked[at]));
            }
        }

        return sources;
    }

    private IReadOnlyList<string> Committed(int index, ulong fingerprint, int limit, List<INameStream>? sources)
    {
        var tail = view.Tail.Find(index, fingerprint, limit);
        if (sources is null)
        {
            return tail;
        }

        if (tail.Count > 0)
        {
            sources.Add(new ListStream(tail));
        }

        var names = NameStreams.Smallest(sources, limit);
        if (names.Count > 1 && limit == hot.Limit)
        {
            hot.Keep(index, fingerprint, names);
        }

        return names;
    }

    // What has gone may have left room for names that were beyond the limit: then all are asked for.
    private IReadOnlyList<string> WithPending(int index, ulong fingerprint, int limit, IReadOnlyList<string> names)
    {
        if (pending.Gone.Count > 0 && names.Any(item => pending.Gone.Contains(new IndexEntry(index, item))))
        {
            names = [.. AllCommitted(index, fingerprint).Where(item => !pending.Gone.Contains(new IndexEntry(index, item))).Take(limit)];
        }

        var entered = pending.Entered.Find(index, fingerprint, limit);
        return entered.Count == 0 || (names.Count == limit && string.CompareOrdinal(entered[0], names[^1]) > 0)
            ? names
            : NameStreams.Smallest([new ListStream(names), new ListStream(entered)], limit);
    }

    private IReadOnlyList<string> AllCommitted(int index, ulong fingerprint)
    {
        List<INameStream> sources = [.. view.Segments.Select(segment => new SegmentRun(segment, index, fingerprint)), new ListStream(view.Tail.Find(index, fingerprint, int.MaxValue))];
        return NameStreams.Smallest(sources, int.MaxValue);
    }
}
