using System.Buffers.Binary;
using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Segments;

/// <summary>
/// The names of a segment's items, in ordinal order: an item is known in the segment by its place among them. Record keys, which nearly all names are,
/// take 32 bytes each; when there is any other name, all are kept as <see cref="OrdinalText"/> behind a table of their ends.
/// </summary>
internal sealed class NameTable : IDisposable
{
    /// <summary>Bytes of a record's key.</summary>
    public const int KeyBytes = 32;

    private const int NamesOfPage = 4096 / KeyBytes;

    // As many names as are asked for of a list; a core has about as many ways to memory under way at a time.
    private const int FetchedAtOnce = 16;

    private readonly MappedTable _names;
    private readonly MappedTable? _ends;
    private readonly Func<long, ulong> _headAt;
    private MemoryFilter? _filter;
    private int _asked;

    private NameTable(MappedTable names, MappedTable? ends, int count)
    {
        _names = names;
        _ends = ends;
        _headAt = HeadAt;
        Count = count;
    }

    /// <summary>Number of names.</summary>
    public int Count { get; }

    /// <summary>True when all names are record keys.</summary>
    public bool AreKeys => _ends is null;

    /// <summary>Opens the names of a segment.</summary>
    /// <param name="folder">The segment's folder.</param>
    /// <param name="count">Number of names.</param>
    /// <param name="keys">True when all are record keys.</param>
    public static NameTable Open(string folder, int count, bool keys) => new(
        MappedTable.Open(Path.Combine(folder, SegmentFiles.Names)),
        keys ? null : MappedTable.Open(Path.Combine(folder, SegmentFiles.NameEnds)),
        count);

    /// <summary>The name of the item at an index.</summary>
    public string this[int item]
    {
        get
        {
            if (!AreKeys)
            {
                return OrdinalText.Decode(Bytes(item));
            }

            return Convert.ToHexStringLower(Key(item));
        }
    }

    /// <summary>A name in the form that it is kept in, comparable byte by byte with others of that form.</summary>
    public ReadOnlySpan<byte> Bytes(int item)
    {
        if (_ends is null)
        {
            return Key(item);
        }

        var start = item == 0 ? 0 : (long)_ends.Number(item - 1);
        return _names.At(start, (int)((long)_ends.Number(item) - start));
    }

    /// <summary>Has the processor fetch names while it does other things: those of a list lie far apart, and one after the other each is a way to memory.</summary>
    /// <param name="items">The items, of which the first are asked for.</param>
    public void Prefetch(ReadOnlySpan<int> items)
    {
        if (AreKeys)
        {
            foreach (var item in items[..Math.Min(items.Length, FetchedAtOnce)])
            {
                _names.Prefetch((long)item * KeyBytes);
            }
        }
    }

    /// <summary>A name as <see cref="OrdinalText"/>, whatever the form that it is kept in.</summary>
    public byte[] Text(int item) => AreKeys ? OrdinalText.Encode(this[item]) : Bytes(item).ToArray();

    /// <summary>Where a name stands; -1 when it is not there.</summary>
    public int Find(string name)
    {
        var bytes = AreKeys ? RecordKeys.TryPack(name) : OrdinalText.Encode(name);
        return bytes is null || !MayHave(bytes) ? -1 : AreKeys ? FindKey(bytes) : Search(bytes, 0, Count);
    }

    /// <summary>A hash of a name in the form that it is kept in; another in each process.</summary>
    public ulong HashOf(ReadOnlySpan<byte> name)
    {
        if (AreKeys)
        {
            // Not the head, which may be the day of an article (those of one segment are of few): the block of a filter is told by the first bits.
            return BinaryPrimitives.ReadUInt64BigEndian(name[sizeof(ulong)..]);
        }

        var hash = default(HashCode);
        hash.AddBytes(name);
        return unchecked((ulong)hash.ToHashCode() * 0x9E3779B97F4A7C15);
    }

    public void Dispose()
    {
        _names.Dispose();
        _ends?.Dispose();
    }

    // Keys are sums, evenly spread, and hardly two have the same head.
    private int FindKey(byte[] key)
    {
        var head = BinaryPrimitives.ReadUInt64BigEndian(key);
        for (var at = (int)EvenSearch.First(_headAt, 0, Count, head); at < Count && HeadAt(at) == head; at++)
        {
            if (Key(at).SequenceEqual(key))
            {
                return at;
            }
        }

        return -1;
    }

    // Whoever enters items asks for names that are hardly ever there, which costs some ways to memory each time; a filter of all names is made when as many
    // were asked for as they have pages, which is about when that has cost as much.
    private bool MayHave(ReadOnlySpan<byte> name)
    {
        if (_filter is null && ++_asked > Count / NamesOfPage)
        {
            var filter = new MemoryFilter(Count);
            for (var item = 0; item < Count; item++)
            {
                filter.Add(HashOf(Bytes(item)));
            }

            _filter = filter;
        }

        return _filter?.MayHold(HashOf(name)) != false;
    }

    private ulong HeadAt(long item) => BinaryPrimitives.ReadUInt64BigEndian(Key((int)item));

    private ReadOnlySpan<byte> Key(int item) => _names.At((long)item * KeyBytes, KeyBytes);

    private int Search(byte[] name, int low, int high)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var order = name.AsSpan().SequenceCompareTo(Bytes(middle));
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (low, middle) : (middle + 1, high);
        }

        return -1;
    }
}
