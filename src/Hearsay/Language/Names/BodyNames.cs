namespace Hearsay.Language.Names;

/// <summary>Names of a state's bodies, told apart by country and field: "Arvanian Defence Ministry", "Arvania's defense ministry", "Ministry of Defence of Arvania".</summary>
internal static class BodyNames
{
    private const ulong Prime = 0x100000001B3UL; // of 64-bit FNV-1a

    /// <summary>Equal for all ways to name a body of a country; 0 for what is not one, or without its country or field.</summary>
    public static ulong Key(ArticleWords words, int first, int end)
    {
        if (end - first is < 2 or > 8)
        {
            return 0;
        }

        var key = 0UL;
        var count = 0;
        var isState = false;
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref words.Tokens[i];
            if (token.Upos is Upos.Det or Upos.Adp or Upos.Part or Upos.Punct or Upos.Cconj || token.Xpos == "POS")
            {
                continue;
            }

            isState |= (~words.KindsOf(i) & (NameWord.State | NameWord.OrgHead)) == 0;
            count++;
            var word = token.Norm == "defense" ? "defence"
                : words.KnownAt(i, i + 1, out var known) > 0 && known.Country is { } country ? country
                : words.KindsOf(i) == NameWord.None && words.IsCapital(i) ? Stem(token.Norm)
                : token.Norm;
            key += Hash(word); // a sum, so that the order of the words does not count
        }

        return isState && count > 1 ? Math.Max(1, key) : 0;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return (hash ^ (hash >> 32)) * Prime;
    }

    /// <summary>What a country's name and its adjective have in common: "arvan" of "arvania", "arvanian".</summary>
    private static ReadOnlySpan<char> Stem(string norm)
    {
        var stem = norm.AsSpan();
        foreach (var ending in (ReadOnlySpan<string>)["s", "n", "ic", "ish", "ese"])
        {
            if (stem.Length - ending.Length >= 4 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
            }
        }

        return stem.Length > 5 ? stem.TrimEnd("aeiouy") : stem;
    }
}
