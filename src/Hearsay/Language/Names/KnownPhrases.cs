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

    /// <summary>An organisation, government seat or medium that the whole world's news names.</summary>
    Organization = 0x40,
}

/// <summary>What a phrase is known as.</summary>
/// <param name="As">Every sense it has.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the country that the name or nationality belongs to; null for other names.</param>
internal readonly record struct Known(KnownAs As, string? Country);

/// <summary>The names that are known beforehand: countries and nationalities, larger cities, regions and groups. Immutable, shared.</summary>
internal sealed class KnownPhrases
{
    private static readonly Lazy<KnownPhrases> Shared = new(() => new KnownPhrases());

    private readonly PhraseHashes<Known> _phrases = new();
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitals = new(StringComparer.Ordinal);

    private KnownPhrases()
    {
        var countries = ResourcePack.Get("countries", "hearsay-train resources --npm DIR");
        foreach (var line in countries.Lines("countries.tsv"))
        {
            var cells = line.Split('\t');
            Add(cells[2], KnownAs.Country, cells[0]);
            Add(cells[3], KnownAs.Country, cells[0]);
            AddAll(cells[5], KnownAs.Demonym, cells[0]);
            AddAll(cells[6], KnownAs.Demonym, cells[0]);
            AddAll(cells[7], KnownAs.City, null);
        }

        foreach (var line in countries.Lines("extras.tsv"))
        {
            var cells = line.Split('\t');
            Add(cells[0], cells[1] switch
            {
                "name" or "former" => KnownAs.Country,
                "metonym" => KnownAs.Metonym,
                _ => KnownAs.Demonym,
            }, cells[1] == "metonym" ? null : cells[2]);
        }

        var language = ResourcePack.Get("language", "written by hand");
        foreach (var line in language.Lines("known.tsv"))
        {
            var cells = line.Split('\t');
            Add(cells[0], Enum.Parse<KnownAs>(cells[1], ignoreCase: true), null);
        }

        foreach (var line in ResourcePack.Get("city-names", "hearsay-train resources").Lines("cities.tsv"))
        {
            Add(line, KnownAs.City, null);
        }
    }

    /// <summary>The known phrases of this build.</summary>
    public static KnownPhrases Default => Shared.Value;

    /// <summary>The first words of all phrases.</summary>
    public IReadOnlyCollection<string> FirstWords => _firstWords;

    /// <summary>Whether a phrase begins with a norm.</summary>
    public bool StartsWith(string norm) => _firstWords.Contains(norm);

    /// <summary>Whether a word is known only as written in capitals ("WHO", "US").</summary>
    public bool IsInCapitals(string norm) => _capitals.Contains(norm);

    /// <summary>The longest known phrase at a token; its number of tokens, 0 for none.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, out Known known) => _phrases.Match(tokens, at, out known);

    /// <summary>Whether a single word is known as anything.</summary>
    public bool IsKnown(string word) => _phrases.ContainsWord(Language.Norms.Write(word));

    /// <summary>Whether a single word tells of what nationality or group somebody is ("Briton", "Republican").</summary>
    public bool IsOfPeople(string norm) => _phrases.TryWord(norm, out var known) && (known.As & (KnownAs.Demonym | KnownAs.Group)) != 0;

    /// <summary>The norms of a name as tokens have them.</summary>
    public static string[] Norms(string name)
    {
        var spans = new List<TextSpan>();
        new Tokenizer(TokenWords.Default).Tokenize(name, new TextSpan(0, name.Length), spans);
        return [.. spans.Select(span => Language.Norms.Write(span.TextIn(name)))];
    }

    private void AddAll(string cell, KnownAs known, string? country)
    {
        foreach (var name in cell.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(name, known, country);
        }
    }

    private void Add(string name, KnownAs known, string? country)
    {
        if (name.Length > 0)
        {
            var norms = Norms(name);
            _firstWords.Add(norms[0]);
            if (norms.Length == 1)
            {
                _ = name.AsSpan().ContainsAnyInRange('a', 'z') ? _capitals.Remove(norms[0]) : _capitals.Add(norms[0]);
            }

            _phrases.Add(norms, new Known(known, country), static (left, right) => new Known(left.As | right.As, left.Country ?? right.Country));
        }
    }
}
