namespace Hearsay.Language.Names;

/// <summary>
/// The same number for the ways in which one surname is written in Latin letters ("Lavrov", "Lavrow"; "Gaddafi", "Qaddafi"): letters that
/// transliterations swap are taken as one, doubled ones as single, accents left out. Names of under five letters stay as they are.
/// </summary>
internal static class SurnameForm
{
    private const int Shortest = 5; // letters; shorter names are not folded, too many of them are alike
    private const ulong Prime = 0x100000001B3UL; // of 64-bit FNV-1a

    /// <summary>The form of a norm, as a hash; of its first 40 letters.</summary>
    public static ulong Of(string norm)
    {
        norm = Unaccented.Of(norm);
        var hash = 0xCBF29CE484222325UL;
        var last = '\0';
        for (var i = 0; i < norm.Length && i < 40; i++)
        {
            var c = norm.Length < Shortest ? norm[i] : Folded(norm, ref i);
            if (c != last || norm.Length < Shortest)
            {
                hash = (hash ^ c) * Prime;
            }

            last = c;
        }

        return hash;
    }

    private static char Folded(string norm, ref int at)
    {
        var c = norm[at];
        var next = at + 1 < norm.Length ? norm[at + 1] : '\0';
        switch (c)
        {
            case 'k' or 'g' or 's' or 'd' or 't' when next == 'h':
                at++;
                return c;
            case 'p' when next == 'h':
                at++;
                return 'f';
            case 'o' when next is 'u' or 'o':
                at++;
                return 'u';
            case 'e' when next is 'y' or 'i' or 'e':
                at++;
                return 'i';
            case 'f' when next == 'f' && at + 2 == norm.Length:
                at++;
                return 'v'; // "Ivanoff"
            default:
                return c switch
                {
                    'q' or 'g' => 'k',
                    'y' or 'j' => 'i',
                    'w' => 'v',
                    'z' => 's',
                    '\'' or '-' => '\0',
                    _ => c,
                };
        }
    }
}
