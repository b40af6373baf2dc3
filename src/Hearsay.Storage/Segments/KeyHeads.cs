using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Of each of some lists the smallest keys, found in any order, in one array that is used again and again: nothing in it has to be followed by a collection, and nothing survives one.
/// </summary>
internal sealed class KeyHeads
{
    private ItemKey[] _keys = [];
    private int[] _counts = [];

    /// <summary>Most keys of a list.</summary>
    public int Limit { get; private set; }

    /// <summary>The keys that were found of a list, ascending; good until the next change.</summary>
    public ReadOnlySpan<ItemKey> this[int list] => _keys.AsSpan(list * Limit, _counts[list]);

    /// <summary>Begins anew, with so many empty lists.</summary>
    /// <param name="lists">How many lists.</param>
    /// <param name="limit">Most keys of each; at least 1.</param>
    public void Begin(int lists, int limit)
    {
        if (_counts.Length < lists)
        {
            _counts = new int[lists];
        }

        if (_keys.Length < lists * limit)
        {
            _keys = new ItemKey[lists * limit];
        }

        _counts.AsSpan(0, lists).Clear();
        Limit = limit;
    }

    /// <summary>Enters a key that is not there; false when it is beyond the limit, and all greater ones are.</summary>
    public bool Add(int list, in ItemKey key)
    {
        var keys = _keys.AsSpan(list * Limit, Limit);
        ref var count = ref _counts[list];
        var at = count;
        while (at > 0 && key < keys[at - 1])
        {
            at--;
        }

        if (at == Limit)
        {
            return false;
        }

        count = Math.Min(count + 1, Limit);
        keys[at..(count - 1)].CopyTo(keys[(at + 1)..]);
        keys[at] = key;
        return true;
    }

    /// <summary>Enters a whole list that is empty yet.</summary>
    /// <param name="list">The list.</param>
    /// <param name="ascending">At most as many keys as the limit.</param>
    public void Set(int list, ReadOnlySpan<ItemKey> ascending)
    {
        ascending.CopyTo(_keys.AsSpan(list * Limit, Limit));
        _counts[list] = ascending.Length;
    }
}
