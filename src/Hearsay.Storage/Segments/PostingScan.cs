namespace Hearsay.Storage.Segments;

/// <summary>Reads the postings of a section from front to back, for merging and checking: one fingerprint after the other with all its items.</summary>
internal sealed class PostingScan : IDisposable
{
    private const int BlocksAtOnce = 256;

    private readonly FileStream _stream;
    private readonly MappedTable _fences;
    private readonly int _itemBytes;
    private readonly Action<Span<int>>? _decoded;
    private readonly byte[] _buffer = new byte[BlocksAtOnce * PostingBlock.Size];
    private readonly ulong[] _keys = new ulong[PostingBlock.Size];
    private readonly int[] _ends = new int[PostingBlock.Size];
    private int[] _items = new int[4 * PostingBlock.Size];
    private long _block;
    private long _blocksLeft;
    private int _inBuffer;
    private int _groups;
    private int _group;

    /// <param name="path">The segment's postings.</param>
    /// <param name="fences">Its fences.</param>
    /// <param name="first">First block of the section.</param>
    /// <param name="blocks">How many it has.</param>
    /// <param name="itemBytes">Bytes of an item.</param>
    /// <param name="decoded">Gets the items of each block when they have been read, and may put others in their place.</param>
    public PostingScan(string path, MappedTable fences, long first, long blocks, int itemBytes, Action<Span<int>>? decoded)
    {
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan) { Position = first * PostingBlock.Size };
        _fences = fences;
        _itemBytes = itemBytes;
        _decoded = decoded;
        (_block, _blocksLeft) = (first, blocks);
    }

    /// <summary>The fingerprint that was read last.</summary>
    public ulong Fingerprint { get; private set; }

    /// <summary>Its items, ascending, as long as the next one is not read.</summary>
    public ReadOnlySpan<int> Items => _items.AsSpan(_from, _to - _from);

    private int _from;
    private int _to;

    /// <summary>Reads the next fingerprint; false at the end.</summary>
    /// <exception cref="InvalidDataException">A block is damaged.</exception>
    public bool Next()
    {
        if (_group == _groups && !Fill(0))
        {
            return false;
        }

        Fingerprint = _keys[_group];
        _from = _group == 0 ? 0 : _ends[_group - 1];
        _to = _ends[_group++];

        // The last of a block may go on in the next.
        while (_group == _groups && _blocksLeft > 0 && _fences.Number(_block) == Fingerprint)
        {
            var count = _to - _from;
            _items.AsSpan(_from, count).CopyTo(_items);
            Fill(count);
            (_from, _to) = (0, _ends[0]);
            _group = 1;
        }

        return true;
    }

    public void Dispose() => _stream.Dispose();

    // Decodes the next block behind the items that are kept.
    private bool Fill(int kept)
    {
        if (_blocksLeft == 0)
        {
            return false;
        }

        if (_inBuffer == 0)
        {
            var blocks = (int)Math.Min(BlocksAtOnce, _blocksLeft);
            _stream.ReadExactly(_buffer.AsSpan((BlocksAtOnce - blocks) * PostingBlock.Size));
            _inBuffer = blocks;
        }

        if (_items.Length < kept + (2 * PostingBlock.MostItems))
        {
            Array.Resize(ref _items, 2 * (kept + (2 * PostingBlock.MostItems)));
        }

        var reader = new BlockReader(_buffer.AsSpan((BlocksAtOnce - _inBuffer) * PostingBlock.Size, PostingBlock.Size), _fences.Number(_block), _itemBytes);
        (_groups, _group) = (0, 0);
        var end = kept;
        while (reader.Next())
        {
            end += reader.Items(_items.AsSpan(end));
            _keys[_groups] = reader.Fingerprint;
            _ends[_groups++] = end;
        }

        _decoded?.Invoke(_items.AsSpan(kept, end - kept));

        _inBuffer--;
        _block++;
        _blocksLeft--;
        return true;
    }
}
