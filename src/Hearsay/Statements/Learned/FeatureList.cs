namespace Hearsay.Statements.Learned;

/// <summary>Hashes of the features of one decision, gathered and then scored; reused from one decision to the next.</summary>
internal sealed class FeatureList
{
    private uint[] _items = new uint[128];
    private int _count;

    /// <summary>What was added since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<uint> Items => _items.AsSpan(0, _count);

    /// <summary>Empties the list for the next word.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds the feature that a template makes of up to three values.</summary>
    public void Add(uint template, uint first, uint second = 0, uint third = 0)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count * 2);
        }

        _items[_count++] = Mix(Mix(Mix(template * 0x9E3779B1u, first), second), third);
    }

    /// <summary>One hash of a hash and a value (the rounds of MurmurHash3).</summary>
    public static uint Mix(uint hash, uint value)
    {
        value *= 0xCC9E2D51u;
        value = (value << 15) | (value >> 17);
        hash ^= value * 0x1B873593u;
        hash = (hash << 13) | (hash >> 19);
        hash = (hash * 5) + 0xE6546B64u;
        return hash ^ (hash >> 16);
    }
}
