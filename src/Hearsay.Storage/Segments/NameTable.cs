using System.Buffers.Binary;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Segments;

/// <summary>
/// The names of a segment's items, in ordinal order: an item is known in the segment by its place among them. Record keys, which nearly all names are,
/// take 32 bytes each; when there is any other name, all are kept as <see cref="OrdinalText"/> behind a table of their ends.
/// </summary>
internal sealed class NameTable : IDisposable
{
    /// <summary>Bytes of a record's key.</summary>
    public const int KeyBytes = 32;

    private readonly MappedTable _names;
    private readonly MappedTable? _ends;

    private NameTable(MappedTable names, MappedTable? ends, int count)
    {
        _names = names;
        _ends = ends;
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

    /// <summary>A name.</summary>
    public string this[int item]
    {
        get
        {
            if (!AreKeys)
            {
                return OrdinalText.Decode(Bytes(item));
            }

            Span<byte> key = stackalloc byte[KeyBytes];
            _names.Read((long)item * KeyBytes, key);
            return Convert.ToHexStringLower(key);
        }
    }

    /// <summary>A name in the form that it is kept in, comparable byte by byte with others of that form.</summary>
    public byte[] Bytes(int item)
    {
        if (_ends is null)
        {
            var key = new byte[KeyBytes];
            _names.Read((long)item * KeyBytes, key.AsSpan());
            return key;
        }

        var start = item == 0 ? 0 : (long)_ends.Number(item - 1);
        var name = new byte[(long)_ends.Number(item) - start];
        _names.Read(start, name.AsSpan());
        return name;
    }

    /// <summary>Copies a record's key.</summary>
    /// <param name="item">Where it stands.</param>
    /// <param name="into">Gets it.</param>
    public void CopyKey(int item, Span<byte> into) => _names.Read((long)item * KeyBytes, into[..KeyBytes]);

    /// <summary>A name as <see cref="OrdinalText"/>, whatever the form that it is kept in.</summary>
    public byte[] Text(int item) => AreKeys ? OrdinalText.Encode(this[item]) : Bytes(item);

    /// <summary>Where a name stands; -1 when it is not there.</summary>
    public int Find(string name)
    {
        if (!AreKeys)
        {
            return Search(OrdinalText.Encode(name), 0, Count);
        }

        return RecordKeys.TryPack(name) is { } key ? FindKey(key) : -1;
    }

    public void Dispose()
    {
        _names.Dispose();
        _ends?.Dispose();
    }

    // Keys are sums, evenly spread: the head of one tells about where it stands, and steps that double find the stretch that it is in.
    private int FindKey(byte[] key)
    {
        if (Count == 0)
        {
            return -1;
        }

        var guess = (int)Math.BigMul(BinaryPrimitives.ReadUInt64BigEndian(key), (ulong)Count, out _);
        Span<byte> found = stackalloc byte[KeyBytes];
        _names.Read((long)guess * KeyBytes, found);
        var order = key.AsSpan().SequenceCompareTo(found);
        if (order == 0)
        {
            return guess;
        }

        var (low, high, step) = (guess, guess, 1);
        if (order < 0)
        {
            while (low > 0 && order < 0)
            {
                high = low;
                low = (int)Math.Max(0L, (long)low - step);
                step = (int)Math.Min(2L * step, int.MaxValue);
                _names.Read((long)low * KeyBytes, found);
                order = key.AsSpan().SequenceCompareTo(found);
            }
        }
        else
        {
            low++;
            while (high < Count && order > 0)
            {
                low = high + 1;
                high = (int)Math.Min(Count, (long)high + step);
                step = (int)Math.Min(2L * step, int.MaxValue);
                if (high < Count)
                {
                    _names.Read((long)high * KeyBytes, found);
                    order = key.AsSpan().SequenceCompareTo(found);
                }
            }

            high = Math.Min(Count, high + 1);
        }

        return Search(key, low, high);
    }

    private int Search(byte[] name, int low, int high)
    {
        Span<byte> key = stackalloc byte[KeyBytes];
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            ReadOnlySpan<byte> found = key;
            if (AreKeys)
            {
                CopyKey(middle, key);
            }
            else
            {
                found = Bytes(middle);
            }

            var order = name.AsSpan().SequenceCompareTo(found);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (low, middle) : (middle + 1, high);
        }

        return -1;
    }
}
