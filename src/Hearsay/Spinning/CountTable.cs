
namespace Hearsay.Spinning;

/// <summary>
/// How often pairs or triples of words were seen, by a 32-bit key, as the logarithm of the count. Open addressing; immutable after
/// loading.
/// </summary>
internal sealed class CountTable
{
    private readonly uint[] _keys;
    private readonly byte[] _logs;
    private readonly int _mask;

    private CountTable(int count)
    {
        var size = 16;
        while (size < count * 2)
        {
            size *= 2;
        }

        (_keys, _logs, _mask) = (new uint[size], new byte[size], size - 1);
    }

    /// <summary>Reads a table: the number of entries, their keys (32-bit, little-endian), their logarithms (a byte each).</summary>
    public static CountTable Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var count = reader.ReadInt32();
        if (count is < 0 or > 10_000_000)
        {
            throw new InvalidDataException("A table of counts has no possible size.");
        }

        var keys = new uint[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = reader.ReadUInt32();
        }

        var logs = reader.ReadBytes(count);
        return logs.Length == count ? Of(keys, logs) : throw new InvalidDataException("A table of counts is cut off.");
    }

    /// <summary>A table of given entries; of equal keys the first counts.</summary>
    public static CountTable Of(ReadOnlySpan<uint> keys, ReadOnlySpan<byte> logs)
    {
        var table = new CountTable(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = table.SlotOf(keys[i]);
            if (table._logs[slot] == 0)
            {
                (table._keys[slot], table._logs[slot]) = (keys[i], Math.Max((byte)1, logs[i]));
            }
        }

        return table;
    }

    /// <summary>The logarithm of the count, in steps of an eighth of a doubling; 0 for what is not in the table.</summary>
    public int Log(uint key) => _logs[SlotOf(key)];

    private int SlotOf(uint key)
    {
        var slot = (int)((key * 2654435761u) >> 7) & _mask;
        while (_logs[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
