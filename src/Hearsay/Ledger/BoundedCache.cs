using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Ledger;

/// <summary>What was asked for last, by key, up to a weight in all; what was not asked for the longest goes first. Thread-safe.</summary>
/// <param name="capacity">The weight that it holds at most; a single value may weigh more.</param>
/// <param name="weigh">What a value weighs; null for 1 each.</param>
internal sealed class BoundedCache<T>(long capacity, Func<T, long>? weigh = null)
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private readonly Lock _gate = new();
    private long _weight;

    /// <summary>The value of a key, if it is here.</summary>
    public bool TryGet(string key, [MaybeNullWhen(false)] out T value)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddLast(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Remembers a value.</summary>
    public void Put(string key, T value)
    {
        var weight = weigh?.Invoke(value) ?? 1;
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                Remove(known);
            }

            _entries[key] = _byUse.AddLast(new Entry(key, value, weight));
            _weight += weight;
            while (_weight > capacity && _byUse.Count > 1)
            {
                Remove(_byUse.First!);
            }
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _byUse.Clear();
            _weight = 0;
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _entries.Remove(node.Value.Key);
        _byUse.Remove(node);
        _weight -= node.Value.Weight;
    }

    private readonly record struct Entry(string Key, T Value, long Weight);
}
