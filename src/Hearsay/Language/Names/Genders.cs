namespace Hearsay.Language.Names;

/// <summary>What words say of a person's gender: true for a woman, false for a man, null for nothing.</summary>
internal static class Genders
{
    /// <summary>A title or role: "Mrs.", "spokeswoman", "king".</summary>
    public static bool? OfTitle(ArticleWords words, int token)
    {
        var norm = words.Tokens[token].Norm;
        var kinds = NameLists.Default.Of(norm[^1] == '.' ? norm[..^1] : norm); // "Mrs." as "Mrs"
        return (kinds & (NameWord.Female | NameWord.Feminine)) != 0 ? true : (kinds & (NameWord.Male | NameWord.Masculine)) != 0 ? false : null;
    }

    /// <summary>The given name of a full name.</summary>
    public static bool? OfGivenName(ArticleWords words, NameRange name) => name.Count > 1 ? words.IsWoman(name.First) : null;
}
