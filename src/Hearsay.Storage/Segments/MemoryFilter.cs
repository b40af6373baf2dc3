namespace Hearsay.Storage.Segments;

/// <summary>A <see cref="KeyFilter"/> in memory, for keys that come in any order.</summary>
/// <param name="keys">For so many keys; when more are entered, more that are not there pass.</param>
internal sealed class MemoryFilter(long keys)
{
    private readonly ulong[] _words = new ulong[KeyFilter.BlocksFor(keys) * KeyFilter.BlockWords];
    private readonly long _blocks = KeyFilter.BlocksFor(keys);

    /// <summary>Enters a key.</summary>
    public void Add(ulong key) => KeyFilter.Set(BlockOf(key), key);

    /// <summary>False when the key was not entered.</summary>
    public bool MayHold(ulong key) => KeyFilter.MayHold(BlockOf(key), key);

    /// <summary>Forgets everything.</summary>
    public void Clear() => Array.Clear(_words);

    private Span<ulong> BlockOf(ulong key) => _words.AsSpan((int)KeyFilter.BlockOf(key, _blocks) * KeyFilter.BlockWords, KeyFilter.BlockWords);
}
