using System.Globalization;
using System.Text.Json;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>
/// Builds <c>counties.tsv</c> from us-atlas' <c>counties-10m.json</c>: the counties of the United States with the middle of the rectangle around each. The
/// format is TopoJSON: borders are arcs, shared by neighbours, of whole-number steps.
/// </summary>
internal static class CountiesBuilder
{
    /// <summary>Postal codes by the first two digits of FIPS codes, as GeoNames has them for first-level divisions.</summary>
    private static readonly Dictionary<string, string> Postal = new(StringComparer.Ordinal)
    {
        ["01"] = "AL",
        ["02"] = "AK",
        ["04"] = "AZ",
        ["05"] = "AR",
        ["06"] = "CA",
        ["08"] = "CO",
        ["09"] = "CT",
        ["10"] = "DE",
        ["12"] = "FL",
        ["13"] = "GA",
        ["15"] = "HI",
        ["16"] = "ID",
        ["17"] = "IL",
        ["18"] = "IN",
        ["19"] = "IA",
        ["20"] = "KS",
        ["21"] = "KY",
        ["22"] = "LA",
        ["23"] = "ME",
        ["24"] = "MD",
        ["25"] = "MA",
        ["26"] = "MI",
        ["27"] = "MN",
        ["28"] = "MS",
        ["29"] = "MO",
        ["30"] = "MT",
        ["31"] = "NE",
        ["32"] = "NV",
        ["33"] = "NH",
        ["34"] = "NJ",
        ["35"] = "NM",
        ["36"] = "NY",
        ["37"] = "NC",
        ["38"] = "ND",
        ["39"] = "OH",
        ["40"] = "OK",
        ["41"] = "OR",
        ["42"] = "PA",
        ["44"] = "RI",
        ["45"] = "SC",
        ["46"] = "SD",
        ["47"] = "TN",
        ["48"] = "TX",
        ["49"] = "UT",
        ["50"] = "VT",
        ["51"] = "VA",
        ["53"] = "WA",
        ["54"] = "WV",
        ["55"] = "WI",
        ["56"] = "WY",
    };

    /// <summary>Builds the pack.</summary>
    /// <param name="npm">The folder of the npm packages.</param>
    /// <param name="models">The folder of the packs.</param>
    public static void Build(string npm, string models)
    {
        using var atlas = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(npm, "us-atlas", "counties-10m.json")));
        var root = atlas.RootElement;
        var arcs = root.GetProperty("arcs").EnumerateArray().Select(BoundsOf).ToArray();
        var scale = root.GetProperty("transform").GetProperty("scale").EnumerateArray().Select(one => one.GetDouble()).ToArray();
        var origin = root.GetProperty("transform").GetProperty("translate").EnumerateArray().Select(one => one.GetDouble()).ToArray();
        var lines = new List<string>();
        foreach (var county in root.GetProperty("objects").GetProperty("counties").GetProperty("geometries").EnumerateArray())
        {
            var id = county.GetProperty("id").GetString()!;
            if (!Postal.TryGetValue(id[..2], out var state))
            {
                continue;
            }

            var box = Box.Empty;
            foreach (var arc in ArcsOf(county.GetProperty("arcs")))
            {
                box = box.With(arcs[arc < 0 ? ~arc : arc]);
            }

            var name = county.GetProperty("properties").GetProperty("name").GetString()! + (state switch { "LA" => " Parish", "AK" => " Borough", _ => " County" });
            lines.Add(string.Join('\t', name, state,
                Number(((box.Bottom + box.Top) / 2.0 * scale[1]) + origin[1]), Number(((box.Left + box.Right) / 2.0 * scale[0]) + origin[0])));
        }

        lines.Sort(StringComparer.Ordinal);
        var folder = Path.Combine(models, "places-counties-2026-11-25");
        PackWriter.WriteLines(Path.Combine(folder, "counties.tsv"), lines.Prepend("# name\tpostal code of the state\tlat\tlon"));
        PackWriter.WriteMeta(folder, "resource", "ISC", [new ResourceOrigin("US Census Bureau, county borders (npm us-atlas 3.0.1)", "ISC; data in the public domain")], "hearsay-train resources --npm DIR");
        Console.Error.WriteLine($"counties: {lines.Count} lines");
    }

    private static string Number(double degrees) => degrees.ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<int> ArcsOf(JsonElement nested) => nested.ValueKind == JsonValueKind.Array
        ? nested.EnumerateArray().SelectMany(ArcsOf)
        : [nested.GetInt32()];

    private static Box BoundsOf(JsonElement arc)
    {
        int x = 0, y = 0;
        var box = Box.Empty;
        foreach (var point in arc.EnumerateArray())
        {
            x += point[0].GetInt32();
            y += point[1].GetInt32();
            box = box.With(new Box(x, y, x, y));
        }

        return box;
    }

    private readonly record struct Box(int Left, int Bottom, int Right, int Top)
    {
        public static Box Empty { get; } = new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

        public Box With(Box other) => new(
            Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
    }
}
