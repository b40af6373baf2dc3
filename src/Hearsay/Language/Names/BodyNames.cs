namespace Hearsay.Language.Names;

/// <summary>Names of a state's bodies, told apart by country and field: "Arvanian Defence Ministry", "Arvania's defense ministry", "Ministry of Defence of Arvania".</summary>
internal static class BodyNames
{
    /// <summary>Equal for all ways to name a body of a country; empty for what is not one, or without its country or field.</summary>
    public static string Key(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (end - first is < 2 or > 8)
        {
            return "";
        }

        var words = new List<string>(end - first);
        var isState = false;
        for (var i = first; i < end; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Upos is Upos.Det or Upos.Adp or Upos.Part or Upos.Punct or Upos.Cconj || token.Xpos == "POS")
            {
                continue;
            }

            isState |= NameLists.Default.Is(token.Norm, NameWord.State) && NameLists.Default.Is(token.Norm, NameWord.OrgHead);
            Gazetteer.Default.Match(tokens[i..(i + 1)], 0, out var known);
            words.Add(token.Norm == "defense" ? "defence"
                : known.Country is { } country ? country
                : char.IsUpper(text[token.Span.Start]) && NameLists.Default.Of(token.Norm) == NameWord.None ? Stem(token.Norm)
                : token.Norm);
        }

        if (!isState || words.Count < 2)
        {
            return "";
        }

        words.Sort(StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    /// <summary>What a country's name and its adjective have in common: "arvan" of "arvania", "arvanian".</summary>
    private static string Stem(string norm)
    {
        var stem = norm.AsSpan();
        foreach (var ending in (ReadOnlySpan<string>)["s", "n", "ic", "ish", "ese"])
        {
            if (stem.Length - ending.Length >= 4 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
            }
        }

        return stem.Length > 5 ? stem.TrimEnd("aeiouy").ToString() : stem.ToString();
    }
}
