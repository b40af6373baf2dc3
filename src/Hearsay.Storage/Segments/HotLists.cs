namespace Hearsay.Storage.Segments;

/// <summary>
/// Answers, remembered: turns of phrase, boilerplate and families of copies are asked for again and again, and the smallest names of a long list
/// hardly ever change. Holds what is committed only, in two generations: when the young one is full it becomes the old one, and what was not asked for
/// since the last time is forgotten.
/// </summary>
/// <param name="limit">How many names each answer has at most.</param>
/// <param name="generation">How many answers make a generation.</param>
internal sealed class HotLists(int limit, int generation = 1 << 15)
{
    private FingerprintMap<string[]> _young = new();
    private FingerprintMap<string[]> _old = new();

    /// <summary>How many names each answer has at most.</summary>
    public int Limit => limit;

    /// <summary>The first names of a fingerprint; null when they are not known.</summary>
    public string[]? Find(int index, ulong fingerprint)
    {
        if (_young.Find(index, fingerprint) is { } names)
        {
            return names;
        }

        if (_old.Find(index, fingerprint) is not { } asked)
        {
            return null;
        }

        Keep(index, fingerprint, asked);
        return asked;
    }

    /// <summary>Remembers the first names of a fingerprint: as many as the limit, or all.</summary>
    public void Keep(int index, ulong fingerprint, string[] names)
    {
        if (_young.Count >= generation)
        {
            (_old, _young) = (_young, _old);
            _young.Clear();
        }

        _young.At(index, fingerprint) = names;
    }

    /// <summary>An item has come.</summary>
    public void Enter(int index, string item, ulong[] fingerprints)
    {
        foreach (var fingerprint in fingerprints)
        {
            if (Find(index, fingerprint) is { } names && (names.Length < limit || string.CompareOrdinal(item, names[^1]) < 0))
            {
                var at = ~Array.BinarySearch(names, item, StringComparer.Ordinal);
                var kept = names.Length == limit ? limit - 1 : names.Length;
                _young.At(index, fingerprint) = [.. names.AsSpan(0, at), item, .. names.AsSpan(at, kept - at)];
            }
        }
    }

    /// <summary>An item has gone.</summary>
    public void Leave(int index, ulong[] fingerprints)
    {
        foreach (var fingerprint in fingerprints)
        {
            _young.Remove(index, fingerprint);
            _old.Remove(index, fingerprint);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _young.Clear();
        _old.Clear();
    }
}
