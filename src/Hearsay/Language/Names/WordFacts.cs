namespace Hearsay.Language.Names;

/// <summary>What is known of a word wherever it stands.</summary>
/// <param name="Kinds">What it can be in or near a name.</param>
/// <param name="Woman">Whether it is a woman's given name; null when it is none or may be either's.</param>
/// <param name="StartsKnown">Whether a known phrase begins with it.</param>
/// <param name="IsKnownAlone">Whether it is a known phrase by itself.</param>
/// <param name="IsInCapitals">Whether it is so only when written in capitals ("WHO", "US").</param>
internal readonly record struct WordFacts(NameWord Kinds, bool? Woman, bool StartsKnown, bool IsKnownAlone, bool IsInCapitals)
{
    /// <summary>The facts with what a token's surroundings say, as one set.</summary>
    public static WordClasses ClassesOf(in WordFacts facts, KnownAs known, bool inside, SeenAs seen) =>
        (WordClasses)(uint)(facts.Kinds & NameWord.All)
        | (facts.Woman switch { true => WordClasses.GivenNameOfWoman, false => WordClasses.GivenNameOfMan, null => WordClasses.None })
        | ((known & KnownAs.Country) != 0 ? WordClasses.Country : WordClasses.None)
        | ((known & (KnownAs.Demonym | KnownAs.Group)) != 0 ? WordClasses.People : WordClasses.None)
        | ((known & KnownAs.City) != 0 ? WordClasses.City : WordClasses.None)
        | ((known & KnownAs.Region) != 0 ? WordClasses.Region : WordClasses.None)
        | ((known & KnownAs.Organization) != 0 ? WordClasses.Organization : WordClasses.None)
        | ((known & KnownAs.Metonym) != 0 ? WordClasses.Metonym : WordClasses.None)
        | (inside ? WordClasses.Inside : WordClasses.None)
        | ((seen & SeenAs.Lower) != 0 ? WordClasses.SeenInLower : WordClasses.None)
        | ((seen & SeenAs.Capital) != 0 ? WordClasses.SeenCapitalised : WordClasses.None);
}

/// <summary>
/// What is known of a token before names are recognised. The lowest 20 bits are those of <see cref="NameWord"/>; the others come from the
/// known phrases, the given names and the rest of the article.
/// </summary>
[Flags]
internal enum WordClasses : uint
{
    None = 0x0,

    /// <summary>A given name that is nearly always a man's.</summary>
    GivenNameOfMan = 1u << 20,

    /// <summary>A given name that is nearly always a woman's.</summary>
    GivenNameOfWoman = 1u << 21,

    /// <summary>In the name of a country.</summary>
    Country = 1u << 22,

    /// <summary>In the name of a people or of a religious, ethnic or political group, or its adjective.</summary>
    People = 1u << 23,

    /// <summary>In the name of a larger city or a province.</summary>
    City = 1u << 24,

    /// <summary>In the name of a region or water.</summary>
    Region = 1u << 25,

    /// <summary>In the name of an organisation that the whole world's news names.</summary>
    Organization = 1u << 26,

    /// <summary>In the name of a seat of government that stands for the government.</summary>
    Metonym = 1u << 27,

    /// <summary>The second or a later word of such a phrase.</summary>
    Inside = 1u << 28,

    /// <summary>The same word stands in lower case somewhere in the article's running text.</summary>
    SeenInLower = 1u << 29,

    /// <summary>The same word stands with a capital inside a sentence of the article's running text.</summary>
    SeenCapitalised = 1u << 30,
}
