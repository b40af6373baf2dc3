using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>The live items of a segment that have a fingerprint, by name in ordinal order, read as far as they are asked for.</summary>
internal sealed class SegmentRun : INameStream
{
    private readonly Segment _segment;
    private readonly HashSet<int>? _dead;
    private readonly int _index;
    private readonly ulong _fingerprint;
    private long _block;
    private int[] _items;
    private int _at;
    private int _item;

    /// <param name="segment">The segment.</param>
    /// <param name="index">The index's number.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    public SegmentRun(Segment segment, int index, ulong fingerprint)
    {
        _segment = segment;
        _dead = segment.Dead.GetValueOrDefault(index);
        _index = index;
        _fingerprint = fingerprint;
        _block = Segment.First;
        _items = segment.Items(index, fingerprint, ref _block);
        segment.Names.Prefetch(_items);
    }

    /// <inheritdoc/>
    public bool AreKeys => _segment.Names.AreKeys;

    /// <inheritdoc/>
    public string Current => _segment.Names[_item];

    /// <inheritdoc/>
    public ItemKey Key => ItemKey.Read(_segment.Names.Bytes(_item));

    /// <inheritdoc/>
    public bool Next()
    {
        while (true)
        {
            while (_at < _items.Length)
            {
                _item = _items[_at++];
                if (_dead is null || !_dead.Contains(_item))
                {
                    return true;
                }
            }

            if (_block == Segment.End)
            {
                return false;
            }

            _items = _segment.Items(_index, _fingerprint, ref _block);
            _at = 0;
        }
    }
}
