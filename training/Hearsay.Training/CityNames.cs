using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>Builds the pack <c>city-names</c>, the larger cities of the pack <c>cities</c>: what is a known city wherever it stands.</summary>
internal static class CityNames
{
    private const string BuildCommand = "hearsay-train resources";
    private const int LeastPopulation = 150_000;
    private const int ShortestName = 4; // shorter ones are mostly acronyms and words

    /// <summary>Cities whose names are common words, and would be found in any text.</summary>
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "anchorage", "cayenne", "cork", "hail", "male", "mecca", "mobile", "nice", "paradise", "reading", "saga", "sale", "split", "toledo",
    };

    /// <summary>Builds the pack from the cities of this build.</summary>
    public static void Build(string models)
    {
        var folder = Path.Combine(models, "city-names-2026-11-25");
        var names = ResourcePack.Get("cities", "hearsay-train resources --npm DIR").Lines("cities.tsv")
            .Select(static line => line.Split('\t'))
            .Where(static cells => cells[7] == "C" || int.Parse(cells[5], CultureInfo.InvariantCulture) >= LeastPopulation)
            .Select(static cells => cells[0])
            .Where(static name => name.Length >= ShortestName && !CommonWords.Contains(name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        PackWriter.WriteLines(
            Path.Combine(folder, "cities.tsv"),
            names.Prepend("# Cities with a population over 150,000 and capitals, in lower case without accents; those that are also common words are left out."));
        PackWriter.WriteMeta(folder, "resource", "CC-BY-4.0", [new ResourceOrigin("GeoNames, cities with a population over 150,000 and capitals", "CC-BY-4.0")], BuildCommand);
    }
}
