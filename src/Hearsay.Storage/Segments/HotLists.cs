namespace Hearsay.Storage.Segments;

/// <summary>
/// Answers, remembered: turns of phrase, boilerplate and families of copies are asked for again and again, and the smallest names of a long list
/// hardly ever change. Holds what is committed only. When it is full it starts anew: what is asked for often is soon there again.
/// </summary>
/// <param name="limit">How many names each answer has at most.</param>
internal sealed class HotLists(int limit)
{
    private const int MostLists = 16_384;

    private readonly FingerprintMap<string[]> _lists = new();
    private int _kept;

    /// <summary>How many names each answer has at most.</summary>
    public int Limit => limit;

    /// <summary>The first names of a fingerprint; null when they are not known.</summary>
    public string[]? Find(int index, ulong fingerprint) => _lists.Find(index, fingerprint);

    /// <summary>Remembers the first names of a fingerprint: as many as the limit, or all.</summary>
    public void Keep(int index, ulong fingerprint, string[] names)
    {
        if (_kept++ >= MostLists)
        {
            Clear();
        }

        _lists.At(index, fingerprint) = names;
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
                _lists.At(index, fingerprint) = [.. names.AsSpan(0, at), item, .. names.AsSpan(at, kept - at)];
            }
        }
    }

    /// <summary>An item has gone.</summary>
    public void Leave(int index, ulong[] fingerprints)
    {
        foreach (var fingerprint in fingerprints)
        {
            _lists.Remove(index, fingerprint);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _lists.Clear();
        _kept = 0;
    }
}
