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
    private readonly FingerprintTables _places = new();
    private readonly List<Answer> _answers = [];
    private readonly Stack<int> _free = new();
    private int _turn;
    private int _asked;

    /// <summary>How many names each answer has at most.</summary>
    public int Limit => limit;

    /// <summary>The first names of a fingerprint; null when they are not known.</summary>
    public IReadOnlyList<string>? Find(int index, ulong fingerprint)
    {
        if (_places.Of(index).Find(fingerprint) is not FingerprintTable.None and var place)
        {
            // Asking may forget others.
            var names = _answers[place].Names;
            Ask(place);
            return names;
        }

        return null;
    }

    /// <summary>Remembers the first names of a fingerprint: as many as the limit, or all.</summary>
    public void Keep(int index, ulong fingerprint, IReadOnlyList<string> names)
    {
        Forget(index, fingerprint);
        var answer = new Answer(index, fingerprint, names, _turn - 1);
        if (_free.TryPop(out var place))
        {
            _answers[place] = answer;
        }
        else
        {
            place = _answers.Count;
            _answers.Add(answer);
        }

        _places.Of(index).Set(fingerprint, place);
        Ask(place);
    }

    /// <summary>An item has come.</summary>
    public void Enter(int index, string item, ulong[] fingerprints)
    {
        var (places, self) = (_places.Of(index), ItemKey.TryParse(item, out var key) ? key : default(ItemKey?));
        foreach (var fingerprint in fingerprints)
        {
            if (places.Find(fingerprint) is not FingerprintTable.None and var place)
            {
                var names = _answers[place].Names;
                _answers[place] = _answers[place] with { Names = self is { } own && names is ItemKeys keys ? With(keys, own) : With(names, item) };
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
        _free.Clear();
        _asked = 0;
    }

    private ItemKeys With(ItemKeys names, ItemKey item)
    {
        var keys = names.Span;
        if (keys.Length == limit && item > keys[^1])
        {
            return names;
        }

        var at = ~keys.BinarySearch(item);
        return new ItemKeys([.. keys[..at], item, .. keys[at..Math.Min(keys.Length, limit - 1)]]);
    }

    private IReadOnlyList<string> With(IReadOnlyList<string> names, string item) => names.Count == limit && string.CompareOrdinal(item, names[^1]) > 0
        ? names
        : [.. names.Append(item).Order(StringComparer.Ordinal).Take(limit)];

    private void Ask(int place)
    {
        if (_answers[place].Turn == _turn)
        {
            return;
        }

        _answers[place] = _answers[place] with { Turn = _turn };
        if (++_asked == turn)
        {
            foreach (var answer in _answers.Where(answer => answer.Names.Count > 0 && answer.Turn != _turn).ToList())
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
            _answers[place] = default(Answer) with { Names = [] };
            _free.Push(place);
        }
    }

    private readonly record struct Answer(int Index, ulong Fingerprint, IReadOnlyList<string> Names, int Turn);
}
