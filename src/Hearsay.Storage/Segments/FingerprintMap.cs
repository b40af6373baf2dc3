using System.Runtime.InteropServices;

namespace Hearsay.Storage.Segments;

/// <summary>
/// A dictionary by index and fingerprint. The indexes are few, and a fingerprint is a hash already. Nearly all fingerprints that are asked for are not in it, and a filter
/// that stays in the processor's cache says so: a look into a large dictionary is two ways to memory, one after the other.
/// </summary>
internal sealed class FingerprintMap<T>
    where T : class
{
    private readonly List<Part> _parts = [];

    /// <summary>The value of a fingerprint; null when there is none.</summary>
    public T? Find(int index, ulong fingerprint) => index < _parts.Count ? _parts[index].Find(fingerprint) : null;

    /// <summary>Where the value of a fingerprint stands, made when it is not there.</summary>
    public ref T? At(int index, ulong fingerprint)
    {
        while (_parts.Count <= index)
        {
            _parts.Add(new Part());
        }

        return ref _parts[index].At(fingerprint);
    }

    /// <summary>Takes a fingerprint out.</summary>
    public void Remove(int index, ulong fingerprint)
    {
        if (index < _parts.Count)
        {
            _parts[index].Remove(fingerprint);
        }
    }

    /// <summary>Takes out all values that meet a condition.</summary>
    public void RemoveWhere(Func<T, bool> condition) => _parts.ForEach(part => part.RemoveWhere(condition));

    /// <summary>Forgets everything.</summary>
    public void Clear() => _parts.ForEach(part => part.Clear());

    /// <summary>The values of one index.</summary>
    private sealed class Part
    {
        private const int Least = 1024;

        private readonly Dictionary<ulong, T> _values = [];
        private MemoryFilter _filter = new(Least);
        private int _room = Least;
        private int _filtered;

        public T? Find(ulong fingerprint) => _filter.MayHold(fingerprint) ? _values.GetValueOrDefault(fingerprint) : null;

        public ref T? At(ulong fingerprint)
        {
            ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, fingerprint, out var known);
            if (!known)
            {
                Filter(fingerprint);
            }

            return ref value;
        }

        public void Remove(ulong fingerprint) => _values.Remove(fingerprint);

        public void RemoveWhere(Func<T, bool> condition)
        {
            foreach (var (fingerprint, value) in _values)
            {
                if (condition(value))
                {
                    _values.Remove(fingerprint);
                }
            }

            FilterAll();
        }

        public void Clear()
        {
            _values.Clear();
            FilterAll();
        }

        // The filter cannot forget: when it is full it is made anew, larger where that is not for what was taken out.
        private void Filter(ulong fingerprint)
        {
            if (_filtered < _room)
            {
                _filter.Add(fingerprint);
                _filtered++;
                return;
            }

            if (_values.Count > _room / 2)
            {
                _room *= 2;
                _filter = new MemoryFilter(_room);
            }

            FilterAll();
        }

        private void FilterAll()
        {
            _filter.Clear();
            foreach (var fingerprint in _values.Keys)
            {
                _filter.Add(fingerprint);
            }

            _filtered = _values.Count;
        }
    }
}
