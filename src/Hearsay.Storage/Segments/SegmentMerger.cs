namespace Hearsay.Storage.Segments;

/// <summary>
/// Makes one segment of several and leaves out what has died. Names are ordered in every segment, and so are postings: both are read from front to
/// back, and what is written is the same whatever the segments were cut into. Memory: four bytes an item, and eight an item and section.
/// </summary>
internal static class SegmentMerger
{
    /// <summary>Merges segments.</summary>
    /// <param name="inputs">The segments.</param>
    /// <param name="dead">Of each, the entries that are left out: items by the number of the index.</param>
    /// <param name="folder">Where the new one goes; must not exist.</param>
    /// <param name="cancel">Stops and leaves nothing behind.</param>
    public static void Merge(IReadOnlyList<Segment> inputs, IReadOnlyList<IReadOnlyDictionary<int, HashSet<int>>> dead, string folder, CancellationToken cancel)
    {
        using var builder = new SegmentBuilder(folder, inputs.All(input => input.Names.AreKeys));
        var maps = NameMerger.Merge(inputs, dead, builder, out var items, cancel);
        foreach (var index in inputs.SelectMany(input => input.Info.Sections).Select(section => section.Index).Distinct().Order())
        {
            var sections = inputs
                .Select((input, at) => new SectionMerge(input, dead[at].GetValueOrDefault(index), maps[at], index))
                .Where(section => section.Number >= 0).ToArray();
            builder.Begin(index, PlacesOf(sections, items), sections.Sum(section => section.Fingerprints));
            MergePostings(sections, builder, cancel);
            builder.End();
        }

        builder.Finish();
    }

    private static long[] PlacesOf(SectionMerge[] sections, int items)
    {
        var places = new long[items];
        foreach (var section in sections)
        {
            section.CopyPlaces(places);
        }

        return places;
    }

    private static void MergePostings(SectionMerge[] sections, SegmentBuilder builder, CancellationToken cancel)
    {
        var scans = sections.Select(section => section.Open()).ToArray();
        try
        {
            var open = scans.Where(scan => scan.Next()).ToArray();
            ulong[] heads = [.. open.Select(scan => scan.Fingerprint)];
            var (left, items, count, turn) = (open.Length, new int[PostingBlock.MostItems], 0, 0);
            while (left > 0)
            {
                if ((++turn & 0xFFFF) == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                }

                var (fingerprint, runs) = (Smallest(heads.AsSpan(0, left)), 0);
                count = 0;
                for (var at = left - 1; at >= 0; at--)
                {
                    if (heads[at] != fingerprint)
                    {
                        continue;
                    }

                    var before = count;
                    open[at].CopyTo(ref items, ref count);
                    runs += count > before ? 1 : 0;
                    if (!open[at].Next())
                    {
                        open[at] = open[--left];
                        heads[at] = heads[left];
                        continue;
                    }

                    heads[at] = open[at].Fingerprint;
                }

                if (runs > 1)
                {
                    Array.Sort(items, 0, count);
                }

                builder.Add(fingerprint, items.AsSpan(0, count));
            }
        }
        finally
        {
            foreach (var scan in scans)
            {
                scan.Dispose();
            }
        }
    }

    private static ulong Smallest(ReadOnlySpan<ulong> heads)
    {
        var smallest = heads[0];
        foreach (var head in heads[1..])
        {
            smallest = Math.Min(smallest, head);
        }

        return smallest;
    }

    /// <summary>The part of one segment in the merging of one index.</summary>
    private sealed class SectionMerge(Segment segment, HashSet<int>? dead, int[] map, int index)
    {
        public int Number { get; } = segment.SectionNumber(index);

        public long Fingerprints => segment.Info.Sections[Number].Fingerprints;

        public void CopyPlaces(long[] places)
        {
            for (var item = 0; item < map.Length; item++)
            {
                if (map[item] >= 0 && dead?.Contains(item) != true && segment.RawPlaceOf(Number, item) is > 0 and var place)
                {
                    places[map[item]] = place;
                }
            }
        }

        public MappedScan Open() => new(segment, index, dead, map);
    }

    /// <summary>The postings of one segment, with the items' new places.</summary>
    private sealed class MappedScan : IDisposable
    {
        private const int Gone = -1;

        private readonly PostingScan _scan;
        private readonly HashSet<int>? _dead;
        private readonly int[] _map;

        public MappedScan(Segment segment, int index, HashSet<int>? dead, int[] map)
        {
            _dead = dead;
            _map = map;
            _scan = segment.Scan(index, Map)!;
        }

        public ulong Fingerprint => _scan.Fingerprint;

        public bool Next() => _scan.Next();

        public void CopyTo(ref int[] items, ref int count)
        {
            var found = _scan.Items;
            if (items.Length < count + found.Length)
            {
                Array.Resize(ref items, 2 * (count + found.Length));
            }

            foreach (var item in found)
            {
                if (item != Gone)
                {
                    items[count++] = item;
                }
            }
        }

        public void Dispose() => _scan.Dispose();

        // A block at a time: each new place is a way to memory, and so they overlap.
        private void Map(Span<int> items)
        {
            foreach (ref var item in items)
            {
                item = _dead is null || !_dead.Contains(item) ? _map[item] : Gone;
            }
        }
    }
}
