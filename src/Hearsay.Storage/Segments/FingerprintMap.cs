using System.Runtime.InteropServices;

namespace Hearsay.Storage.Segments;

/// <summary>A dictionary by index and fingerprint. The indexes are few, and a fingerprint is a hash already.</summary>
internal sealed class FingerprintMap<T>
    where T : class
{
    private readonly List<Dictionary<ulong, T>> _maps = [];

    /// <summary>The value of a fingerprint; null when there is none.</summary>
    public T? Find(int index, ulong fingerprint) => index < _maps.Count ? _maps[index].GetValueOrDefault(fingerprint) : null;

    /// <summary>Where the value of a fingerprint stands, made when it is not there.</summary>
    public ref T? At(int index, ulong fingerprint)
    {
        while (_maps.Count <= index)
        {
            _maps.Add([]);
        }

        return ref CollectionsMarshal.GetValueRefOrAddDefault(_maps[index], fingerprint, out _);
    }

    /// <summary>Takes a fingerprint out.</summary>
    public void Remove(int index, ulong fingerprint)
    {
        if (index < _maps.Count)
        {
            _maps[index].Remove(fingerprint);
        }
    }

    /// <summary>Takes out all values that meet a condition.</summary>
    public void RemoveWhere(Func<T, bool> condition)
    {
        foreach (var map in _maps)
        {
            foreach (var (fingerprint, value) in map)
            {
                if (condition(value))
                {
                    map.Remove(fingerprint);
                }
            }
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _maps.ForEach(map => map.Clear());
}
