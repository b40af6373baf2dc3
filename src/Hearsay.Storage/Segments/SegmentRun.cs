using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>The live items of a segment that have a fingerprint, by name in ordinal order.</summary>
/// <param name="segment">The segment.</param>
/// <param name="index">The index's number.</param>
/// <param name="fingerprint">The fingerprint.</param>
internal sealed class SegmentRun(Segment segment, int index, ulong fingerprint) : INameStream
{
    private readonly HashSet<int>? _dead = segment.Dead.GetValueOrDefault(index);
    private readonly List<int> _items = segment.Items(index, fingerprint);
    private int _at = -1;

    /// <inheritdoc/>
    public bool AreKeys => segment.Names.AreKeys;

    /// <inheritdoc/>
    public string Current => segment.Names[_items[_at]];

    /// <inheritdoc/>
    public ItemKey Key => ItemKey.Read(segment.Names.Bytes(_items[_at]));

    /// <inheritdoc/>
    public bool Next()
    {
        do
        {
            _at++;
        }
        while (_at < _items.Count && _dead?.Contains(_items[_at]) == true);
        return _at < _items.Count;
    }
}
