namespace Hearsay.Language.Tagging;

/// <summary>Hashes of features and of words: 32-bit, the same on every machine; 0 is never returned.</summary>
internal static class FeatureHash
{
    /// <summary>Hash of a stretch of characters (FNV-1a over UTF-16 code units).</summary>
    public static uint Of(ReadOnlySpan<char> word) => Add(2166136261u, word);

    /// <summary>The hash of a stretch that goes on with one more character.</summary>
    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619u;

    /// <summary>The hash of a stretch that goes on with more characters.</summary>
    public static uint Add(uint hash, ReadOnlySpan<char> more)
    {
        foreach (var c in more)
        {
            hash = Add(hash, c);
        }

        return hash;
    }

    /// <summary>A feature of a template and one value.</summary>
    public static uint Mix(uint template, uint value) => Finish((template * 0x9E3779B1u) ^ value);

    /// <summary>A feature of a template and two values.</summary>
    public static uint Mix(uint template, uint first, uint second) => Finish((((template * 0x9E3779B1u) ^ first) * 0x85EBCA6Bu) ^ second);

    private static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x7FEB352Du;
        hash = (hash ^ (hash >> 15)) * 0x846CA68Bu;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }
}
