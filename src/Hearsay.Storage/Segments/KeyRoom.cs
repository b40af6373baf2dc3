using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>Room for lists of keys, in pieces of memory that go when none of their lists is held any more.</summary>
/// <param name="keysOfPiece">How many keys a piece has.</param>
internal sealed class KeyRoom(int keysOfPiece)
{
    private ItemKey[] _piece = [];
    private int _used;

    /// <summary>A list of its own with the same keys.</summary>
    public ArraySegment<ItemKey> Copy(ReadOnlySpan<ItemKey> keys)
    {
        if (keys.IsEmpty)
        {
            return [];
        }

        if (_used + keys.Length > _piece.Length)
        {
            _piece = GC.AllocateUninitializedArray<ItemKey>(Math.Max(keysOfPiece, keys.Length));
            _used = 0;
        }

        var copy = new ArraySegment<ItemKey>(_piece, _used, keys.Length);
        keys.CopyTo(copy);
        _used += keys.Length;
        return copy;
    }
}
