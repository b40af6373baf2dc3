namespace Hearsay.Storage.Segments;

/// <summary>
/// Goes through the postings of a section from fingerprint to fingerprint. For ascending ones each block is read and decoded once, and only as far as is needed; others are found too.
/// </summary>
internal ref struct PostingCursor
{
    private const long None = -1;

    private readonly PostingFile _file;
    private readonly long _first;
    private readonly long _end;
    private readonly Span<byte> _bytes;
    private readonly Span<int> _items;
    private BlockReader _reader;
    private long _block = None;
    private ulong _sought;
    private int _count;
    private bool _isAtGroup;
    private bool _isDecoded;

    /// <param name="file">The segment's postings.</param>
    /// <param name="first">First block of the section.</param>
    /// <param name="blocks">How many it has; at least 1.</param>
    /// <param name="bytes">Room for a block (<see cref="PostingBlock.Size"/>).</param>
    /// <param name="items">Room for the items of a group (<see cref="PostingBlock.MostItems"/>).</param>
    public PostingCursor(PostingFile file, long first, long blocks, Span<byte> bytes, Span<int> items)
    {
        (_file, _first, _end) = (file, first, first + blocks);
        _bytes = bytes;
        _items = items;
    }

    /// <summary>The items of the fingerprint that stand in the block that was read last, ascending, the dead ones among them.</summary>
    public ReadOnlySpan<int> Items
    {
        get
        {
            if (!_isDecoded)
            {
                (_count, _isDecoded) = (_reader.Items(_items), true);
            }

            return _items[.._count];
        }
    }

    /// <summary>Goes to the first items of a fingerprint; false when it has none.</summary>
    /// <exception cref="InvalidDataException">A block is damaged or missing.</exception>
    public bool Seek(ulong fingerprint)
    {
        var block = BlockOf(fingerprint);
        if (block != _block || fingerprint <= _sought)
        {
            Open(block);
        }

        _sought = fingerprint;
        if (_isAtGroup && _reader.Fingerprint < fingerprint)
        {
            (_isAtGroup, _isDecoded) = (_reader.Next(fingerprint), false);
        }

        return (_isAtGroup && _reader.Fingerprint == fingerprint) || Continue();
    }

    /// <summary>Goes to the items that the fingerprint has in the next block; false when there are none.</summary>
    /// <exception cref="InvalidDataException">A block is damaged or missing.</exception>
    public bool Continue()
    {
        if (_block + 1 >= _end || _file.Fences.Number(_block + 1) != _sought)
        {
            return false;
        }

        Open(_block + 1);
        return true;
    }

    // A group may begin in the block before the first that begins with it, and go on in those behind.
    private readonly long BlockOf(ulong fingerprint) => IsWithin(_block, fingerprint) ? _block : Math.Max(_first, _file.FirstFence(_first, _end, fingerprint) - 1);

    private readonly bool IsWithin(long block, ulong fingerprint) =>
        block != None && _file.Fences.Number(block) < fingerprint && (block + 1 == _end || _file.Fences.Number(block + 1) >= fingerprint);

    private void Open(long block)
    {
        if (block != _block)
        {
            _file.Read(block, _bytes);
        }

        _block = block;
        _reader = new BlockReader(_bytes, _file.Fences.Number(block), _file.ItemBytes);
        (_isAtGroup, _isDecoded) = (_reader.Next(), false);
    }
}
