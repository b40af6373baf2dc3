namespace Hearsay.Language.Names;

/// <summary>Abbreviations of names by their first letters, as numbers: of two to eight letters, 0 for none.</summary>
internal static class Acronyms
{
    private const int Longest = 8; // letters

    /// <summary>The first letters of a name's capitalised words.</summary>
    public static ulong Of(ArticleWords words, NameRange name)
    {
        var letters = 0UL;
        var count = 0;
        for (var i = name.First; i < name.End; i++)
        {
            if (words.IsCapital(i))
            {
                letters = Add(letters, words.Tokens[i].Norm[0]);
                count++;
            }
        }

        return count is < 2 or > Longest ? 0 : letters;
    }

    /// <summary>The letters of a word that may be an abbreviation, without full stops.</summary>
    public static ulong Read(string norm)
    {
        var letters = 0UL;
        var count = 0;
        foreach (var c in norm)
        {
            if (c == '.')
            {
                continue;
            }

            if (++count > Longest)
            {
                return 0;
            }

            letters = Add(letters, c);
        }

        return count < 2 ? 0 : letters;
    }

    private static ulong Add(ulong letters, char c) => (letters << 8) | (byte)(c > 127 ? 1 : c);
}
