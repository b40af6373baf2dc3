namespace Hearsay.Bench.World;

/// <summary>Invents names out of syllables; no two of one maker are the same.</summary>
/// <param name="random">Draws them.</param>
internal sealed class NameMaker(Random random)
{
    private static readonly string[] Starts =
        ["Ka", "Bel", "Dor", "Ve", "Mar", "Tol", "Sa", "Pri", "Or", "Lu", "Hra", "Ze", "Mi", "Gor", "Fe", "Al", "Ra", "Ned", "Chu", "Ys", "Bro", "Tam", "Ju", "Ol", "Pe", "Wes", "Id", "Qua", "Sti", "Er"];

    private static readonly string[] Middles = ["ra", "vo", "li", "na", "me", "do", "ri", "sta", "lo", "ne", "bi", "ga", "to", "ve", "shi", "re", "ma", "ko", "du", "za"];
    private static readonly string[] PlaceEnds = ["nik", "vat", "gorod", "mouth", "dal", "sk", "poli", "burg", "resh", "ton", "lara", "vik", "mar", "stead"];
    private static readonly string[] FamilyEnds = ["nov", "ric", "sen", "ashvili", "dze", "mann", "ev", "tani", "oglu", "escu", "berg", "wick", "lund", "ovan", "etti"];
    private static readonly string[] GivenEnds = ["n", "ra", "s", "lia", "m", "na", "ko", "l", "sha", "d"];
    private static readonly string[] CountryEnds = ["via", "stan", "nia", "land", "ria"];

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>A place.</summary>
    public string Place() => Unique(() => Stem(2) + Draw(PlaceEnds));

    /// <summary>A person with given and family name.</summary>
    public string Person() => Unique(() => Draw(Starts) + Draw(GivenEnds) + " " + Stem(2) + Draw(FamilyEnds));

    /// <summary>A country.</summary>
    public string Country() => Unique(() => Stem(2) + Draw(CountryEnds));

    /// <summary>One of several.</summary>
    public T Draw<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private string Stem(int syllables) => Draw(Starts) + string.Concat(Enumerable.Range(0, random.Next(1, syllables + 1)).Select(_ => Draw(Middles)));

    private string Unique(Func<string> make)
    {
        while (true)
        {
            var name = make();
            if (_given.Add(name))
            {
                return name;
            }
        }
    }
}
