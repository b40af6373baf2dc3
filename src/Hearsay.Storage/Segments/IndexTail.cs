using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Segments;

/// <summary>
/// The entries that are in no segment yet, in memory. Not safe for several threads.
/// </summary>
internal sealed class IndexTail
{
    private readonly Dictionary<IndexEntry, ulong[]> _entries = [];

    // Most fingerprints have one item: its name alone, or a list of names in ordinal order.
    private readonly FingerprintMap<object> _items = new();

    // Not among these yet: that is done when they are asked for.
    private readonly List<IndexEntry> _unmapped = [];

    /// <summary>Number of postings.</summary>
    public long Postings { get; private set; }

    /// <summary>True when there is no entry.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>All entries with their fingerprints, in no order.</summary>
    public IReadOnlyDictionary<IndexEntry, ulong[]> Entries => _entries;

    /// <summary>The fingerprints of an entry; null when it is not there.</summary>
    public ulong[]? FingerprintsOf(IndexEntry entry) => _entries.GetValueOrDefault(entry);

    /// <summary>Enters an entry that is not there.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="fingerprints">Its fingerprints, ascending, each once.</param>
    public void Add(IndexEntry entry, ulong[] fingerprints)
    {
        _entries.Add(entry, fingerprints);
        Postings += fingerprints.Length;
        _unmapped.Add(entry);
    }

    /// <summary>Takes an entry out; false when it is not there.</summary>
    public bool Remove(IndexEntry entry)
    {
        Map();
        if (!_entries.Remove(entry, out var fingerprints))
        {
            return false;
        }

        Postings -= fingerprints.Length;
        foreach (var fingerprint in fingerprints)
        {
            if (_items.Find(entry.Index, fingerprint) is List<string> { Count: > 1 } names)
            {
                names.RemoveAt(names.BinarySearch(entry.Item, StringComparer.Ordinal));
            }
            else
            {
                _items.Remove(entry.Index, fingerprint);
            }
        }

        return true;
    }

    /// <summary>The items that have a fingerprint, in ordinal order.</summary>
    public IReadOnlyList<string> Find(int index, ulong fingerprint)
    {
        Map();
        return _items.Find(index, fingerprint) switch
        {
            null => [],
            string one => [one],
            var names => (List<string>)names,
        };
    }

    /// <summary>The items that have so many of some fingerprints.</summary>
    public IEnumerable<string> ItemsWith(int index, IReadOnlyList<ulong> fingerprints, int shared) => fingerprints
        .SelectMany(fingerprint => Find(index, fingerprint)).CountBy(item => item, StringComparer.Ordinal).Where(item => item.Value >= shared).Select(item => item.Key);

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        _entries.Clear();
        _items.Clear();
        _unmapped.Clear();
        Postings = 0;
    }

    /// <summary>Writes the entries as a segment.</summary>
    /// <param name="folder">Where it goes; must not exist.</param>
    /// <param name="heap">Gets the fingerprints.</param>
    public void WriteTo(string folder, FingerprintHeap.HeapWriter heap)
    {
        var names = _entries.Keys.Select(entry => entry.Item).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var packed = names.Select(RecordKeys.TryPack).TakeWhile(key => key is not null).ToArray();
        var keys = packed.Length == names.Length;
        using var builder = new SegmentBuilder(folder, keys);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            builder.AddName(keys ? packed[numbers.Count]! : OrdinalText.Encode(name));
            numbers.Add(name, numbers.Count);
        }

        foreach (var section in _entries.GroupBy(entry => entry.Key.Index).OrderBy(section => section.Key))
        {
            var places = new long[names.Length];
            var count = 0;
            foreach (var (entry, fingerprints) in section.OrderBy(entry => numbers[entry.Key.Item]))
            {
                places[numbers[entry.Item]] = heap.Add(fingerprints);
                count += fingerprints.Length;
            }

            WriteSection(section, numbers, places, count, builder);
        }

        builder.Finish();
    }

    private void Map()
    {
        foreach (var entry in _unmapped)
        {
            Map(entry, _entries[entry]);
        }

        _unmapped.Clear();
    }

    private void Map(IndexEntry entry, ulong[] fingerprints)
    {
        foreach (var fingerprint in fingerprints)
        {
            ref var items = ref _items.At(entry.Index, fingerprint);
            if (items is List<string> names)
            {
                names.Insert(~names.BinarySearch(entry.Item, StringComparer.Ordinal), entry.Item);
            }
            else if (items is string other)
            {
                items = string.CompareOrdinal(other, entry.Item) < 0 ? new List<string> { other, entry.Item } : new List<string> { entry.Item, other };
            }
            else
            {
                items = entry.Item;
            }
        }
    }

    private static void WriteSection(
        IGrouping<int, KeyValuePair<IndexEntry, ulong[]>> section, Dictionary<string, int> numbers, long[] places, int count, SegmentBuilder builder)
    {
        var (keys, items, at) = (new ulong[count], new int[count], 0);
        foreach (var (entry, fingerprints) in section)
        {
            fingerprints.CopyTo(keys.AsSpan(at));
            items.AsSpan(at, fingerprints.Length).Fill(numbers[entry.Item]);
            at += fingerprints.Length;
        }

        Array.Sort(keys, items);
        builder.Begin(section.Key, places, count);
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && keys[end] == keys[start])
            {
                end++;
            }

            Array.Sort(items, start, end - start);
            builder.Add(keys[start], items.AsSpan(start, end - start));
            start = end;
        }

        builder.End();
    }
}

/// <summary>An item in one of the indexes.</summary>
/// <param name="Index">The index's number.</param>
/// <param name="Item">The item's name.</param>
internal readonly record struct IndexEntry(int Index, string Item);
