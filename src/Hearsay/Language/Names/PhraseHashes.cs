using System.Runtime.InteropServices;

namespace Hearsay.Language.Names;

/// <summary>
/// Phrases of norms with a value each, matched longest first against a token sequence. Keys are 64-bit hashes of the norms, so that no
/// string is made while matching. Filled once, then only read.
/// </summary>
/// <typeparam name="T">The value of a phrase.</typeparam>
internal sealed class PhraseHashes<T>
    where T : struct
{
    private const int LongestPhrase = 8; // words; longer entries are left out

    private readonly Dictionary<ulong, (int Length, T Value)> _phrases = [];
    private readonly Dictionary<ulong, int> _longestFrom = []; // hash of the first norm → most words

    /// <summary>Number of phrases.</summary>
    public int Count => _phrases.Count;

    /// <summary>Adds a phrase given as its norms; an earlier value is combined with the new one.</summary>
    public void Add(ReadOnlySpan<string> norms, T value, Func<T, T, T> combine)
    {
        if (norms.Length is 0 or > LongestPhrase)
        {
            return;
        }

        var hash = 0UL;
        foreach (var norm in norms)
        {
            hash = Extend(hash, norm);
        }

        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_phrases, hash, out var exists);
        entry = (norms.Length, exists ? combine(entry.Value, value) : value);
        ref var longest = ref CollectionsMarshal.GetValueRefOrAddDefault(_longestFrom, Extend(0, norms[0]), out _);
        longest = Math.Max(longest, norms.Length);
    }

    /// <summary>The longest phrase that starts at a token and ends before a limit.</summary>
    /// <returns>Its number of tokens; 0 when there is none.</returns>
    public int Match(ReadOnlySpan<Token> tokens, int at, out T value)
    {
        value = default;
        var hash = Extend(0, tokens[at].Norm);
        if (!_longestFrom.TryGetValue(hash, out var longest))
        {
            return 0;
        }

        var best = 0;
        for (var length = 1; ; length++)
        {
            if (_phrases.TryGetValue(hash, out var entry) && entry.Length == length)
            {
                best = length;
                value = entry.Value;
            }

            if (length == longest || at + length >= tokens.Length)
            {
                return best;
            }

            hash = Extend(hash, tokens[at + length].Norm);
        }
    }

    /// <summary>Whether a single norm is a phrase.</summary>
    public bool ContainsWord(string norm) => _phrases.TryGetValue(Extend(0, norm), out var entry) && entry.Length == 1;

    /// <summary>The value of a single norm; false where it is no phrase.</summary>
    public bool TryWord(string norm, out T value)
    {
        var isPhrase = _phrases.TryGetValue(Extend(0, norm), out var entry) && entry.Length == 1;
        value = isPhrase ? entry.Value : default;
        return isPhrase;
    }

    private static ulong Extend(ulong hash, string norm)
    {
        hash = (hash * 0x9E3779B97F4A7C15UL) + 0x1234567UL;
        foreach (var c in norm.Length > 40 ? norm.AsSpan(0, 40) : norm)
        {
            hash = (hash ^ c) * 0x100000001B3UL;
        }

        return hash ^ (hash >> 29);
    }
}
