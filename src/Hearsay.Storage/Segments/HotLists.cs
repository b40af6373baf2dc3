namespace Hearsay.Storage.Segments;

/// <summary>
/// The heads of long lists, remembered: turns of phrase, boilerplate and families of copies are asked for again and again, and their smallest names
/// hardly ever change. Holds what is committed only. The bound is kept by dropping what was not asked for lately.
/// </summary>
internal sealed class HotLists
{
    private const int MostLists = 8192;

    private Dictionary<HotKey, string[]> _young = [];
    private Dictionary<HotKey, string[]> _old = [];

    /// <summary>The first names of a fingerprint, so many as were asked for; null when they are not known.</summary>
    public string[]? Find(HotKey key)
    {
        if (_young.TryGetValue(key, out var names))
        {
            return names;
        }

        if (_old.TryGetValue(key, out names))
        {
            Keep(key, names);
        }

        return names;
    }

    /// <summary>Remembers a list that is as long as was asked for.</summary>
    public void Keep(HotKey key, string[] names)
    {
        if (_young.Count >= MostLists)
        {
            (_old, _young) = (_young, []);
        }

        _young[key] = names;
    }

    /// <summary>An item has come.</summary>
    public void Enter(int index, string item, ulong[] fingerprints, int limit)
    {
        foreach (var fingerprint in fingerprints)
        {
            var key = new HotKey(index, fingerprint, limit);
            if (Find(key) is { } names && string.CompareOrdinal(item, names[^1]) < 0)
            {
                var at = ~Array.BinarySearch(names, item, StringComparer.Ordinal);
                _young[key] = [.. names.AsSpan(0, at), item, .. names.AsSpan(at, names.Length - at - 1)];
            }
        }
    }

    /// <summary>An item has gone.</summary>
    public void Leave(int index, ulong[] fingerprints, int limit)
    {
        foreach (var fingerprint in fingerprints)
        {
            _young.Remove(new HotKey(index, fingerprint, limit));
            _old.Remove(new HotKey(index, fingerprint, limit));
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _young.Clear();
        _old.Clear();
    }
}

/// <summary>What a list is remembered by.</summary>
/// <param name="Index">The index's number.</param>
/// <param name="Fingerprint">The fingerprint.</param>
/// <param name="Limit">How many names were asked for.</param>
internal readonly record struct HotKey(int Index, ulong Fingerprint, int Limit);
