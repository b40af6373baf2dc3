using System.Runtime.InteropServices;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Writes the postings of one section: blocks, the fence (first fingerprint) of each, and the filter. What comes must come in ascending order of
/// fingerprints; memory is needed for one block.
/// </summary>
internal sealed class PostingWriter
{
    // A head of ten bytes, a number of two, and the first items.
    private const int LeastRoom = 24;

    // A distance is doubled before it is written.
    private const ulong Furthest = 1UL << 62;

    private readonly Stream _postings;
    private readonly Stream _fences;
    private readonly FilterWriter _filter;
    private readonly int _itemBytes;
    private readonly byte[] _block = new byte[PostingBlock.Size];
    private int _at = PostingBlock.Start;
    private ulong _last;

    /// <param name="postings">Gets the blocks.</param>
    /// <param name="fences">Gets the fences.</param>
    /// <param name="filter">Gets the fingerprints.</param>
    /// <param name="itemBytes">Bytes of an item, see <see cref="PostingBlock.ItemBytes"/>.</param>
    public PostingWriter(Stream postings, Stream fences, FilterWriter filter, int itemBytes)
    {
        _postings = postings;
        _fences = fences;
        _filter = filter;
        _itemBytes = itemBytes;
    }

    /// <summary>Blocks written so far.</summary>
    public long Blocks { get; private set; }

    /// <summary>Postings added so far.</summary>
    public long Postings { get; private set; }

    /// <summary>Different fingerprints added so far.</summary>
    public long Fingerprints { get; private set; }

    /// <summary>Adds the items of a fingerprint.</summary>
    /// <param name="fingerprint">Greater than the one before.</param>
    /// <param name="items">Ascending; none adds nothing.</param>
    public void Add(ulong fingerprint, ReadOnlySpan<int> items)
    {
        if (items.IsEmpty)
        {
            return;
        }

        _filter.Add(fingerprint);
        Fingerprints++;
        Postings += items.Length;
        while (!items.IsEmpty)
        {
            if (PostingBlock.End - _at < LeastRoom || fingerprint - _last >= Furthest)
            {
                Close();
            }

            if (_at == PostingBlock.Start)
            {
                _fences.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in fingerprint)));
                _last = fingerprint;
            }

            var distance = fingerprint - _last;
            _last = fingerprint;
            items = items.Length == 1 ? Single(distance, items) : Several(distance, items);
        }
    }

    /// <summary>Writes the last block.</summary>
    public void Finish() => Close();

    private ReadOnlySpan<int> Single(ulong distance, ReadOnlySpan<int> items)
    {
        Number(distance << 1);
        for (var part = 0; part < _itemBytes; part++)
        {
            _block[_at++] = (byte)(items[0] >> (8 * part));
        }

        return [];
    }

    // As many as the block takes; the rest goes into the next as a group of the same fingerprint.
    private ReadOnlySpan<int> Several(ulong distance, ReadOnlySpan<int> items)
    {
        Number((distance << 1) | 1);
        var room = PostingBlock.End - _at - 2;
        var (count, previous) = (0, 0);
        while (count < items.Length && (room -= Leb128.Length((uint)(items[count] - previous))) >= 0)
        {
            previous = items[count++];
        }

        Number((uint)count);
        previous = 0;
        foreach (var item in items[..count])
        {
            Number((uint)(item - previous));
            previous = item;
        }

        return items[count..];
    }

    private void Close()
    {
        if (_at == PostingBlock.Start)
        {
            return;
        }

        PostingBlock.Seal(_block, _at);
        _postings.Write(_block);
        _at = PostingBlock.Start;
        Blocks++;
    }

    private void Number(ulong value) => Leb128.Write(_block, ref _at, value);
}
