using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Grounding.World;

/// <summary>A country of the pack <c>countries</c>.</summary>
/// <param name="Alpha3">ISO 3166-1 alpha-3; XKX for Kosovo.</param>
/// <param name="Name">Its common name.</param>
/// <param name="Latitude">Degrees north of its middle.</param>
/// <param name="Longitude">Degrees east of its middle.</param>
/// <param name="IsIndependent">False for territories.</param>
/// <param name="Capital">Its capital's name; empty for none.</param>
internal sealed record Country(string Alpha3, string Name, double Latitude, double Longitude, bool IsIndependent, string Capital);

/// <summary>A form by which a country is named.</summary>
/// <param name="Form">The words.</param>
/// <param name="Kind">Name, adjective, people or metonym.</param>
/// <param name="Country">Alpha-3.</param>
internal sealed record CountryForm(string Form, ActorWordKind Kind, string Country);

/// <summary>The pack <c>countries</c>: codes, names, adjectives, positions.</summary>
internal static class Countries
{
    private static readonly string[] AdjectiveEndings = ["an", "ans", "ish", "ese", "i", "is", "ic", "ch", "er", "ers", "ine", "ines", "ite", "ites", "ene", "enes"];

    private static readonly Lazy<(Dictionary<string, Country> ByCode, ImmutableArray<CountryForm> Forms)> Table = new(Load);

    private static readonly Lazy<HashSet<string>> Adjectives = new(() =>
        [.. Forms.Where(form => form.Kind is ActorWordKind.Adjective or ActorWordKind.People).Select(form => form.Form)]);

    /// <summary>Countries by alpha-3.</summary>
    public static Dictionary<string, Country> ByCode => Table.Value.ByCode;

    /// <summary>Every form, the hand-written ones first.</summary>
    public static ImmutableArray<CountryForm> Forms => Table.Value.Forms;

    /// <summary>True for a known adjective or people of a country ("Norwegian").</summary>
    public static bool IsAdjective(string word) => Adjectives.Value.Contains(word);

    /// <summary>True for an alias that is an adjective or demonym of a country's name ("Velorian" of "Veloria").</summary>
    public static bool LooksLikeAdjective(string alias, string name) =>
        alias != name && !alias.Contains(' ', StringComparison.Ordinal) && alias.Length > 3 && name.Length > 3
        && alias.AsSpan(0, 3).Equals(name.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)
        && Array.Exists(AdjectiveEndings, ending => alias.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Adjective and plural demonym that a country's name regularly has ("Velorian", "Velorians"); none for names that do not end in -a.</summary>
    public static string[] AdjectivesOf(string name) =>
        name.Length > 4 && name[^1] == 'a' && !name.Contains(' ', StringComparison.Ordinal) ? [name + "n", name + "ns"] : [];

    private static (Dictionary<string, Country> ByCode, ImmutableArray<CountryForm> Forms) Load()
    {
        var pack = ResourcePack.Get("countries", "hearsay-train resources --npm DIR");
        var byCode = new Dictionary<string, Country>(StringComparer.Ordinal);
        var forms = ImmutableArray.CreateBuilder<CountryForm>();
        foreach (var line in pack.Lines("extras.tsv"))
        {
            var fields = line.Split('\t');
            var kind = fields[1] switch
            {
                "name" or "former" => ActorWordKind.CountryName,
                "adjective" => ActorWordKind.Adjective,
                "people" or "person" => ActorWordKind.People,
                _ => ActorWordKind.Metonym,
            };
            forms.Add(new CountryForm(fields[0], kind, fields[2]));
        }

        var positions = pack.Lines("positions.tsv")
            .Select(line => line.Split('\t'))
            .ToDictionary(fields => fields[0], fields => (Degrees(fields[1]), Degrees(fields[2])), StringComparer.Ordinal);
        foreach (var line in pack.Lines("countries.tsv"))
        {
            var fields = line.Split('\t');
            var code = fields[0];
            var (latitude, longitude) = positions.GetValueOrDefault(code, (Degrees(fields[10]), Degrees(fields[11])));
            byCode[code] = new Country(code, fields[2], latitude, longitude, fields[12] == "yes", fields[7]);
            forms.Add(new CountryForm(fields[2], ActorWordKind.CountryName, code));
            forms.Add(new CountryForm(fields[3], ActorWordKind.CountryName, code));
            AddAll(forms, fields[4], ActorWordKind.CountryName, code);
            AddAll(forms, fields[5], ActorWordKind.Adjective, code);
            AddAll(forms, fields[6], ActorWordKind.People, code);
        }

        return (byCode, forms.ToImmutable());
    }

    private static double Degrees(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private static void AddAll(ImmutableArray<CountryForm>.Builder forms, string list, ActorWordKind kind, string code)
    {
        foreach (var form in list.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            forms.Add(new CountryForm(form, kind, code));
        }
    }
}
