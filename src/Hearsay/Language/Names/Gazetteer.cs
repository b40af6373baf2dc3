using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Language.Names;

/// <summary>What a phrase is known as, before its context is read.</summary>
[Flags]
internal enum KnownAs
{
    None = 0x0,

    /// <summary>A country's name.</summary>
    Country = 0x1,

    /// <summary>Of a nationality: "Syrian", "Syrians".</summary>
    Demonym = 0x2,

    /// <summary>A capital or government seat that stands for a government: "Kremlin".</summary>
    Metonym = 0x4,

    /// <summary>A larger city.</summary>
    City = 0x8,

    /// <summary>A religious, ethnic or political group.</summary>
    Group = 0x10,

    /// <summary>A region or a water without a government of its own.</summary>
    Region = 0x20,
}

/// <summary>The names that are known beforehand: countries and nationalities, larger cities, regions and groups. Immutable, shared.</summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer());

    private readonly PhraseTable<KnownAs> _phrases = new();

    private Gazetteer()
    {
        var countries = ResourcePack.Get("countries", "hearsay-train resources --npm DIR");
        foreach (var line in countries.Lines("countries.tsv"))
        {
            var cells = line.Split('\t');
            Add(cells[2], KnownAs.Country);
            Add(cells[3], KnownAs.Country);
            AddAll(cells[5], KnownAs.Demonym);
            AddAll(cells[6], KnownAs.Demonym);
            AddAll(cells[7], KnownAs.City);
        }

        foreach (var line in countries.Lines("extras.tsv"))
        {
            var cells = line.Split('\t');
            Add(cells[0], cells[1] switch
            {
                "name" or "former" => KnownAs.Country,
                "metonym" => KnownAs.Metonym,
                _ => KnownAs.Demonym,
            });
        }

        var language = ResourcePack.Get("language", "written by hand");
        foreach (var line in language.Lines("known.tsv"))
        {
            var cells = line.Split('\t');
            Add(cells[0], Enum.Parse<KnownAs>(cells[1], ignoreCase: true));
        }

        foreach (var line in ResourcePack.Get("names", "hearsay-train names --data DIR").Lines("cities.tsv"))
        {
            Add(line, KnownAs.City);
        }
    }

    /// <summary>The gazetteer of this build.</summary>
    public static Gazetteer Default => Shared.Value;

    /// <summary>The longest known phrase at a token; its number of tokens, 0 for none.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, out KnownAs known) => _phrases.Match(tokens, at, out known);

    /// <summary>The norms of a name as tokens have them.</summary>
    public static string[] Norms(string name)
    {
        var spans = new List<TextSpan>();
        new Tokenizer(WordLists.Default).Tokenize(name, new TextSpan(0, name.Length), spans);
        return [.. spans.Select(span => Language.Norms.Write(span.TextIn(name)))];
    }

    private void AddAll(string cell, KnownAs known)
    {
        foreach (var name in cell.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(name, known);
        }
    }

    private void Add(string name, KnownAs known)
    {
        if (name.Length > 0)
        {
            _phrases.Add(Norms(name), known, static (left, right) => left | right);
        }
    }
}
