using Hearsay.Ledger;
using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Segments;

/// <summary>
/// The entries that are in no segment yet, in memory. Not safe for several threads.
/// </summary>
internal sealed class IndexTail
{
    private readonly Dictionary<IndexEntry, ulong[]> _entries = [];

    // The items of a fingerprint in ordinal order, each with its number and the place of the next: where the first stands is in the table.
    private readonly FingerprintTables _first = new();
    private readonly List<Link> _links = [];
    private readonly List<string> _names = [];
    private readonly List<ItemKey?> _keys = [];

    // Not among these yet: that is done when they are asked for.
    private readonly List<IndexEntry> _unmapped = [];

    private int _others;

    /// <summary>True when all names are keys.</summary>
    public bool AreKeys
    {
        get
        {
            Map();
            return _others == 0;
        }
    }

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
            Unlink(entry, fingerprint);
        }

        return true;
    }

    /// <summary>The items that have a fingerprint, in ordinal order, at most so many.</summary>
    public string[] Find(int index, ulong fingerprint, int limit)
    {
        Map();
        return [.. ItemsOf(index, fingerprint).Take(limit)];
    }

    /// <summary>The first item that has a fingerprint, whose name must be a key; false when none has.</summary>
    public bool TryFirst(int index, ulong fingerprint, out ItemKey key)
    {
        Map();
        var first = _first.Of(index).Find(fingerprint);
        key = first == FingerprintTable.None ? default : _keys[_links[first].Item]!.Value;
        return first != FingerprintTable.None;
    }

    /// <summary>Enters the first items that have a fingerprint, whose names must be keys, into a list.</summary>
    public void AddFirst(int index, ulong fingerprint, KeyHeads heads, int list)
    {
        Map();
        for (var at = _first.Of(index).Find(fingerprint); at != FingerprintTable.None && heads.Add(list, _keys[_links[at].Item]!.Value); at = _links[at].Next)
        {
        }
    }

    /// <summary>The items that have so many of some fingerprints.</summary>
    public IEnumerable<string> ItemsWith(int index, IReadOnlyList<ulong> fingerprints, int shared) => fingerprints
        .SelectMany(fingerprint => Find(index, fingerprint, int.MaxValue)).CountBy(item => item, StringComparer.Ordinal).Where(item => item.Value >= shared).Select(item => item.Key);

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        _entries.Clear();
        _first.Clear();
        _links.Clear();
        _names.Clear();
        _keys.Clear();
        _unmapped.Clear();
        _others = 0;
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
        var (table, item) = (_first.Of(entry.Index), _names.Count);
        _names.Add(entry.Item);
        _keys.Add(ItemKey.TryParse(entry.Item, out var key) ? key : null);
        _others += _keys[item] is null ? 1 : 0;
        table.Approach(fingerprints);
        foreach (var fingerprint in fingerprints)
        {
            var first = table.Find(fingerprint);
            if (first == FingerprintTable.None || Compare(item, _links[first].Item) < 0)
            {
                table.Set(fingerprint, _links.Count);
                _links.Add(new Link(item, first));
                continue;
            }

            var before = first;
            while (_links[before].Next is not FingerprintTable.None and var next && Compare(item, _links[next].Item) > 0)
            {
                before = next;
            }

            _links.Add(new Link(item, _links[before].Next));
            _links[before] = new Link(_links[before].Item, _links.Count - 1);
        }
    }

    private void Unlink(IndexEntry entry, ulong fingerprint)
    {
        var (table, before) = (_first.Of(entry.Index), FingerprintTable.None);
        for (var at = table.Find(fingerprint); at != FingerprintTable.None; (before, at) = (at, _links[at].Next))
        {
            if (!string.Equals(_names[_links[at].Item], entry.Item, StringComparison.Ordinal))
            {
                continue;
            }

            if (before == FingerprintTable.None)
            {
                table.Set(fingerprint, _links[at].Next);
            }
            else
            {
                _links[before] = new Link(_links[before].Item, _links[at].Next);
            }

            return;
        }
    }

    private int Compare(int item, int other) =>
        _keys[item] is { } one && _keys[other] is { } two ? one.CompareTo(two) : string.CompareOrdinal(_names[item], _names[other]);

    private IEnumerable<string> ItemsOf(int index, ulong fingerprint)
    {
        for (var at = _first.Of(index).Find(fingerprint); at != FingerprintTable.None; at = _links[at].Next)
        {
            yield return _names[_links[at].Item];
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

    /// <summary>An item that has a fingerprint.</summary>
    /// <param name="Item">Its number.</param>
    /// <param name="Next">Where the next one of the fingerprint stands; <see cref="FingerprintTable.None"/> for the last.</param>
    private readonly record struct Link(int Item, int Next);
}

/// <summary>An item in one of the indexes.</summary>
/// <param name="Index">The index's number.</param>
/// <param name="Item">The item's name.</param>
internal readonly record struct IndexEntry(int Index, string Item);
