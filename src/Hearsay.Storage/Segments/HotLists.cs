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
    // One table, not one for each turn: nearly all fingerprints that are asked for are not here.
    private readonly FingerprintMap<Answer> _answers = new();
    private int _turn;
    private int _asked;

    /// <summary>How many names each answer has at most.</summary>
    public int Limit => limit;

    /// <summary>The first names of a fingerprint; null when they are not known.</summary>
    public string[]? Find(int index, ulong fingerprint)
    {
        if (_answers.Find(index, fingerprint) is not { } answer)
        {
            return null;
        }

        Ask(answer);
        return answer.Names;
    }

    /// <summary>Remembers the first names of a fingerprint: as many as the limit, or all.</summary>
    public void Keep(int index, ulong fingerprint, string[] names)
    {
        var answer = new Answer { Names = names, Turn = _turn - 1 };
        _answers.At(index, fingerprint) = answer;
        Ask(answer);
    }

    /// <summary>An item has come.</summary>
    public void Enter(int index, string item, ulong[] fingerprints)
    {
        foreach (var fingerprint in fingerprints)
        {
            if (_answers.Find(index, fingerprint) is { Names: var names } answer && (names.Length < limit || string.CompareOrdinal(item, names[^1]) < 0))
            {
                var at = ~Array.BinarySearch(names, item, StringComparer.Ordinal);
                var kept = names.Length == limit ? limit - 1 : names.Length;
                answer.Names = [.. names.AsSpan(0, at), item, .. names.AsSpan(at, kept - at)];
            }
        }
    }

    /// <summary>An item has gone.</summary>
    public void Leave(int index, ulong[] fingerprints)
    {
        foreach (var fingerprint in fingerprints)
        {
            _answers.Remove(index, fingerprint);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _answers.Clear();
        _asked = 0;
    }

    private void Ask(Answer answer)
    {
        if (answer.Turn == _turn)
        {
            return;
        }

        answer.Turn = _turn;
        if (++_asked == turn)
        {
            _answers.RemoveWhere(each => each.Turn != _turn);
            _turn++;
            _asked = 0;
        }
    }

    private sealed class Answer
    {
        public required string[] Names { get; set; }

        public required int Turn { get; set; }
    }
}
