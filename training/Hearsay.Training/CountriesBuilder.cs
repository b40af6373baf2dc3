using System.Globalization;
using System.Text.Json;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>Builds <c>countries.tsv</c> from world-countries' <c>countries.json</c>; <c>extras.tsv</c> beside it is written by hand.</summary>
internal static class CountriesBuilder
{
    /// <summary>Builds the pack.</summary>
    /// <returns>Alpha-3 by alpha-2.</returns>
    public static Dictionary<string, string> Build(string npm, string models)
    {
        var folder = Path.Combine(models, "countries-" + ResourcesCommand.Version);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(npm, "world-countries", "countries.json")));
        var rows = json.RootElement.EnumerateArray().Select(Row.From).OrderBy(row => row.Alpha3, StringComparer.Ordinal).ToList();
        PackWriter.WriteLines(
            Path.Combine(folder, "countries.tsv"),
            rows.Select(row => row.Line)
                .Prepend("# alpha-3\talpha-2\tname\tofficial name\tother names\tadjectives\tpeoples\tcapital\tregion\tsubregion\tlat\tlon\tindependent"));
        PackWriter.WriteMeta(
            folder, "resource", "ODbL-1.0",
            [new ResourceOrigin("world-countries 5.1.0 (npm, countries.tsv)", "ODbL-1.0"), new ResourceOrigin("written for Hearsay (extras.tsv, positions.tsv)", "Apache-2.0")],
            "hearsay-train resources --npm DIR");
        Console.Error.WriteLine($"countries: {rows.Count}");
        return rows.ToDictionary(row => row.Alpha2, row => row.Alpha3, StringComparer.Ordinal);
    }

    private sealed record Row(string Alpha3, string Alpha2, string Line)
    {
        public static Row From(JsonElement country)
        {
            var alpha2 = country.GetProperty("cca2").GetString()!;
            var alpha3 = country.GetProperty("cca3").GetString()!;

            // ISO has no code for Kosovo; news databases use XKX, the list's "UNK" nobody knows.
            alpha3 = alpha3 == "UNK" ? "XKX" : alpha3;
            var name = country.GetProperty("name").GetProperty("common").GetString()!;
            var official = country.GetProperty("name").GetProperty("official").GetString()!;
            var adjectives = country.GetProperty("demonyms").TryGetProperty("eng", out var english)
                ? english.GetProperty("m").GetString()!.Split(", ", StringSplitOptions.RemoveEmptyEntries)
                : [];
            var known = new HashSet<string>(adjectives.Append(name).Append(official).Append(alpha2), StringComparer.Ordinal);
            var others = country.GetProperty("altSpellings").EnumerateArray()
                .Select(other => other.GetString()!)
                .Where(other => other.Length > 2 && !other.Contains(',', StringComparison.Ordinal) && IsLatin(other) && known.Add(other));
            var independent = country.GetProperty("independent") is { ValueKind: JsonValueKind.True };
            var position = country.GetProperty("latlng");
            return new Row(alpha3, alpha2, string.Join(
                '\t',
                alpha3, alpha2, name, official,
                string.Join(';', others),
                string.Join(';', adjectives),
                string.Join(';', adjectives.SelectMany(Peoples).Distinct(StringComparer.Ordinal)),
                country.GetProperty("capital").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } capital ? capital.GetString() : "",
                country.GetProperty("region").GetString(),
                country.GetProperty("subregion").GetString(),
                Degrees(position[0].GetDouble()),
                Degrees(position[1].GetDouble()),
                independent ? "yes" : "no"));
        }

        private static string Degrees(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

        private static bool IsLatin(string name) => name.All(c => c < 0x250 || c is '\u2018' or '\u2019' or '\u02BB' || (c >= 0x1E00 && c < 0x1F00));

        /// <summary>"Syrian" → "Syrians"; adjectives in a hiss ("Dutch", "Chinese") have no plural of their own.</summary>
        private static IEnumerable<string> Peoples(string adjective)
        {
            string[] hisses = ["sh", "ch", "se", "ss", "ois", "ais", "x", "z"];
            if (adjective.EndsWith('s') || hisses.Any(hiss => adjective.EndsWith(hiss, StringComparison.Ordinal)))
            {
                yield break;
            }

            yield return adjective + "s";
        }
    }
}
