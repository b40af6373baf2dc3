using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Hearsay.Storage.Segments;

/// <summary>
/// A block of postings in ascending order of fingerprint and item. [2 bytes: end of what is used][groups][filling][4 bytes: CRC-32C of all before].
/// A group is the fingerprint less the one before it (of the first group less the fence, that is 0) doubled, plus 1 when it has several items; then its
/// item in a fixed number of bytes, or their number, the first and the distances. Numbers are little-endian base 128 (LEB128).
/// </summary>
internal static class PostingBlock
{
    /// <summary>Bytes of a block.</summary>
    public const int Size = 1024;

    /// <summary>Where the groups begin.</summary>
    public const int Start = 2;

    /// <summary>Where the sum stands, and the groups end at the latest.</summary>
    public const int End = Size - sizeof(uint);

    /// <summary>No block has more postings of one fingerprint: one byte each.</summary>
    public const int MostItems = Size;

    /// <summary>Bytes that an item takes in a segment of so many items.</summary>
    public static int ItemBytes(int items) => items switch
    {
        <= 1 << 8 => 1,
        <= 1 << 16 => 2,
        <= 1 << 24 => 3,
        _ => 4,
    };

    /// <summary>Writes end and sum of a block.</summary>
    public static void Seal(Span<byte> block, int used)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(block, (ushort)used);
        block[used..End].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(block[End..], Sum(block[..End]));
    }

    /// <summary>Where a block's groups end.</summary>
    /// <exception cref="InvalidDataException">The block is not what was written.</exception>
    public static int UsedOf(ReadOnlySpan<byte> block)
    {
        var used = BinaryPrimitives.ReadUInt16LittleEndian(block);
        return used is >= Start and <= End && BinaryPrimitives.ReadUInt32LittleEndian(block[End..]) == Sum(block[..End])
            ? used
            : throw new InvalidDataException("A block of the candidate index is damaged.");
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var sum = uint.MaxValue;
        foreach (var word in words)
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return sum;
    }
}

/// <summary>Reads the groups of one block. What is asked of a group is its fingerprint, and only of one in some hundred its items: those are decoded when they are asked for.</summary>
/// <param name="block">The block; it lives as long as the reader.</param>
/// <param name="fence">Fingerprint of its first group.</param>
/// <param name="itemBytes">Bytes of an item, see <see cref="PostingBlock.ItemBytes"/>.</param>
internal ref struct BlockReader(ReadOnlySpan<byte> block, ulong fence, int itemBytes)
{
    private readonly ReadOnlySpan<byte> _block = block[..PostingBlock.UsedOf(block)];
    private int _at = PostingBlock.Start;

    // What stands at the place are the items of the group, unless they were read.
    private bool _isAtItems;
    private bool _hasSeveral;

    /// <summary>Fingerprint of the group that was read last.</summary>
    public ulong Fingerprint { get; private set; } = fence;

    /// <summary>Goes to the next group; false at the end.</summary>
    public bool Next() => Next(0);

    /// <summary>Goes to the next group with a fingerprint that is not smaller than one; false at the end.</summary>
    public bool Next(ulong least)
    {
        do
        {
            SkipItems();
            if (_at >= _block.Length)
            {
                return false;
            }

            var head = Number();
            Fingerprint += head >> 1;
            (_isAtItems, _hasSeveral) = (true, (head & 1) != 0);
        }
        while (Fingerprint < least);
        return true;
    }

    /// <summary>Decodes the items of the group, once.</summary>
    /// <param name="items">Gets the items, ascending; room for <see cref="PostingBlock.MostItems"/>.</param>
    /// <returns>How many they are.</returns>
    public int Items(Span<int> items)
    {
        _isAtItems = false;
        if (!_hasSeveral)
        {
            items[0] = Item();
            return 1;
        }

        var count = (int)Number();
        var last = 0;
        for (var index = 0; index < count; index++)
        {
            last += (int)Number();
            items[index] = last;
        }

        return count;
    }

    private void SkipItems()
    {
        if (!_isAtItems)
        {
            return;
        }

        _isAtItems = false;
        if (!_hasSeveral)
        {
            _at += itemBytes;
            return;
        }

        for (var left = (int)Number(); left > 0; left--)
        {
            Leb128.Skip(_block, ref _at);
        }
    }

    private int Item()
    {
        var item = 0;
        for (var part = 0; part < itemBytes; part++)
        {
            item |= _block[_at++] << (8 * part);
        }

        return item;
    }

    private ulong Number() => Leb128.Read(_block, ref _at);
}
