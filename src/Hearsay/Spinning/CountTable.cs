using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Spinning;

/// <summary>
/// How often pairs or triples of words are seen, by a 32-bit key, as the logarithm of the count. A key is spread over its 32 bits; the upper half names a
/// shelf, the lower half stands on it, so that an entry takes three bytes and loading is only reading. Immutable.
/// </summary>
internal sealed class CountTable
{
    private const int Shelves = 1 << 16; // the first 16 bits of a key say on which shelf it is
    private const int MostEntries = 10_000_000; // more only in a broken file
    private readonly int[] _first;
    private readonly ushort[] _halves;
    private readonly byte[] _logs;

    private CountTable(int[] first, ushort[] halves, byte[] logs)
    {
        _first = first;
        _halves = new ushort[halves.Length + Vector256<ushort>.Count]; // a shelf is read by whole vectors, the last one too
        halves.CopyTo(_halves, 0);
        _logs = logs;
    }

    /// <summary>Reads a table: for each shelf a byte with the number of its entries, then the lower halves (16-bit, little-endian), then the logarithms (a byte each).</summary>
    public static CountTable Read(Stream stream)
    {
        var counts = Bytes(stream, Shelves);
        var first = new int[Shelves + 1];
        for (var shelf = 0; shelf < Shelves; shelf++)
        {
            first[shelf + 1] = first[shelf] + counts[shelf];
        }

        if (first[^1] > MostEntries)
        {
            throw new InvalidDataException("A table of counts has no possible size.");
        }

        var halves = new ushort[first[^1]];
        var bytes = Bytes(stream, 2 * halves.Length);
        for (var i = 0; i < halves.Length; i++)
        {
            halves[i] = (ushort)(bytes[2 * i] | (bytes[(2 * i) + 1] << 8));
        }

        return new CountTable(first, halves, Bytes(stream, halves.Length));
    }

    /// <summary>A table of given entries; of equal keys the first counts, and 0 counts as 1.</summary>
    public static CountTable Of(ReadOnlySpan<uint> keys, ReadOnlySpan<byte> logs)
    {
        var entries = new List<(uint Spread, byte Log)>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            entries.Add((Spread(keys[i]), Math.Max((byte)1, logs[i])));
        }

        var sorted = entries.Select((entry, order) => (entry.Spread, entry.Log, order)).OrderBy(entry => entry.Spread).ThenBy(entry => entry.order).DistinctBy(entry => entry.Spread).ToArray();
        var first = new int[Shelves + 1];
        foreach (var entry in sorted)
        {
            first[(entry.Spread >> 16) + 1]++;
        }

        for (var shelf = 0; shelf < Shelves; shelf++)
        {
            first[shelf + 1] += first[shelf];
        }

        return new CountTable(first, [.. sorted.Select(entry => (ushort)entry.Spread)], [.. sorted.Select(entry => entry.Log)]);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(Stream stream)
    {
        for (var shelf = 0; shelf < Shelves; shelf++)
        {
            stream.WriteByte(checked((byte)(_first[shelf + 1] - _first[shelf])));
        }

        foreach (var half in _halves.AsSpan(0, _logs.Length))
        {
            stream.WriteByte((byte)half);
            stream.WriteByte((byte)(half >> 8));
        }

        stream.Write(_logs);
    }

    /// <summary>The logarithm of the count, in steps of an eighth of a doubling; 0 for what is not in the table.</summary>
    public int Log(uint key)
    {
        var spread = Spread(key);
        int first = _first[spread >> 16], end = _first[(spread >> 16) + 1];
        var sought = Vector256.Create((ushort)spread);
        ref var halves = ref MemoryMarshal.GetArrayDataReference(_halves);
        for (; first < end; first += Vector256<ushort>.Count)
        {
            // What stands behind the shelf's last entry belongs to others; the padding of the last shelf to none.
            var equal = Vector256.Equals(Vector256.LoadUnsafe(ref halves, (nuint)first), sought).ExtractMostSignificantBits();
            var found = BitOperations.TrailingZeroCount(equal);
            if (found < end - first)
            {
                return _logs[first + found];
            }
        }

        return 0;
    }

    /// <summary>Mixes a key's bits; different keys stay different.</summary>
    private static uint Spread(uint key)
    {
        key = (key ^ (key >> 15)) * 2654435761u;
        key = (key ^ (key >> 13)) * 0x85EBCA6Bu;
        return key ^ (key >> 16);
    }

    private static byte[] Bytes(Stream stream, int count)
    {
        var bytes = new byte[count];
        return stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : throw new InvalidDataException("A table of counts is cut off.");
    }
}
