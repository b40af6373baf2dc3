using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Answers, remembered: turns of phrase, boilerplate and families of copies are asked for again and again, and the smallest names of a long list
/// hardly ever change. Holds what is committed only. Time goes by in turns, each of so many different answers asked for; those that were not asked for in a
/// whole turn are forgotten.
/// </summary>
/// <param name="limit">How many names each answer has at most.</param>
/// <param name="turn">How many different answers are asked for in a turn; twice as many are remembered at most.</param>
internal sealed class HotLists(int limit, int turn = 1 << 17)
{
    // Their keys lie in large pieces of memory, in which a collection has nothing to follow and which it leaves where they are.
    private const int ListsOfPiece = 1 << 10;

    private readonly FingerprintTables _places = new();
    private readonly List<Answer> _answers = [];
    private readonly List<ItemKey[]> _keys = [];
    private readonly Stack<int> _free = new();
    private int _turn;
    private int _asked;

    /// <summary>How many names each answer has at most.</summary>
    public int Limit => limit;

    /// <summary>The first names of a fingerprint.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    /// <param name="keys">Gets the names, good until the next change.</param>
    /// <returns>False when they are not known.</returns>
    public bool TryFind(int index, ulong fingerprint, out ReadOnlySpan<ItemKey> keys)
    {
        if (_places.Of(index).Find(fingerprint) is not FingerprintTable.None and var place)
        {
            Ask(place);
            keys = RoomOf(place)[.._answers[place].Count];
            return true;
        }

        keys = [];
        return false;
    }

    /// <summary>Remembers the first names of a fingerprint: as many as the limit, or all.</summary>
    public void Keep(int index, ulong fingerprint, ReadOnlySpan<ItemKey> keys)
    {
        Forget(index, fingerprint);
        if (!_free.TryPop(out var place))
        {
            place = _answers.Count;
            _answers.Add(default);
            if (place / ListsOfPiece == _keys.Count)
            {
                _keys.Add(new ItemKey[ListsOfPiece * limit]);
            }
        }

        _answers[place] = new Answer(index, fingerprint, keys.Length, _turn - 1);
        keys.CopyTo(RoomOf(place));
        _places.Of(index).Set(fingerprint, place);
        Ask(place);
    }

    /// <summary>An item has come.</summary>
    public void Enter(int index, string item, ulong[] fingerprints)
    {
        if (!ItemKey.TryParse(item, out var key))
        {
            Leave(index, fingerprints);
            return;
        }

        var places = _places.Of(index);
        foreach (var fingerprint in fingerprints)
        {
            if (places.Find(fingerprint) is not FingerprintTable.None and var place)
            {
                Enter(place, key);
            }
        }
    }

    /// <summary>An item has gone.</summary>
    public void Leave(int index, ulong[] fingerprints)
    {
        foreach (var fingerprint in fingerprints)
        {
            Forget(index, fingerprint);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _places.Clear();
        _answers.Clear();
        _keys.Clear();
        _free.Clear();
        _asked = 0;
    }

    private void Enter(int place, in ItemKey key)
    {
        var room = RoomOf(place);
        var count = _answers[place].Count;
        if (count == limit && key > room[^1])
        {
            return;
        }

        var at = ~room[..count].BinarySearch(key);
        var more = Math.Min(count + 1, limit);
        room[at..(more - 1)].CopyTo(room[(at + 1)..]);
        room[at] = key;
        _answers[place] = _answers[place] with { Count = more };
    }

    private Span<ItemKey> RoomOf(int place) => _keys[place / ListsOfPiece].AsSpan(place % ListsOfPiece * limit, limit);

    private void Ask(int place)
    {
        if (_answers[place].Turn == _turn)
        {
            return;
        }

        _answers[place] = _answers[place] with { Turn = _turn };
        if (++_asked == turn)
        {
            foreach (var answer in _answers.Where(answer => answer.Count > 0 && answer.Turn != _turn).ToList())
            {
                Forget(answer.Index, answer.Fingerprint);
            }

            _turn++;
            _asked = 0;
        }
    }

    private void Forget(int index, ulong fingerprint)
    {
        if (_places.Of(index).Find(fingerprint) is not FingerprintTable.None and var place)
        {
            _places.Of(index).Set(fingerprint, FingerprintTable.None);
            _answers[place] = default;
            _free.Push(place);
        }
    }

    private readonly record struct Answer(int Index, ulong Fingerprint, int Count, int Turn);
}
