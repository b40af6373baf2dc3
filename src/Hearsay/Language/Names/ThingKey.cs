namespace Hearsay.Language.Names;

/// <summary>
/// Makes the keys by which names of the same thing are known: the highest four bits say what kind of key it is, so that keys of two kinds
/// never meet. 0 is no key.
/// </summary>
internal static class ThingKey
{
    private const int Shift = 60; // the top four bits say what kind of thing it is, the others which
    private const ulong Rest = (1UL << Shift) - 1; // the other 60 bits

    /// <summary>A name that is known by its words only.</summary>
    public static ulong OfName(ulong words) => (1UL << Shift) | (words & Rest);

    /// <summary>A country by its ISO 3166-1 alpha-3 code.</summary>
    public static ulong OfCountry(string code) => (2UL << Shift) | Letters(code);

    /// <summary>The people of a country by its code.</summary>
    public static ulong OfPeople(string code) => (3UL << Shift) | Letters(code);

    /// <summary>The people of a country that no list has, by the number of its norm in the article.</summary>
    public static ulong OfPeople(int word) => (4UL << Shift) | (uint)word;

    /// <summary>A place that no list has, by the key of its name.</summary>
    public static ulong OfPlace(ulong name) => (5UL << Shift) | (name & Rest);

    /// <summary>The user's actor or place with this number in the user's file.</summary>
    public static ulong OfUser(int number) => (6UL << Shift) | (uint)number;

    private static ulong Letters(string code)
    {
        var letters = 0UL;
        foreach (var letter in code)
        {
            letters = (letters << 8) | (byte)letter;
        }

        return letters;
    }
}
